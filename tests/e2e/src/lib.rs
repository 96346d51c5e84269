//! A vocabulary for tests that read the finished page as a reader does: in a real browser, by what is
//! on the screen, by role and name.
//!
//! A test is an async function of a [`Desk`]. It opens the page there as one or more [`Reader`]s:
//!
//! ```ignore
//! async fn the_next_step_opens(desk: Desk) -> Result<()> {
//!     let reader = desk.reader().await?;
//!     reader.press("button", "Next").await?;
//!     reader.see("Step 2").await
//! }
//!
//! fn main() -> ExitCode {
//!     e2e::run(e2e::cases![the_next_step_opens])
//! }
//! ```

mod commands;
mod desk;
mod driver;
pub mod framed;
mod hosts;
mod pool;
mod reader;
mod runner;
mod session;
mod window;

pub use anyhow::{Result, anyhow, bail, ensure};
pub use desk::Desk;
pub use devserver::browser::Engine;
pub use devserver::server::{Habit, Hold, Options, Request, Server, Trouble};
pub use reader::{Memory, Reader};
pub use runner::{Case, daily, only, run};
pub use session::Session;
