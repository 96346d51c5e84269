//! The argument as a tree and a graph.

use e2e::{Desk, Reader, Result};

use crate::{nothing_on_the_console, unfold};

/// The name of the node that has the focus, without what it is carried by.
async fn node(reader: &Reader) -> Result<String> {
    let name = "const item = document.activeElement;\
        return item.getAttribute('role') === 'treeitem' ? item.firstElementChild.innerText : '';";
    let name = reader.js(name).await?;
    Ok(name.as_str().unwrap_or_default().to_owned())
}

pub(crate) async fn the_tree_is_walked_by_keyboard(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#step=your-turn&scenario=beijing-unmoved").await?;
    unfold(&reader, "Argument").await?;
    let tree = "The argument as a tree, from the case down to the sources";
    reader.find("tree", tree).await?;
    reader.js("document.querySelector('[role=treeitem]').focus()").await?;
    assert!(node(&reader).await?.contains("The authors’ case"));
    let walk = [
        ("ArrowDown", "The politics line up no"),
        ("ArrowRight", "The politics line up no"),
        ("ArrowRight", "Washington"),
        ("End", "The deal lasts no"),
        ("Home", "The authors’ case"),
        ("ArrowDown", "The politics line up no"),
        ("ArrowDown", "Washington"),
        ("ArrowUp", "The politics line up no"),
        ("ArrowLeft", "The politics line up no"),
        ("ArrowDown", "Talks resume met"),
        ("ArrowLeft", "The authors’ case"),
    ];
    for (key, wanted) in walk {
        reader.key(key).await?;
        let found = node(&reader).await?;
        assert!(found.contains(wanted), "{key} leads to {found:?} instead of {wanted:?}");
    }
    // Down to a source, which shows itself there, and gives the focus back.
    reader.key("ArrowDown").await?;
    // By turns into a node and down to the first that carries it: gate, requirement, condition, claim.
    for _ in 0..6 {
        reader.key("ArrowRight").await?;
    }
    let source = node(&reader).await?;
    let state = reader.hash().await?;
    reader.key("Enter").await?;
    reader.find("dialog", "Paragraph 5").await?;
    reader.wait_focus("heading", "Paragraph 5").await?;
    assert_eq!(reader.hash().await?, state);
    reader.key("Escape").await?;
    reader.wait_js("return document.activeElement.getAttribute('role') === 'treeitem'").await?;
    assert_eq!(node(&reader).await?, source);
    nothing_on_the_console(&reader).await
}

pub(crate) async fn both_pictures_tell_the_same_state(desk: Desk) -> Result<()> {
    let reader = desk.reader_at("#room=board").await?;
    unfold(&reader, "Argument").await?;
    let talks = |state: &str| {
        format!(
            "return [...document.querySelectorAll('#argument svg [data-state={state}]')]\
             .some((node) => node.textContent === 'Talks')
             && [...document.querySelectorAll('[role=treeitem] > [data-state={state}]')]\
             .some((node) => node.textContent.startsWith('Talks resume'))"
        )
    };
    reader.wait_js(&talks("no")).await?;
    reader.flip(&format!("Washington’s message: {}", crate::MESSAGE)).await?;
    reader.wait_js(&talks("yes")).await?;
    // What is unfolded stays so while nobody looks.
    let gate = "const gate = document.querySelectorAll('[role=treeitem]')[1];";
    reader.js(&format!("{gate} gate.firstElementChild.click()")).await?;
    let unfolded = format!("{gate} return gate?.getAttribute('aria-expanded') === 'true'");
    reader.wait_js(&unfolded).await?;
    reader.js("document.querySelector('#argument > summary').click()").await?;
    reader.wait_js("return document.querySelector('[role=tree]') === null").await?;
    unfold(&reader, "Argument").await?;
    reader.wait_js(&talks("yes")).await?;
    reader.wait_js(&unfolded).await?;
    nothing_on_the_console(&reader).await
}
