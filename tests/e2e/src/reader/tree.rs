//! The page as assistive technology is told of it, as lines of text.

use std::collections::HashMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::Reader;
use crate::commands;

/// What only groups others, without a word of its own.
const SILENT: [&str; 6] =
    ["generic", "none", "InlineTextBox", "LineBreak", "ListMarker", "StaticText"];

/// States worth a word, and whether their being false is one too.
const STATES: [(&str, bool); 7] = [
    ("checked", true),
    ("disabled", false),
    ("expanded", true),
    ("level", false),
    ("pressed", true),
    ("valuetext", false),
    ("hasPopup", false),
];

impl Reader {
    /// The tree below the first element that a selector finds: a line each with role, name and states,
    /// indented. Text that is no one's name stands for itself. Chromium alone tells.
    ///
    /// # Errors
    ///
    /// When there is no such element or the driver fails.
    pub async fn tree(&self, selector: &str) -> Result<String> {
        let ask = async |command: &str, params: Value| {
            commands::browser(&self.client, command, params).await
        };
        let document = ask("DOM.getDocument", json!({ "depth": 0 })).await?;
        let query = json!({ "nodeId": document["root"]["nodeId"], "selector": selector });
        let node = ask("DOM.querySelector", query).await?;
        let described = ask("DOM.describeNode", json!({ "nodeId": node["nodeId"] })).await?;
        let root = described["node"]["backendNodeId"].clone();
        let told = ask("Accessibility.getFullAXTree", json!({})).await?;
        let nodes: HashMap<&str, &Value> = told["nodes"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let top = nodes.values().find(|node| node["backendDOMNodeId"] == root);
        let top = top.with_context(|| format!("{selector} is not in the tree"))?;
        let mut lines = String::new();
        write(&nodes, top, 0, "", &mut lines);
        Ok(lines)
    }
}

fn write(
    nodes: &HashMap<&str, &Value>,
    node: &Value,
    depth: usize,
    above: &str,
    lines: &mut String,
) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let ignored = node["ignored"] == true;
    let is_text = role == "StaticText";
    // What its parent is called by is heard with the parent.
    let heard = is_text && (above.contains(&name) || name.is_empty());
    let says = if is_text { !heard } else { !ignored && !SILENT.contains(&role) };
    let mut below = depth;
    if says {
        let indent = "  ".repeat(depth);
        let line =
            if is_text { name.clone() } else { format!("{role} \"{name}\"{}", states(node)) };
        lines.push_str(&format!("{indent}{line}\n"));
        below += 1;
    }
    let called = if says && !is_text && !name.is_empty() { name.as_str() } else { above };
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| nodes.get(id)) {
            write(nodes, child, below, called, lines);
        }
    }
}

fn states(node: &Value) -> String {
    let mut said = String::new();
    for property in node["properties"].as_array().into_iter().flatten() {
        let name = property["name"].as_str().unwrap_or_default();
        let value = &property["value"]["value"];
        let off = *value == json!(false) || *value == json!("false") || *value == json!("");
        let told = STATES.iter().any(|(state, also_off)| *state == name && (*also_off || !off));
        if told {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            said.push_str(&format!(" {name}={value}"));
        }
    }
    said
}
