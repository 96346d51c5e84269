//! Rules as an editor writes them: `us-president and (us-democrats or us-voters)`, `at least 2 of (a, b, c)`.
//!
//! The grammar has no *not* on purpose. Every rule is then monotone, which is what the outcome
//! "undecided", the ways to a deal and the minimal sets rest on.

use engine::ids::ConditionId;
use engine::model::rule::{Rule, Weighed, Weight};

/// Why a rule can't be read, with what would be right.
#[derive(Debug, PartialEq, Eq)]
pub struct RuleError {
    /// What is wrong.
    pub what: String,
    /// What would be right.
    pub remedy: String,
}

/// What stands for itself, with or without spaces around it.
const SIGNS: [char; 4] = ['(', ')', ',', ':'];

/// Reads a rule over the conditions with these ids.
pub fn read(text: &str, conditions: &[&str]) -> Result<Rule, RuleError> {
    let spaced = SIGNS
        .iter()
        .fold(text.to_owned(), |spaced, sign| spaced.replace(*sign, &format!(" {sign} ")));
    let mut reader =
        Reader { text, words: spaced.split_whitespace().collect(), next: 0, conditions };
    let rule = reader.any()?;
    match reader.peek() {
        None => Ok(rule),
        Some(word) => Err(RuleError {
            what: format!("The rule `{text}` goes on with `{word}` where it should end."),
            remedy: "Join its parts with `and` or `or`, and close every parenthesis. Parts that are counted stand \
                     behind `at least 2 of`."
                .to_owned(),
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
            return if self.accept(")") { Ok(rule) } else { Err(self.unclosed()) };
        }
        if self.words[self.next..].starts_with(&["at", "least"]) {
            self.next += 2;
            return self.at_least();
        }
        match self.peek() {
            Some("not") => Err(RuleError {
                what: "A rule can't have `not`.".to_owned(),
                remedy: "Word the condition so that being on helps, and name it plainly."
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

impl Reader<'_> {
    /// What follows `at least`: what is needed, and the parts with what each counts for.
    fn at_least(&mut self) -> Result<Rule, RuleError> {
        let needed = self.number("What `at least` needs")?;
        if !(self.accept("of") && self.accept("(")) {
            return Err(RuleError {
                what: format!(
                    "Behind `at least {needed}` stands nothing to count: `{}`.",
                    self.text
                ),
                remedy: format!("Write `at least {needed} of (…)`, with commas between the parts."),
            });
        }
        let mut parts: Vec<Rule> = Vec::new();
        let mut weights = Vec::new();
        loop {
            let first = self.next;
            let part = self.any()?;
            if parts.contains(&part) {
                return Err(RuleError {
                    what: format!("`{}` is counted twice.", self.words[first..self.next].join(" ")),
                    remedy: "Name each part once, with all that it counts for as its weight."
                        .to_owned(),
                });
            }
            parts.push(part);
            if self.accept(":") {
                weights.push(self.number("A weight")?);
            }
            if !self.accept(",") {
                break;
            }
        }
        if !self.accept(")") {
            return Err(self.unclosed());
        }
        if !weights.is_empty() && weights.len() != parts.len() {
            return Err(RuleError {
                what: format!("Of {} parts {} have a weight.", parts.len(), weights.len()),
                remedy: "Give each its weight, as in `(de: 83, fr: 67)`, or none.".to_owned(),
            });
        }
        if weights.is_empty() {
            weights = vec![Weight::MIN; parts.len()];
        }
        let parts: Vec<Weighed> =
            weights.into_iter().zip(parts).map(|(weight, part)| Weighed { weight, part }).collect();
        if parts.len() == 1 {
            return Err(RuleError {
                what: "Just one part is counted.".to_owned(),
                remedy: "Name the others, with commas between them, or write the part alone."
                    .to_owned(),
            });
        }
        let total = Weighed::total(&parts);
        if u64::from(needed.get()) > total {
            return Err(RuleError {
                what: format!("At least {needed} can never be reached: there are {total} in all."),
                remedy: format!("Ask for {total} at most, or mend the weights."),
            });
        }
        Ok(Rule::AtLeast { needed, parts })
    }

    /// A whole number that is not 0.
    fn number(&mut self, what: &str) -> Result<Weight, RuleError> {
        let word = self.peek().unwrap_or_default();
        self.next += 1;
        word.parse().map_err(|_| RuleError {
            what: format!("{what} is `{word}`."),
            remedy: format!("Write a whole number from 1 to {}.", Weight::MAX),
        })
    }

    fn unclosed(&self) -> RuleError {
        RuleError {
            what: format!("A parenthesis is not closed: `{}`.", self.text),
            remedy: "Add `)` where the group ends.".to_owned(),
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
    fn parts_are_counted_each_as_one_or_by_its_weight() {
        let read = |text| read(text, &["a", "b", "c"]);
        let weighed = |weight, part| Weighed { weight: Weight::new(weight).expect("some"), part };
        let two = Weight::new(2).expect("some");
        let each = Rule::AtLeast {
            needed: two,
            parts: (0..3).map(|index| weighed(1, condition(index))).collect(),
        };
        assert_eq!(read("at least 2 of (a, b, c)"), Ok(each.clone()));
        assert_eq!(read("at least 2 of(a,b,c) and a"), Ok(Rule::All(vec![each, condition(0)])));
        let joined = Rule::Any(vec![condition(1), condition(2)]);
        let parts = vec![weighed(3, condition(0)), weighed(2, joined)];
        assert_eq!(
            read("at least 2 of (a: 3, b or c: 2)"),
            Ok(Rule::AtLeast { needed: two, parts })
        );
    }

    #[test]
    fn a_condition_may_be_called_as_a_word_of_the_grammar_is() {
        assert_eq!(read("at and least", &["at", "least"]), read("a and b", &["a", "b"]));
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
        assert!(message("not us-voters").contains("being on helps,"));
        assert!(message("us-president us-voters").contains("goes on with `us-voters`"));
        assert!(message("us-president and").contains("ends where a condition should be named"));
        assert!(message("(us-president").contains("not closed"));
    }
}
