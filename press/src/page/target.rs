//! What a page is written for.

/// A site or one file.
#[derive(Clone, Copy, Debug)]
pub enum Target<'a> {
    /// A site: the page asks for its other files, and leads to the pages in other languages.
    Site {
        /// The address of the script behind "Embed this", as the page asks for it.
        embed: &'a str,
        /// The script that saves pictures.
        saves: Script<'a>,
    },
    /// One file that opens from a disk. It has no address that another page could hold, and the other
    /// languages are other files, which a reader may not have.
    SingleFile(&'a Inlined),
}

/// A script that a page asks for later.
#[derive(Clone, Copy, Debug)]
pub struct Script<'a> {
    /// Its address, as the page asks for it.
    pub address: &'a str,
    /// What a browser holds it against.
    pub integrity: &'a str,
}

/// What one file has in itself.
#[derive(Clone, Debug, Default)]
pub struct Inlined {
    /// The style sheet.
    pub style: String,
    /// The script that runs before anything is drawn.
    pub frame: String,
    /// The first part of the program, as letters.
    pub program: String,
    /// Its other parts, each with its name.
    pub parts: Vec<(String, String)>,
    /// The script that starts it.
    pub start: String,
}

impl Default for Target<'_> {
    /// A site whose files are called as before their hashes are known.
    fn default() -> Self {
        let saves = Script { address: "./save-picture.js", integrity: "" };
        Self::Site { embed: "./embed-this.js", saves }
    }
}
