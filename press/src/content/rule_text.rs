//! Rules as an editor writes them: `us-president and (us-democrats or us-voters)`.
//!
//! The grammar has no *not* on purpose. Every rule is then monotone, which is what the outcome
//! "undecided", the ways to a deal and the minimal sets rest on.

use engine::ids::ConditionId;
use engine::model::rule::Rule;

/// Why a rule can't be read, with what would be right.
#[derive(Debug, PartialEq, Eq)]
pub struct RuleError {
    /// What is wrong.
    pub what: String,
    /// What would be right.
    pub remedy: String,
}

/// Reads a rule over the conditions with these ids.
pub fn read(text: &str, conditions: &[&str]) -> Result<Rule, RuleError> {
    let spaced = text.replace('(', " ( ").replace(')', " ) ");
    let mut reader =
        Reader { text, words: spaced.split_whitespace().collect(), next: 0, conditions };
    let rule = reader.any()?;
    match reader.peek() {
        None => Ok(rule),
        Some(word) => Err(RuleError {
            what: format!("The rule `{text}` goes on with `{word}` where it should end."),
            remedy: "Join its parts with `and` or `or`, and close every parenthesis.".to_owned(),
        }),
    }
}

struct Reader<'a> {
    text: &'a str,
    words: Vec<&'a str>,
    next: usize,
    conditions: &'a [&'a str],
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.words.get(self.next).copied()
    }

    fn accept(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        self.next += usize::from(found);
        found
    }

    fn any(&mut self) -> Result<Rule, RuleError> {
        let mut parts = vec![self.all()?];
        while self.accept("or") {
            parts.push(self.all()?);
        }
        Ok(alone_or(parts, Rule::Any))
    }

    fn all(&mut self) -> Result<Rule, RuleError> {
        let mut parts = vec![self.one()?];
        while self.accept("and") {
            parts.push(self.one()?);
        }
        Ok(alone_or(parts, Rule::All))
    }

    fn one(&mut self) -> Result<Rule, RuleError> {
        if self.accept("(") {
            let rule = self.any()?;
            return if self.accept(")") {
                Ok(rule)
            } else {
                Err(RuleError {
                    what: format!("A parenthesis is not closed: `{}`.", self.text),
                    remedy: "Add `)` where the group ends.".to_owned(),
                })
            };
        }
        match self.peek() {
            Some("not") => Err(RuleError {
                what: "A rule can't have `not`.".to_owned(),
                remedy: "Word the condition so that being on helps the deal, and name it plainly."
                    .to_owned(),
            }),
            Some(id) => {
                self.next += 1;
                let found = self.conditions.iter().position(|known| *known == id);
                found.map(|index| Rule::Condition(ConditionId::at(index))).ok_or_else(|| {
                    RuleError {
                        what: format!("There is no condition `{id}`."),
                        remedy: crate::content::spelling::nearest(
                            id,
                            self.conditions.iter().copied(),
                        ),
                    }
                })
            }
            None => Err(RuleError {
                what: "The rule ends where a condition should be named.".to_owned(),
                remedy: "Name the condition, or take the last `and` or `or` away.".to_owned(),
            }),
        }
    }
}

fn alone_or(mut parts: Vec<Rule>, joined: impl FnOnce(Vec<Rule>) -> Rule) -> Rule {
    if parts.len() == 1 { parts.remove(0) } else { joined(parts) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn condition(index: u8) -> Rule {
        Rule::Condition(ConditionId(index))
    }

    #[test]
    fn and_binds_closer_than_or() {
        let expected = Rule::Any(vec![condition(0), Rule::All(vec![condition(1), condition(2)])]);
        assert_eq!(read("a or b and c", &["a", "b", "c"]), Ok(expected));
        let expected = Rule::All(vec![Rule::Any(vec![condition(0), condition(1)]), condition(2)]);
        assert_eq!(read("(a or b) and c", &["a", "b", "c"]), Ok(expected));
    }

    #[test]
    fn mistakes_are_named_with_a_remedy() {
        let message = |text| {
            let error = read(text, &["us-president", "us-voters"]).expect_err("a mistake");
            format!("{} {}", error.what, error.remedy)
        };
        assert_eq!(
            message("us-presdent"),
            "There is no condition `us-presdent`. Did you mean `us-president`?"
        );
        assert!(message("not us-voters").contains("being on helps the deal"));
        assert!(message("us-president us-voters").contains("goes on with `us-voters`"));
        assert!(message("us-president and").contains("ends where a condition should be named"));
        assert!(message("(us-president").contains("not closed"));
    }
}
