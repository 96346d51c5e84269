//! The `_headers` file, which Netlify, Cloudflare Pages and others read.

/// The headers of the site: every other site may read its files, as a frame without an origin has to, and hold the
/// page, as one that asks all that it holds for a policy has to; and a file with its hash in its name never changes.
/// The hosts themselves say of all others that they may.
pub fn document(hashed: &[String]) -> String {
    let mut text = String::from(
        "# Read by Netlify, Cloudflare Pages and others; HOSTING.md has the same for other servers.\n\
         /*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n  \
         Cross-Origin-Embedder-Policy: require-corp\n",
    );
    for file in hashed {
        text.push_str(&format!("/{file}\n  Cache-Control: public, max-age=31536000, immutable\n"));
    }
    text
}
