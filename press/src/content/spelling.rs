//! What somebody may have meant by an id that is not there.

/// The known id that is most like `id`, if any is much like it.
pub(crate) fn like<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::normalized_levenshtein(id, candidate), candidate))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .filter(|(likeness, _)| *likeness >= 0.5)
        .map(|(_, candidate)| candidate)
}

/// "Did you mean …?" with the known id nearest to `id`, or the list of what there is.
pub(crate) fn nearest<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match like(id, known.iter().copied()) {
        Some(candidate) => format!("Did you mean `{candidate}`?"),
        None => format!("There are: {}.", known.join(", ")),
    }
}
