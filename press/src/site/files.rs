//! The names of the site's files, of which one file tells another.

/// The picture of a shared link. `cargo xtask card` takes it.
pub const CARD: &str = "card.png";
/// The same picture as lines and letters, where a page of its own shows it.
pub const PICTURE: &str = "card.svg";
/// The folder of the small pages, one for each thing that there is a picture of, within that of the edition's page.
pub const SHARE: &str = "share/";
/// The width and height of such pictures, as the large cards want them.
pub const CARD_SIZE: (u32, u32) = crate::pictures::card::SIZE;
/// What WordPress and others read before they show a frame.
pub const OEMBED: &str = "oembed.json";
/// The headers, for hosts that read them from a file.
pub const HEADERS: &str = "_headers";
/// The script that speaks with a host page, as the shell names it.
pub const FRAME: &str = "frame.js";
/// The script that starts the program, as the shell names it.
pub const BOOT: &str = "boot.js";
/// The style sheet of sites that need more than one language of one direction does.
pub const LANGUAGES_STYLE: &str = "languages.css";
/// The style sheet of pages in a language that wants other type than English.
pub const TYPE_STYLE: &str = "type.css";
/// The script that carries a reader's state from one language into another.
pub const LANGUAGES_SCRIPT: &str = "languages.js";
/// The script behind "Embed this".
pub const EMBED_SCRIPT: &str = "embed-this.js";
/// The script that saves a picture of the Board.
pub const SAVE_SCRIPT: &str = "save-picture.js";
/// The style sheet behind "Embed this".
pub const EMBED_STYLE: &str = "embed-this.css";
/// Everything that can be shown by itself, for editors.
pub const GALLERY: &str = "gallery.html";
/// The classroom kit, of arguments that have one.
pub const CLASSROOM: &str = "classroom.html";
/// The gallery's style sheet.
pub const GALLERY_STYLE: &str = "gallery.css";
/// The classroom kit's style sheet.
pub const CLASSROOM_STYLE: &str = "classroom.css";
/// The worker. Its name stays, so that browsers find the next release by it.
pub const WORKER: &str = "worker.js";
/// The list of the release's files.
pub const RELEASE: &str = "release.json";
/// The content security policy of the pages, for servers that send one of their own.
pub const POLICY: &str = "policy.txt";
