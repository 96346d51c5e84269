//! The browsers of a run. Starting one takes seconds, so one that a test is done with waits for the next test
//! that wants one of its kind, with a new window and nothing kept.

use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::Result;
use devserver::browser::Engine;
use fantoccini::Client;

use crate::commands;
use crate::driver::{Display, Driver};
use crate::session::{Kind, Session};
use crate::window::Window;

/// How many browsers may wait. Two tests run at a time, and some of them are read by two people.
const WAITING: usize = 4;
/// How long tidying up may take. A browser that needs longer hangs, and is ended.
const TIDYING: Duration = Duration::from_secs(15);

/// Takes away what a page has kept. Pages of other sites or from a disk may keep nothing; what they throw at the
/// question is no matter.
const FORGET: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        try { localStorage.clear(); sessionStorage.clear(); } catch {}
        try {
            for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
            for (const name of await caches.keys()) await caches.delete(name);
        } catch {}
    })().then(done, done);";

/// A browser with a window, and the driver that keeps it open.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) kind: Kind,
    pub(crate) client: Client,
    pub(crate) window: Window,
    pub(crate) driver: Driver,
}

impl Browser {
    /// Gives the next reader a window without a past.
    async fn tidy(&self) -> Result<()> {
        self.client.execute_async(FORGET, Vec::new()).await?;
        self.client.delete_all_cookies().await?;
        let before = self.client.windows().await?;
        // Firefox takes its time for a window, and little of it for a tab.
        let as_tab = self.window.engine() == Engine::Firefox;
        let new = self.client.new_window(as_tab).await?.handle;
        for window in before {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await?;
        // What nobody has asked for until now is said of pages of before.
        commands::console(self.window.engine(), &self.client).await?;
        Ok(())
    }

    /// Ends it.
    pub(crate) async fn close(self) {
        // A browser that is gone already can't be closed, and needn't be.
        let _ = tokio::time::timeout(TIDYING, self.client.close()).await;
        drop(self.driver);
    }
}

/// All browsers of a run that no test has at the moment.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    waiting: Mutex<Vec<Browser>>,
    display: Mutex<Option<Arc<Display>>>,
}

impl Pool {
    /// A browser that is set up like this: one that waits, or else a new one.
    pub(crate) async fn get(&self, session: &Session, engine: Engine) -> Result<Browser> {
        let kind = session.kind(engine);
        while let Some(browser) = self.take(&kind) {
            // One that has died or hung while it waited is no reason to fail.
            let asked = session.apply(&browser.client, &browser.window);
            match tokio::time::timeout(TIDYING, asked).await {
                Ok(Ok(())) => return Ok(browser),
                _ => browser.close().await,
            }
        }
        let display = if engine == Engine::WebKit { Some(self.display()?) } else { None };
        session.start(engine, display.as_deref()).await
    }

    /// Takes back a browser that a test is done with.
    pub(crate) async fn put(&self, browser: Browser) {
        let tidied = browser.kind.can_be_used_again()
            && matches!(tokio::time::timeout(TIDYING, browser.tidy()).await, Ok(Ok(())));
        if !tidied {
            return browser.close().await;
        }
        let surplus = {
            let mut waiting = self.waiting();
            waiting.push(browser);
            // The run goes by engines: those of the one before are the first to go.
            if waiting.len() > WAITING { Some(waiting.remove(0)) } else { None }
        };
        if let Some(browser) = surplus {
            browser.close().await;
        }
    }

    /// Ends all that wait.
    pub(crate) async fn close(&self) {
        let waiting = mem::take(&mut *self.waiting());
        for browser in waiting {
            browser.close().await;
        }
    }

    fn take(&self, kind: &Kind) -> Option<Browser> {
        let mut waiting = self.waiting();
        let at = waiting.iter().position(|browser| browser.kind == *kind)?;
        Some(waiting.remove(at))
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Browser>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The screen of the browsers that can't do without one.
    fn display(&self) -> Result<Arc<Display>> {
        let mut display = self.display.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(display) = &*display {
            return Ok(Arc::clone(display));
        }
        let started = Arc::new(Display::start()?);
        *display = Some(Arc::clone(&started));
        Ok(started)
    }
}
