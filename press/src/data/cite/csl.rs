//! Citations as programs have them that know the Citation Style Language.

use serde::Serialize;

use super::{Author, Kind, Work};

/// An item of CSL-JSON.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Item {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Name {
    Plain { family: String, given: String },
    Whole { literal: String },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: [Vec<u16>; 1],
}

impl Item {
    pub(super) fn of(work: &Work<'_>) -> Self {
        let name = |author: &Author<'_>| match author {
            Author::Plain { given, family } => {
                Name::Plain { family: (*family).to_owned(), given: (*given).to_owned() }
            }
            Author::Whole(name) => Name::Whole { literal: (*name).to_owned() },
        };
        let date = work.date.parts();
        let (kind, container_title) = match work.kind {
            Kind::Page => ("webpage", None),
            Kind::Article { outlet } => ("article-magazine", Some(outlet.to_owned())),
        };
        Self {
            id: work.key.clone(),
            kind,
            title: work.title.clone(),
            author: work.authors.iter().map(name).collect(),
            container_title,
            issued: (!date.is_empty()).then_some(Issued { date_parts: [date] }),
            language: work.language.map(str::to_owned),
            url: work.url.map(str::to_owned),
            note: work.about.map(str::to_owned),
        }
    }
}
