//! The packages for whoever hosts the site or hands it on: compressed copies, one file, one archive.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::content::own_name::OwnName;

/// The texts for whoever hosts the site or embeds it, and their names in the archive.
const TEXTS: [(&str, &str); 2] = [("HOSTING.md", "README.md"), ("EMBED.md", "EMBED.md")];

/// Makes `into` from the finished site in `site`: the site with compressed copies beside its files, the
/// edition that is one file, and an archive of the site with the project's texts for hosts, which the
/// folder `texts` holds. Tells the names of the latter two, which are of the argument's `own_name`.
///
/// # Errors
///
/// When a file can't be read or written.
pub fn package(
    own_name: &OwnName,
    site: &Path,
    texts: &Path,
    into: &Path,
) -> io::Result<[String; 2]> {
    let (single, packed) = (own_name.single(), own_name.archive());
    let folder = into.join("site");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut archive = ZipWriter::new(fs::File::create(into.join(&packed))?);
    // The same contents give the same archive, whenever it is made.
    let plain = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for name in names(site)? {
        let bytes = fs::read(site.join(&name))?;
        if name == single {
            fs::write(into.join(&name), &bytes)?;
        }
        archive.start_file(format!("{own_name}/{name}"), plain).map_err(io::Error::other)?;
        archive.write_all(&bytes)?;
        if let Some(parent) = folder.join(&name).parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(folder.join(&name), &bytes)?;
        // A picture is compressed already.
        if !name.ends_with(".png") {
            fs::write(folder.join(format!("{name}.br")), brotli(&name, &bytes)?)?;
            fs::write(folder.join(format!("{name}.gz")), gzip(&bytes)?)?;
        }
    }
    for (text, name) in TEXTS {
        archive.start_file(name, plain).map_err(io::Error::other)?;
        archive.write_all(&fs::read(texts.join(text))?)?;
    }
    archive.finish().map_err(io::Error::other)?;
    Ok([single, packed])
}

/// The files of a folder and of those in it, in order.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            // Each other language has its page in a folder.
            names.extend(names_within(&entry.path(), &name)?);
        } else {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn names_within(folder: &Path, name: &str) -> io::Result<Vec<String>> {
    Ok(names(folder)?.into_iter().map(|inner| format!("{name}/{inner}")).collect())
}

/// A file of more bytes is compressed less thoroughly: of the table of all combinations the best would take most of a
/// minute, for a file that few ask for. So are the pictures, of which there are hundreds.
const MOST_AT_BEST: usize = 2_000_000;

fn brotli(name: &str, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let is_rare = bytes.len() > MOST_AT_BEST || name.ends_with(".svg");
    let quality = if is_rare { 9 } else { 11 };
    let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, quality, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn everything_is_in_the_archive_and_compressed_beside_itself() {
        let root = std::env::temp_dir().join(format!("press-package-{}", std::process::id()));
        let (site, into) = (root.join("dist"), root.join("package"));
        fs::create_dir_all(&site).expect("a folder");
        fs::create_dir_all(&into).expect("a folder");
        fs::write(site.join("index.html"), "a page ".repeat(100)).expect("written");
        let own_name = OwnName::of_title("Two Towns");
        fs::write(site.join("two-towns.html"), "one file").expect("written");
        fs::write(site.join("card.png"), "a picture").expect("written");
        for (text, _) in TEXTS {
            fs::write(root.join(text), "how to do it").expect("written");
        }
        fs::create_dir_all(site.join("de")).expect("a folder");
        fs::write(site.join("de/index.html"), "eine Seite").expect("written");
        package(&own_name, &site, &root, &into).expect("a package");
        assert_eq!(fs::read_to_string(into.join("two-towns.html")).expect("one file"), "one file");
        let small = fs::read(into.join("site/index.html.gz")).expect("compressed");
        let mut text = String::new();
        flate2::read::GzDecoder::new(&small[..]).read_to_string(&mut text).expect("gzip");
        assert_eq!(text, "a page ".repeat(100));
        assert!(into.join("site/index.html.br").is_file());
        assert!(into.join("site/card.png").is_file() && !into.join("site/card.png.gz").exists());
        let archive = fs::File::open(into.join("two-towns.zip")).expect("the archive");
        let archive = zip::ZipArchive::new(archive).expect("an archive");
        let names = archive.file_names().map(|name| name.expect("a name").into_owned());
        let mut names: Vec<String> = names.collect();
        names.sort_unstable();
        let pages = ["card.png", "de/index.html", "index.html", "two-towns.html"];
        let pages = pages.map(|name| format!("two-towns/{name}"));
        assert_eq!(names, [&["EMBED.md".to_owned(), "README.md".to_owned()][..], &pages].concat());
        assert!(into.join("site/de/index.html.br").is_file());
        fs::remove_dir_all(root).expect("removed");
    }
}
