//! Several features as one: without the borders between them.

use crate::world::{Feature, arc_number};

/// The rings around all of `features`, as arc numbers. What two of them share, and so lies between them, is left
/// out. `ends` gives the first and the last point of an arc as it is walked.
pub(crate) fn merged<P: PartialEq>(
    features: &[&Feature],
    ends: impl Fn(i64) -> Option<(P, P)>,
) -> Vec<Vec<i64>> {
    let rings: Vec<&[i64]> = features.iter().flat_map(|feature| feature.rings()).collect();
    let uses = |arc: i64| {
        rings.iter().copied().flatten().filter(|one| arc_number(**one) == arc_number(arc)).count()
    };
    let (inner, whole): (Vec<&[i64]>, Vec<&[i64]>) =
        rings.iter().partition(|ring| ring.iter().any(|arc| uses(*arc) > 1));
    let mut around: Vec<Vec<i64>> = whole.into_iter().map(<[i64]>::to_vec).collect();
    let mut loose: Vec<i64> =
        inner.into_iter().flatten().copied().filter(|arc| uses(*arc) == 1).collect();
    while let Some(first) = loose.pop() {
        let mut ring = vec![first];
        while let Some((_, end)) = ring.last().and_then(|arc| ends(*arc)) {
            let next =
                loose.iter().position(|arc| ends(*arc).is_some_and(|(start, _)| start == end));
            let Some(next) = next else { break };
            ring.push(loose.swap_remove(next));
        }
        around.push(ring);
    }
    around
}
