//! The sum of all tests, read from what they print.

use std::fmt;

/// How many tests passed, and how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    passed: u32,
    failed: u32,
}

impl Tally {
    /// Reads `test result: ok. 12 passed; 0 failed; …`, as Cargo's tests end, and the lines `# pass 12` and
    /// `# fail 0`, as node's do. Any other line counts nothing.
    pub(super) fn count(&mut self, line: &str) {
        match line.strip_prefix("# ").and_then(|rest| rest.split_once(' ')) {
            Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
            // Whatever stopped a test, it didn't pass.
            Some(("fail" | "cancelled", number)) => self.failed += number.parse().unwrap_or(0),
            _ => {}
        }
        let Some((_, counts)) =
            line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for count in counts.split(';') {
            match count.trim().split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// The sum of a run that stopped: what stopped it counts as a failure, if no test did.
    pub(super) fn with_failure(self) -> Tally {
        Tally { failed: self.failed.max(1), ..self }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_node_are_summed_too() {
        let mut tally = Tally::default();
        for line in ["# tests 8", "# pass 5", "# fail 2", "# cancelled 1", "# Subtest: pass 3"] {
            tally.count(line);
        }
        tally.count("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        assert_eq!(tally.to_string(), "8 passed, 3 failed");
    }

    #[test]
    fn results_are_summed() {
        let mut tally = Tally::default();
        tally.count("running 3 tests");
        tally.count("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out");
        tally.count("test result: FAILED. 2 passed; 1 failed; 0 ignored; finished in 0.00s");
        assert_eq!(tally.to_string(), "5 passed, 1 failed");
        assert_eq!(Tally::default().with_failure().to_string(), "0 passed, 1 failed");
    }
}
