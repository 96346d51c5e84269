//! A folder in which a browser keeps its things and finds how its window is to look.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{fs, io};

/// Firefox makes no window narrower than its own controls: they may shrink to nothing.
const FIREFOX_CHROME: &str =
    ":root, body, #navigator-toolbox, #titlebar { min-width: 0 !important; overflow: clip }";

/// The same for the controls of WebKitGTK's browser.
const GTK_STYLE: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; \
    font-size: 1px } image { -gtk-icon-transform: scale(0) }";

static HOMES: AtomicU32 = AtomicU32::new(0);

/// The folder. It goes away with this.
#[derive(Debug)]
pub(crate) struct Home(PathBuf);

impl Home {
    /// A home for a browser whose reader may have asked their system for less motion.
    pub(crate) fn new(reduced_motion: bool) -> io::Result<Home> {
        let number = HOMES.fetch_add(1, Ordering::Relaxed);
        let name = format!("deal-window-browser-{}-{number}", std::process::id());
        let home = Home(std::env::temp_dir().join(name));
        let (gtk, chrome) = (home.configuration().join("gtk-3.0"), home.profile().join("chrome"));
        fs::create_dir_all(&gtk)?;
        fs::create_dir_all(&chrome)?;
        fs::write(chrome.join("userChrome.css"), FIREFOX_CHROME)?;
        fs::write(gtk.join("gtk.css"), GTK_STYLE)?;
        let animations = u8::from(!reduced_motion);
        let settings = format!("[Settings]\ngtk-enable-animations={animations}\n");
        fs::write(gtk.join("settings.ini"), settings)?;
        Ok(home)
    }

    /// What stands for the user's folder of settings.
    pub(crate) fn configuration(&self) -> PathBuf {
        self.0.join("configuration")
    }

    /// Firefox's profile.
    pub(crate) fn profile(&self) -> PathBuf {
        self.0.join("profile")
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // A leftover in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}
