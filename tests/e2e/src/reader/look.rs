//! What a reader finds.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{Look, Reader, until};
use crate::commands;

/// What a page holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// The bytes of its objects and buffers.
    pub bytes: u64,
    /// The nodes of its documents, those that stand in none among them.
    pub nodes: u64,
}

impl Reader {
    /// Waits until this text is on the page.
    ///
    /// # Errors
    ///
    /// When it isn't there in time; the error says what is.
    pub async fn see(&self, text: &str) -> Result<()> {
        until(format!("the text \"{text}\""), || async {
            let page = self.text().await?;
            Ok(if page.contains(text) {
                Look::Found(())
            } else {
                Look::NotYet(format!("the page says:\n{page}"))
            })
        })
        .await
    }

    /// Waits until this text is not on the page.
    ///
    /// # Errors
    ///
    /// When it is still there in the end.
    pub async fn dont_see(&self, text: &str) -> Result<()> {
        until(format!("the text \"{text}\" to go"), || async {
            let page = self.text().await?;
            Ok(if page.contains(text) {
                Look::NotYet(format!("the page says:\n{page}"))
            } else {
                Look::Found(())
            })
        })
        .await
    }

    /// All text that is drawn, with single spaces.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn text(&self) -> Result<String> {
        let text = self.js("return document.body.innerText.replace(/\\s+/g, ' ').trim()").await?;
        Ok(string(&text))
    }

    /// An attribute of the first element that a selector finds, once that element is there.
    ///
    /// # Errors
    ///
    /// When the element or the attribute isn't there.
    pub async fn attribute(&self, selector: &str, attribute: &str) -> Result<String> {
        let value = self.css(selector).await?.attr(attribute).await?;
        value.with_context(|| format!("{selector} has no {attribute}"))
    }

    /// What a gate says: `yes`, `no`, or that it depends.
    ///
    /// # Errors
    ///
    /// When there is no such gate.
    pub async fn gate(&self, id: &str) -> Result<String> {
        self.attribute(&format!("[data-gate={id}]"), "data-open").await
    }

    /// Waits until a gate says this.
    ///
    /// # Errors
    ///
    /// When it never does.
    pub async fn wait_gate(&self, id: &str, answer: &str) -> Result<()> {
        let what = format!("the gate {id} to say {answer}");
        let wanted = answer.to_owned();
        until(what, || async { Ok(Look::at(self.gate(id).await?, &wanted)) }).await.map(drop)
    }

    /// How a country on the map stands.
    ///
    /// # Errors
    ///
    /// When it isn't on the map.
    pub async fn stance(&self, country: &str) -> Result<String> {
        self.attribute(&format!("[data-country={country}]"), "data-stance").await
    }

    /// How the program fares: `live`, `failed`, `still` where none is needed, or nothing before any of that is said.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn app_state(&self) -> Result<String> {
        Ok(string(&self.js("return document.documentElement.dataset.app ?? ''").await?))
    }

    /// Waits until the program is in this state. One that is live has asked for its later parts then, and knows
    /// whether they come.
    ///
    /// # Errors
    ///
    /// When it never is.
    pub async fn wait_app(&self, state: &str) -> Result<()> {
        let what = format!("the program to be {state}");
        let wanted = state.to_owned();
        until(what, || async { Ok(Look::at(self.app_state().await?, &wanted)) }).await?;
        if state == "live" {
            self.wait_js("return document.documentElement.dataset.parts !== undefined").await?;
            // So has the style of what comes after the first screen, where that can come.
            let styled = "const applied = [...document.styleSheets].map((sheet) => sheet.href);
                return [...document.querySelectorAll('[data-later]')]
                    .every((place) => applied.includes(new URL(place.dataset.later, document.baseURI).href))";
            self.wait_js(styled).await?;
        }
        Ok(())
    }

    /// Waits until the page shows what its address asks for: with the program, or still, without it.
    ///
    /// # Errors
    ///
    /// When it never does.
    pub async fn wait_shown(&self) -> Result<()> {
        let look = || async {
            Ok(match self.app_state().await?.as_str() {
                state @ ("live" | "still") => Look::Found(state.to_owned()),
                state => Look::NotYet(format!("the program is {state:?}")),
            })
        };
        let state = until("the page to show what it is asked for", look).await?;
        self.wait_app(&state).await
    }

    /// The step that the page shows.
    ///
    /// # Errors
    ///
    /// When it shows none.
    pub async fn step(&self) -> Result<String> {
        self.attribute("main", "data-step").await
    }

    /// Waits until the page shows this step.
    ///
    /// # Errors
    ///
    /// When it never does.
    pub async fn wait_step(&self, id: &str) -> Result<()> {
        let wanted = id.to_owned();
        let look = || async {
            let step = self.js("return document.querySelector('main')?.dataset.step ?? ''").await?;
            Ok(Look::at(string(&step), &wanted))
        };
        until(format!("the step {id}"), look).await.map(drop)
    }

    /// The fragment of the address, with its `#`.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn hash(&self) -> Result<String> {
        Ok(string(&self.js("return location.hash").await?))
    }

    /// Waits until a script returns true.
    ///
    /// # Errors
    ///
    /// When it never does.
    pub async fn wait_js(&self, script: &str) -> Result<()> {
        until(script, || async { Ok(Look::at(self.js(script).await?, &json!(true))) })
            .await
            .map(drop)
    }

    /// Waits until the page has been drawn with all that its scripts have done by now.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn wait_drawn(&self) -> Result<()> {
        let drawn = "return new Promise((done) => {
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true))));
        })";
        self.wait_js(drawn).await
    }

    /// Waits until the console says this.
    ///
    /// # Errors
    ///
    /// When it never does.
    pub async fn hear(&self, text: &str) -> Result<()> {
        let look = || async {
            let console = self.console().await?.join("\n");
            Ok(if console.contains(text) { Look::Found(()) } else { Look::NotYet(console) })
        };
        until(format!("the console to say {text:?}"), look).await
    }

    /// What the browser has written to the console since the last call. Chromium tells all of it, the others'
    /// pages tell of errors and warnings since they were opened.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn console(&self) -> Result<Vec<String>> {
        commands::console(self.engine, &self.client).await
    }

    /// What the page holds in memory after all that nobody needs is gone. Chromium alone tells.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn memory(&self) -> Result<Memory> {
        let ask = async |command: &str| commands::browser(&self.client, command, json!({})).await;
        ask("HeapProfiler.collectGarbage").await?;
        let heap = ask("Runtime.getHeapUsage").await?;
        let dom = ask("Memory.getDOMCounters").await?;
        let whole = |value: &Value| value.as_f64().unwrap_or_default() as u64;
        // The program's own memory counts among the buffers.
        let bytes = whole(&heap["usedSize"]) + whole(&heap["backingStorageSize"]);
        Ok(Memory { bytes, nodes: whole(&dom["nodes"]) })
    }

    /// What Chromium has counted of its own work, each a name and a value.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn metrics(&self) -> Result<Vec<Value>> {
        commands::browser(&self.client, "Performance.enable", json!({})).await?;
        let told = commands::browser(&self.client, "Performance.getMetrics", json!({})).await?;
        Ok(told["metrics"].as_array().cloned().unwrap_or_default())
    }

    /// How many sheets Chromium prints the page on, in colour and as its style asks.
    ///
    /// # Errors
    ///
    /// When the driver fails, or what it prints is no PDF.
    pub async fn sheets_printed(&self) -> Result<usize> {
        let params = json!({ "preferCSSPageSize": true, "printBackground": true });
        let printed = commands::browser(&self.client, "Page.printToPDF", params).await?;
        let printed = STANDARD.decode(printed["data"].as_str().context("nothing printed")?)?;
        // Each sheet is an object of its own in the file; the list of them is called much the same.
        let text = String::from_utf8_lossy(&printed);
        Ok(text.matches("/Type /Page").count() - text.matches("/Type /Pages").count())
    }

    /// A picture of what is on the screen, as a PNG in base64.
    ///
    /// # Errors
    ///
    /// When it can't be taken.
    pub async fn picture(&self) -> Result<String> {
        Ok(STANDARD.encode(self.client.screenshot().await?))
    }

    /// Takes a picture of all of the page, beyond the window too. Chromium alone can.
    ///
    /// # Errors
    ///
    /// When it can't be taken or written.
    pub async fn long_screenshot(&self, path: impl AsRef<Path>) -> Result<()> {
        let script = "return [innerWidth, document.documentElement.scrollHeight]";
        let size = self.js(script).await?;
        let (width, height) = (number(&size[0]), number(&size[1]));
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let params = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = commands::browser(&self.client, "Page.captureScreenshot", params).await?;
        let picture = STANDARD.decode(string(&taken["data"])).context("no picture")?;
        std::fs::write(path.as_ref(), picture)
            .with_context(|| format!("can't write {}", path.as_ref().display()))
    }

    /// Takes a picture of what is on the screen.
    ///
    /// # Errors
    ///
    /// When it can't be taken or written.
    pub async fn screenshot(&self, path: impl AsRef<Path>) -> Result<()> {
        let picture = self.client.screenshot().await?;
        std::fs::write(path.as_ref(), picture)
            .with_context(|| format!("can't write {}", path.as_ref().display()))
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
