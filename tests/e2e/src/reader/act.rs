//! What a reader does.

use anyhow::{Context, Result, anyhow};
use devserver::browser::Engine;
use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::Locator;
use serde_json::json;

use super::{Look, Reader, until};
use crate::commands;

/// Brings an element into view and tells the middle of it once it has come to rest; nothing if something
/// covers it.
const MIDDLE_AT_REST: &str = "
    const [element, moves_host, done] = arguments;
    const is_framed = self !== top;
    // Something may stick to the middle of a low window.
    const ways = ['center', 'end', 'start'];
    let [before, was_scrolled] = ['', false];
    const look = () => {
        const box = element.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
        const now = `${x} ${y}`;
        if (now !== before) {
            before = now;
            requestAnimationFrame(() => setTimeout(look, 40));
            return;
        }
        const hit = document.elementFromPoint(x, y);
        const is_seen = hit && (element.contains(hit) || hit.contains(element));
        // A frame doesn't know what its host shows of it.
        if (is_seen && was_scrolled && is_framed && moves_host) {
            new IntersectionObserver(([seen], observer) => {
                if (!seen.isIntersecting) return;
                observer.disconnect();
                done([x, y]);
            }, { threshold: 0.9 }).observe(element);
            return;
        }
        if (is_seen && (was_scrolled || !is_framed)) {
            done([x, y]);
            return;
        }
        const block = ways.shift();
        if (!block) {
            done(null);
            return;
        }
        was_scrolled = true;
        element.scrollIntoView({ block, inline: 'center', behavior: 'instant' });
        before = '';
        look();
    };
    look();
";

/// A place on a shape that a finger would meet, once it has come to rest; nothing if it is out of sight. The page is
/// scrolled just where it has to be: what sticks to the window is seen from anywhere.
const SEEN_AT_REST: &str = "
    const [shape, done] = arguments;
    const parts = [...Array(24).keys()].map((one) => (one + 0.5) / 24);
    // From the middle outwards.
    parts.sort((one, other) => Math.abs(one - 0.5) - Math.abs(other - 0.5));
    const seen = () => {
        const { x, y, width, height } = shape.getBoundingClientRect();
        for (const down of parts) {
            for (const along of parts) {
                const place = [x + width * along, y + height * down].map(Math.round);
                if (shape.contains(document.elementFromPoint(...place))) return place;
            }
        }
        return null;
    };
    let [before, was_scrolled] = ['', false];
    const look = () => {
        const { x, y, width, height } = shape.getBoundingClientRect();
        const now = [x, y, width, height].map(Math.round).join();
        if (now !== before) {
            before = now;
            requestAnimationFrame(() => setTimeout(look, 40));
            return;
        }
        const place = seen();
        if (place || was_scrolled) {
            done(place);
            return;
        }
        was_scrolled = true;
        shape.scrollIntoView({ block: 'center', behavior: 'instant' });
        before = '';
        look();
    };
    look();
";

impl Reader {
    /// Opens the page: its address, then this text, `#gate=treaty` or `?lang=en` or nothing.
    ///
    /// # Errors
    ///
    /// When the page can't be opened.
    pub async fn open(&self, rest: &str) -> Result<()> {
        let url = format!("{}{rest}", self.server().url());
        self.client.goto(&url).await.with_context(|| format!("can't open {url}"))
    }

    /// Goes to a place of the page that is open, as whoever types its fragment into the address does: `#room=board`.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn go_to(&self, place: &str) -> Result<()> {
        self.js_with("location.hash = arguments[0]", vec![json!(place)]).await.map(drop)
    }

    /// Presses what has this role and name: a button, a link, a switch.
    ///
    /// # Errors
    ///
    /// When it isn't there or can't be pressed.
    pub async fn press(&self, role: &str, name: &str) -> Result<()> {
        let element = self.find(role, name).await?;
        self.click(&element).await.with_context(|| format!("can't press the {role} \"{name}\""))
    }

    /// Chooses an option of a list by its text.
    ///
    /// # Errors
    ///
    /// When there is no such list or option.
    pub async fn choose(&self, label: &str, option: &str) -> Result<()> {
        let list = self.find("combobox", label).await?;
        // Drivers bring it to an edge of the window, and something may stick there.
        self.middle_at_rest(&list).await?;
        let chosen = list.select_by_label(option).await;
        chosen.with_context(|| format!("can't choose \"{option}\" in the list \"{label}\""))
    }

    /// Turns a switch to its other side.
    ///
    /// # Errors
    ///
    /// When there is no such switch.
    pub async fn flip(&self, switch: &str) -> Result<()> {
        self.press("switch", switch).await
    }

    /// Picks one radio button of a group.
    ///
    /// # Errors
    ///
    /// When there is no such group or button.
    pub async fn pick(&self, group: &str, radio: &str) -> Result<()> {
        let group_role = self.group_role(group).await?;
        let scope = self.find(group_role, group).await?;
        let button = self.find_in(Some(&scope), "radio", radio).await?;
        let picked = self.click(&button).await;
        picked.with_context(|| format!("can't pick \"{radio}\" of \"{group}\""))
    }

    /// The same within what a selector finds first: two steps may ask the same.
    ///
    /// # Errors
    ///
    /// When there is no such group or button.
    pub async fn pick_in(&self, selector: &str, group: &str, radio: &str) -> Result<()> {
        let scope = self.css(selector).await?;
        let scope = self.find_in(Some(&scope), "group", group).await?;
        let button = self.find_in(Some(&scope), "radio", radio).await?;
        let picked = self.click(&button).await;
        picked.with_context(|| format!("can't pick \"{radio}\" of \"{group}\" in {selector}"))
    }

    /// Presses what has this role and name within what a selector finds first.
    ///
    /// # Errors
    ///
    /// When it isn't there or can't be pressed.
    pub async fn press_in(&self, selector: &str, role: &str, name: &str) -> Result<()> {
        let scope = self.css(selector).await?;
        let element = self.find_in(Some(&scope), role, name).await?;
        let pressed = self.click(&element).await;
        pressed.with_context(|| format!("can't press the {role} \"{name}\" in {selector}"))
    }

    /// Clicks a country where it is on the map.
    ///
    /// # Errors
    ///
    /// When it isn't there or is covered.
    pub async fn click_country(&self, id: &str) -> Result<()> {
        let selector = format!("[data-country={id}]");
        let country = vec![serde_json::to_value(self.css(&selector).await?)?];
        let place = self.client.execute_async(SEEN_AT_REST, country).await?;
        self.press_at(&place).await.with_context(|| format!("can't click {selector}"))
    }

    /// The element that a selector finds first, once it is there.
    ///
    /// # Errors
    ///
    /// When it isn't there in time.
    pub async fn css(&self, selector: &str) -> Result<Element> {
        until(selector, || async {
            let found = self.client.find_all(Locator::Css(selector)).await?;
            let first = found.into_iter().next();
            Ok(first.map_or_else(|| Look::NotYet("nothing matches".to_owned()), Look::Found))
        })
        .await
    }

    /// Types one key: `Tab`, `Shift+Tab`, `Enter`, `Space`, `ArrowDown`, `a`.
    ///
    /// # Errors
    ///
    /// When there is no such key.
    pub async fn key(&self, keys: &str) -> Result<()> {
        let keys: Vec<char> = keys.split('+').map(key).collect::<Result<_>>()?;
        let mut typing = KeyActions::new("keyboard".to_owned());
        for value in &keys {
            typing = typing.then(KeyAction::Down { value: *value });
        }
        for value in keys.iter().rev() {
            typing = typing.then(KeyAction::Up { value: *value });
        }
        Ok(self.client.perform_actions(typing).await?)
    }

    /// Turns to what is in a frame of the page, counted from 0 as they stand there. All that follows
    /// happens in it.
    ///
    /// # Errors
    ///
    /// When there is no such frame.
    pub async fn enter_frame(&self, index: usize) -> Result<()> {
        let what = format!("the frame {index}");
        let frame = until(&what, || async {
            let mut frames = self.client.find_all(Locator::Css("iframe")).await?;
            Ok(if index < frames.len() {
                Look::Found(frames.swap_remove(index))
            } else {
                Look::NotYet(format!("there are {}", frames.len()))
            })
        })
        .await?;
        frame.enter_frame().await.with_context(|| format!("can't enter {what}"))
    }

    /// Turns back to the page that holds the frame.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// Gives the page another size, in CSS pixels.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.window.resize(&self.client, width, height).await
    }

    /// Has Chromium work as on a machine that is so many times slower.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn slow_down(&self, times: u32) -> Result<()> {
        let params = json!({ "rate": times });
        commands::browser(&self.client, "Emulation.setCPUThrottlingRate", params).await.map(drop)
    }

    /// Has Chromium's network be slow: the way there and back in milliseconds, and bytes a second.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn slow_network(&self, latency: u32, bytes: u32) -> Result<()> {
        let params = json!({
            "offline": false,
            "latency": latency,
            "downloadThroughput": bytes,
            "uploadThroughput": bytes,
        });
        commands::browser(&self.client, "Network.enable", json!({})).await?;
        commands::browser(&self.client, "Network.emulateNetworkConditions", params).await.map(drop)
    }

    /// Has Chromium lay the page out as for paper.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn put_on_paper(&self) -> Result<()> {
        let params = json!({ "media": "print" });
        commands::browser(&self.client, "Emulation.setEmulatedMedia", params).await.map(drop)
    }

    /// Has Chromium run a script before anything of a page that is opened from now on.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn before_each_page(&self, script: &str) -> Result<()> {
        let params = json!({ "source": script });
        let command = "Page.addScriptToEvaluateOnNewDocument";
        commands::browser(&self.client, command, params).await.map(drop)
    }

    /// Has Chromium ask for every file anew: none is kept, by itself or by a worker.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn forget_files(&self) -> Result<()> {
        let bypass = json!({ "bypass": true });
        commands::browser(&self.client, "Network.setBypassServiceWorker", bypass).await?;
        commands::browser(&self.client, "Network.clearBrowserCache", json!({})).await.map(drop)
    }

    /// Goes back in the browser's history.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// Goes forward in the browser's history.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.client.forward().await?)
    }

    /// Loads the page again.
    ///
    /// # Errors
    ///
    /// When the driver fails.
    pub async fn reload(&self) -> Result<()> {
        if self.engine != Engine::Firefox {
            return Ok(self.client.refresh().await?);
        }
        // Its driver loads a page anew as with the Shift key, past any worker.
        self.js("window.isBeforeReload = true; setTimeout(() => location.reload())").await?;
        self.wait_js("return !window.isBeforeReload && document.readyState === 'complete'").await
    }

    /// A real click. A field that is drawn by its label alone is clicked there, as a hand would.
    async fn click(&self, element: &Element) -> Result<()> {
        let Err(refused) = self.click_at(element).await else {
            return Ok(());
        };
        let script = "return arguments[0].labels?.[0] ?? null";
        let label = self.js_with(script, vec![serde_json::to_value(element)?]).await?;
        if let Some(label) = self.element(&label) {
            return self.click_at(&label).await;
        }
        // Drivers bring it to an edge of the window, and something may stick there.
        self.point_at(element).await.map_err(|_| refused)
    }

    /// A click on an element as the driver does it.
    async fn click_at(&self, element: &Element) -> Result<()> {
        if self.engine == Engine::WebKit {
            // Its driver doesn't wait until the page has come to rest with the element in view.
            return self.point_at(element).await;
        }
        if self.js("return self !== top").await? == json!(true) {
            // A host comes to rest later than its frame.
            self.middle_at_rest(element).await?;
        }
        Ok(element.click().await?)
    }

    /// A click of a pointer on the middle of an element, whatever that is: drivers know groups of shapes
    /// for nothing that can be clicked.
    async fn point_at(&self, element: &Element) -> Result<()> {
        let middle = self.middle_at_rest(element).await?;
        let index = self.js(
            "return [...Array(parent.length).keys()].findIndex((index) => parent[index] === self)",
        );
        let index = index.await?.as_u64();
        let (Engine::WebKit, Some(index)) = (self.engine, index) else {
            return self.press_at(&middle).await;
        };
        // Its driver counts from the corner of the host's window, not of the frame, and the host hasn't moved.
        let (x, y) = (middle[0].as_f64(), middle[1].as_f64());
        let (x, y) = x.zip(y).context("something covers it")?;
        self.leave_frame().await?;
        let in_host = format!(
            "const frame = document.querySelectorAll('iframe')[{index}];
            scrollBy(0, frame.getBoundingClientRect().y + {y} - innerHeight / 2);
            const corner = frame.getBoundingClientRect();
            return [Math.round(corner.x + {x}), Math.round(corner.y + {y})]"
        );
        let in_host = self.js(&in_host).await?;
        self.enter_frame(usize::try_from(index)?).await?;
        self.press_at(&in_host).await
    }

    /// A click of a pointer at a place of the window.
    async fn press_at(&self, place: &serde_json::Value) -> Result<()> {
        let at = |index: usize| place[index].as_f64().context("something covers it");
        let (x, y) = (at(0)?, at(1)?);
        let press = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.client.perform_actions(press).await?)
    }

    /// Waits until an element has come to rest in view, and tells its middle, or null where something covers it.
    async fn middle_at_rest(&self, element: &Element) -> Result<serde_json::Value> {
        // In WebKit what scrolls in a frame leaves its host where it is.
        let moves_host = self.engine != Engine::WebKit;
        let arguments = vec![serde_json::to_value(element)?, json!(moves_host)];
        Ok(self.client.execute_async(MIDDLE_AT_REST, arguments).await?)
    }

    /// A set of radio buttons is a group or says itself what it is.
    async fn group_role(&self, name: &str) -> Result<&'static str> {
        let groups = self.js("return document.querySelector('[role=radiogroup]') !== null").await?;
        if groups == json!(true)
            && self.names("radiogroup").await?.iter().any(|group| group == name)
        {
            return Ok("radiogroup");
        }
        Ok("group")
    }
}

fn key(name: &str) -> Result<char> {
    let key = match name {
        "Tab" => Key::Tab,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Space" => return Ok(' '),
        other => {
            let mut letters = other.chars();
            let only = letters.next().filter(|_| letters.next().is_none());
            return only.ok_or_else(|| anyhow!("there is no key \"{other}\""));
        }
    };
    Ok(char::from(key))
}
