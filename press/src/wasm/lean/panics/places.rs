//! Where in the source a panic is: a record of path, line and column for each place, which only its message
//! names.

/// A piece of the data that a program starts with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Segment {
    /// Where it comes to lie, if the module says so.
    pub(super) address: Option<u32>,
    /// What is in it.
    pub(super) bytes: Vec<u8>,
}

/// Where a path is, among the segments.
struct Path {
    segment: usize,
    start: usize,
    length: usize,
}

/// A record is four numbers of four bytes: where the path is, how long it is, line and column.
const NUMBER: usize = 4;

/// The same data; every path of a source file that a record names has become zeros, and so has the record.
pub(super) fn without_places(segments: Vec<Segment>) -> Vec<Segment> {
    let mut wiped = segments.clone();
    for (index, segment) in segments.iter().enumerate() {
        let records = (0..segment.bytes.len().saturating_sub(4 * NUMBER - 1)).step_by(NUMBER);
        for record in records {
            let (Some(address), Some(length)) =
                (number(&segment.bytes, record), number(&segment.bytes, record + NUMBER))
            else {
                continue;
            };
            let Some(path) = source_path(&segments, address, length) else { continue };
            wiped[path.segment].bytes[path.start..path.start + path.length].fill(0);
            wiped[index].bytes[record..record + 4 * NUMBER].fill(0);
        }
    }
    wiped
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + NUMBER)?;
    bytes.try_into().ok().map(u32::from_le_bytes)
}

fn source_path(segments: &[Segment], address: u32, length: u32) -> Option<Path> {
    let length = usize::try_from(length).ok()?;
    segments.iter().enumerate().find_map(|(segment, of)| {
        let start = usize::try_from(address.checked_sub(of.address?)?).ok()?;
        let text = of.bytes.get(start..start.checked_add(length)?)?;
        let is_path = text.ends_with(b".rs") && text.contains(&b'/');
        (is_path && text.iter().all(u8::is_ascii_graphic)).then_some(Path {
            segment,
            start,
            length,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_wiped_and_all_else_stays() {
        let mut bytes = b"closesrc/view/lab.rs\0map_".to_vec();
        assert_eq!(bytes.len() % NUMBER, 1, "records lie at multiples of four");
        bytes.extend([9, 9, 9]);
        for number in [1005_u32, 15, 42, 7, 1000, 5] {
            bytes.extend(number.to_le_bytes());
        }
        let before = Segment { address: Some(1000), bytes };
        let after = without_places(vec![before.clone()]);
        let mut expected = before;
        expected.bytes[5..20].fill(0);
        expected.bytes[28..44].fill(0);
        assert_eq!(after, [expected]);
    }
}
