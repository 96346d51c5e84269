//! Finding things as a screen reader names them.

use anyhow::Result;
use devserver::browser::Engine;
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use super::{Look, Reader, until};
use crate::commands;

/// Which elements can have a role at all. The browser has the last word on each.
const CANDIDATES: [(&str, &str); 13] = [
    ("button", "button, summary, input[type=button], input[type=submit]"),
    ("checkbox", "input[type=checkbox]"),
    ("combobox", "select"),
    ("dialog", "dialog"),
    ("group", "fieldset, details, optgroup"),
    ("heading", "h1, h2, h3, h4, h5, h6"),
    ("img", "img, svg"),
    ("image", "img, svg, [role=img]"),
    ("link", "a[href]"),
    ("listbox", "select"),
    ("radio", "input[type=radio]"),
    ("slider", "input[type=range]"),
    ("textbox", "input, textarea"),
];

/// The elements below the first argument that are candidates and on the page as it is now drawn,
/// the likely ones first.
const VISIBLE: &str = "
    const [scope, selector, name] = arguments;
    // A group may have no box of its own.
    const shown = (element) => (getComputedStyle(element).display === 'contents'
        ? element.parentElement : element).checkVisibility({ visibilityProperty: true });
    const says = (element) => [element, ...(element.labels ?? [])].some((one) =>
        `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`
            .replace(/\\s+/g, ' ').includes(name));
    const all = [...(scope ?? document).querySelectorAll(selector)].filter(shown);
    return [...all.filter(says), ...all.filter((element) => !says(element))];
";

impl Reader {
    /// The visible element that has this role and name for a screen reader. Waits for it.
    ///
    /// # Errors
    ///
    /// When there is none in time; the error lists those of the role.
    pub async fn find(&self, role: &str, name: &str) -> Result<Element> {
        self.find_in(None, role, name).await
    }

    /// The same, within another element.
    ///
    /// # Errors
    ///
    /// As for [`Reader::find`].
    pub async fn find_in(
        &self,
        scope: Option<&Element>,
        role: &str,
        name: &str,
    ) -> Result<Element> {
        until(format!("the {role} \"{name}\""), || async {
            let mut names = Vec::new();
            for element in self.candidates(scope, role, name).await? {
                if !self.has_role(&element, role).await? {
                    continue;
                }
                let found = commands::name(&self.client, &element).await?;
                if found == commands::heard(name) {
                    return Ok(Look::Found(element));
                }
                names.push(found);
            }
            Ok(Look::NotYet(format!("the {role}s are {names:?}")))
        })
        .await
    }

    /// The names of all visible elements of a role, in no particular order.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn names(&self, role: &str) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for element in self.candidates(None, role, "").await? {
            if self.has_role(&element, role).await? {
                names.push(commands::name(&self.client, &element).await?);
            }
        }
        Ok(names)
    }

    /// The role and the name of what has the focus. Nothing has the role `none` and no name.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn focused(&self) -> Result<(String, String)> {
        if self.js("return document.activeElement === document.body").await? == json!(true) {
            return Ok(("none".to_owned(), String::new()));
        }
        let element = self.client.active_element().await?;
        let role = commands::role(&self.client, &element).await?;
        Ok((role, commands::name(&self.client, &element).await?))
    }

    /// Waits until what has this role and name has the focus.
    ///
    /// # Errors
    ///
    /// When it never has; the error says what has it.
    pub async fn wait_focus(&self, role: &str, name: &str) -> Result<()> {
        let wanted = format!("{role} \"{name}\"");
        let look = || async {
            let (role, name) = self.focused().await?;
            Ok(Look::at(format!("{role} \"{name}\""), &wanted))
        };
        until(format!("the focus on the {wanted}"), look).await.map(drop)
    }

    /// Whether a candidate for a role has it. WebKitGTK takes the list of choices for a button.
    async fn has_role(&self, candidate: &Element, role: &str) -> Result<bool> {
        let said = commands::role(&self.client, candidate).await?;
        let is_list = self.engine == Engine::WebKit && role == "combobox" && said == "button";
        Ok(said == role || is_list)
    }

    async fn candidates(
        &self,
        scope: Option<&Element>,
        role: &str,
        name: &str,
    ) -> Result<Vec<Element>> {
        let native = CANDIDATES.iter().find(|(of, _)| *of == role);
        let native = native.map_or(String::new(), |(_, selector)| format!(", {selector}"));
        let selector = format!("[role={role}]{native}");
        let scope = scope.map_or(Ok(Value::Null), serde_json::to_value)?;
        let found = self.js_with(VISIBLE, vec![scope, json!(selector), json!(name)]).await?;
        let found = found.as_array().cloned().unwrap_or_default();
        Ok(found.iter().filter_map(|element| self.element(element)).collect())
    }

    /// An element as a script returned it: an object with its reference as the one value.
    pub(super) fn element(&self, value: &Value) -> Option<Element> {
        let reference = value.as_object()?.values().next()?.as_str()?;
        Some(Element::from_element_id(self.client.clone(), ElementRef::from(reference.to_owned())))
    }
}
