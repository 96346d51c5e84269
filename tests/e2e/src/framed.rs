//! How high a frame of the site becomes.

use anyhow::{Context, Result};

use crate::reader::Reader;

/// Whether a frame, looked at from within, is exactly as high as its content, which is all there: without a
/// scroll bar, whose room would be missing beside it.
pub const FITS: &str = "const root = document.documentElement;
    return innerHeight === Math.ceil(root.getBoundingClientRect().height)
        && innerWidth === root.clientWidth";

/// What the argument of the page in view can show by itself, as it stands on the root of the page.
///
/// # Errors
///
/// When the page can't be asked.
pub async fn parts(reader: &Reader) -> Result<Vec<String>> {
    let parts = "return document.documentElement.dataset.shows.split(' ')
        .map((part) => part.split(/[#@]/)[0])";
    Ok(serde_json::from_value(reader.js(parts).await?)?)
}

/// The height that the site takes in a frame of this width, with this query: `?plain&step=us`. The reader
/// looks at the host page `plain`, whose one frame is set up anew.
///
/// # Errors
///
/// When it never shows that, or the frame never fits it.
pub async fn height(reader: &Reader, query: &str, width: u32) -> Result<u32> {
    let address = format!("{}{query}", reader.framed_site());
    let anew = format!(
        "const old = document.querySelector('iframe');
         const frame = old.cloneNode();
         frame.style.cssText = 'width: {width}px; height: 300px';
         frame.src = '{address}';
         old.replaceWith(frame);"
    );
    reader.js(&anew).await?;
    reader.enter_frame(0).await?;
    reader.wait_shown().await?;
    reader.wait_js(FITS).await.with_context(|| format!("{query} in {width} pixels"))?;
    let height = reader.js("return innerHeight").await?;
    reader.leave_frame().await?;
    Ok(u32::try_from(height.as_u64().unwrap_or_default())?)
}
