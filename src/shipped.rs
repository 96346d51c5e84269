//! The content that ships, for tests.

use std::path::Path;
use std::sync::OnceLock;

use engine::book::Book;

/// Its book in English.
pub(crate) fn book() -> &'static Book {
    static BOOK: OnceLock<&'static Book> = OnceLock::new();
    BOOK.get_or_init(|| {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        match press::compile::edition(&content, "en") {
            Ok(edition) => &Box::leak(Box::new(edition)).book,
            Err(problems) => panic!("the content has problems: {problems:#?}"),
        }
    })
}
