//! The commands of the driver that the client library has no methods for.

use anyhow::Result;
use devserver::browser::Engine;
use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command below the session's address. With a body it is a POST.
#[derive(Debug)]
struct Raw {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Raw {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        match &self.body {
            Some(body) => (Method::POST, Some(body.to_string())),
            None => (Method::GET, None),
        }
    }
}

async fn issue(client: &Client, path: String, body: Option<Value>) -> Result<Value> {
    Ok(client.issue_cmd(Raw { path, body }).await?)
}

/// The role that an element has for a screen reader.
pub(crate) async fn role(client: &Client, element: &Element) -> Result<String> {
    let path = format!("element/{}/computedrole", element.element_id());
    Ok(text(issue(client, path, None).await?))
}

/// The name that an element has for a screen reader.
pub(crate) async fn name(client: &Client, element: &Element) -> Result<String> {
    let path = format!("element/{}/computedlabel", element.element_id());
    let name = text(issue(client, path, None).await?);
    Ok(heard(&name))
}

/// A name as it is heard. Engines differ in where they see a space beside what is only said.
pub(crate) fn heard(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    name.replace(" ,", ",").replace(" :", ":")
}

/// Whether the pages themselves must keep what the console of this engine says, since its driver doesn't.
pub(crate) fn must_be_heard(engine: Engine) -> bool {
    engine != Engine::Chromium
}

/// What the browser has written to the console since the last call. Of Chromium that is everything; of the
/// others what the page in the window or frame has kept, since it was opened.
pub(crate) async fn console(engine: Engine, client: &Client) -> Result<Vec<String>> {
    if must_be_heard(engine) {
        let heard = "return window.__heard ? window.__heard.splice(0) : []";
        let heard = client.execute(heard, Vec::new()).await?;
        return Ok(heard.as_array().into_iter().flatten().cloned().map(text).collect());
    }
    let log = issue(client, "se/log".into(), Some(json!({ "type": "browser" }))).await?;
    let entries = log.as_array().cloned().unwrap_or_default();
    let line = |entry: &Value| {
        let part = |key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        format!("{}: {}", part("level"), part("message"))
    };
    Ok(entries.iter().map(line).filter(|line| !is_of_a_page_left(line)).collect())
}

/// Whether a line is of what a page was still fetching when it was left, a frame's page too: to everything else Chromium
/// gives a reason.
fn is_of_a_page_left(line: &str) -> bool {
    let what = line.split_once("Fetch API cannot load ").map(|(_, what)| what.trim_end());
    what.is_some_and(|what| !what.contains(char::is_whitespace))
}

/// A command of Chromium's own protocol.
pub(crate) async fn browser(client: &Client, command: &str, params: Value) -> Result<Value> {
    let body = json!({ "cmd": command, "params": params });
    issue(client, "goog/cdp/execute".into(), Some(body)).await
}

fn text(value: Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_fetched_any_more_is_told_from_what_could_not_be() {
        let left =
            "SEVERE: http://localhost/a.js 0 Fetch API cannot load http://localhost/a.wasm. ";
        assert!(is_of_a_page_left(left));
        let refused = format!("{left}Refused to connect because it violates the policy.");
        assert!(!is_of_a_page_left(&refused));
        assert!(!is_of_a_page_left("SEVERE: Failed to load resource"));
    }
}
