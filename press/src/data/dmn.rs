//! The rules in the Decision Model and Notation 1.3: conditions are inputs, requirements and gates are decisions.
//!
//! It fits because the rules have no "not": FEEL's three values give for an open condition (null) what the model
//! gives for it, null where the answer hangs on it. Stances are left out: where they are drawn, an open condition
//! counts as met.

use std::io;

use engine::book::Book;
use engine::ids::{ConditionId, GateId, RequirementId};
use engine::model::rule::{Rule, Weighed};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::licence;
use crate::content::edition::Edition;

/// DMN 1.3, which most tools read.
const MODEL: &str = "https://www.omg.org/spec/DMN/20191111/MODEL/";
/// What the names of the document belong to.
const NAMESPACE: &str = "urn:x-deal-window:rules";

type Xml = Writer<Vec<u8>>;

/// The document.
pub(super) fn document(edition: &Edition) -> io::Result<String> {
    let book = &edition.book;
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("definitions")
        .with_attributes([
            ("xmlns", MODEL),
            ("id", "rules"),
            ("name", edition.title()),
            ("namespace", NAMESPACE),
        ])
        .write_inner_content(|xml| {
            let note = format!("{} ({})", licence::note(edition), licence::EXPRESSION);
            text(xml, "description", &note)?;
            for id in GateId::all(book.gates.len()) {
                gate(book, id).write(xml)?;
            }
            for id in RequirementId::all(book.requirements.len()) {
                requirement(book, id).write(xml)?;
            }
            for condition in &book.conditions {
                let name = name("condition", &condition.id);
                xml.create_element("inputData")
                    .with_attributes([
                        ("id", name.as_str()),
                        ("name", &name),
                        ("label", &condition.need),
                    ])
                    .write_inner_content(|xml| {
                        text(xml, "description", &condition.note)?;
                        variable(xml, &name)
                    })?;
            }
            Ok(())
        })?;
    String::from_utf8(xml.into_inner()).map(|text| text + "\n").map_err(io::Error::other)
}

/// Something that is decided.
struct Decision<'a> {
    name: String,
    label: &'a str,
    description: &'a str,
    /// What it takes, each with the element that says so.
    takes: Vec<(&'static str, String)>,
    expression: String,
}

impl Decision<'_> {
    fn write(&self, xml: &mut Xml) -> io::Result<()> {
        xml.create_element("decision")
            .with_attributes([
                ("id", self.name.as_str()),
                ("name", &self.name),
                ("label", self.label),
            ])
            .write_inner_content(|xml| {
                text(xml, "description", self.description)?;
                variable(xml, &self.name)?;
                for (element, from) in &self.takes {
                    xml.create_element("informationRequirement")
                        .with_attribute(("id", format!("{}_takes_{from}", self.name).as_str()))
                        .write_inner_content(|xml| {
                            let href = format!("#{from}");
                            xml.create_element(*element)
                                .with_attribute(("href", href.as_str()))
                                .write_empty()?;
                            Ok(())
                        })?;
                }
                xml.create_element("literalExpression")
                    .with_attribute(("id", format!("{}_rule", self.name).as_str()))
                    .write_inner_content(|xml| text(xml, "text", &self.expression))?;
                Ok(())
            })?;
        Ok(())
    }
}

fn gate(book: &Book, id: GateId) -> Decision<'_> {
    let words = book.gate(id);
    let needed = book.model.gates[id.index()].needs.iter();
    let needed = needed.map(|needed| name("gate", &book.gate(*needed).id));
    let own = RequirementId::all(book.requirements.len())
        .filter(|requirement| book.model.requirements[requirement.index()].gate == id)
        .map(|requirement| name("requirement", &book.requirement(requirement).id));
    let takes: Vec<String> = needed.chain(own).collect();
    Decision {
        name: name("gate", &words.id),
        label: &words.name,
        description: &words.means,
        expression: joined(&takes, " and ", "true"),
        takes: takes.into_iter().map(|name| ("requiredDecision", name)).collect(),
    }
}

fn requirement(book: &Book, id: RequirementId) -> Decision<'_> {
    let (words, rules) = (book.requirement(id), &book.model.requirements[id.index()]);
    let takes = rules.rule.conditions().iter();
    let takes = takes.map(|id| ("requiredInput", condition(book, id)));
    Decision {
        name: name("requirement", &words.id),
        label: &words.name,
        description: &words.says,
        takes: takes.collect(),
        expression: expression(book, &rules.rule),
    }
}

/// A rule in FEEL.
fn expression(book: &Book, rule: &Rule) -> String {
    let each = |parts: &[Rule]| -> Vec<String> {
        let part = |part: &Rule| match part {
            Rule::Always | Rule::Condition(_) => expression(book, part),
            group => format!("({})", expression(book, group)),
        };
        parts.iter().map(part).collect()
    };
    match rule {
        Rule::Always => "true".to_owned(),
        Rule::Condition(id) => condition(book, *id),
        Rule::All(parts) => joined(&each(parts), " and ", "true"),
        Rule::Any(parts) => joined(&each(parts), " or ", "false"),
        Rule::AtLeast { needed, parts } => {
            let sum = |weighs: &dyn Fn(&str, u32) -> String| {
                let each = parts
                    .iter()
                    .map(|Weighed { weight, part }| weighs(&expression(book, part), weight.get()));
                each.collect::<Vec<_>>().join(", ")
            };
            // A sum has no third value: what is null counts once as false and once as true, and where that decides,
            // the answer is null as well.
            let least = sum(&|part, weight| format!("if ({part}) = true then {weight} else 0"));
            let most = sum(&|part, weight| format!("if ({part}) = false then 0 else {weight}"));
            format!(
                "if sum([{least}]) >= {needed} then true else if sum([{most}]) < {needed} then false else null"
            )
        }
    }
}

fn joined(parts: &[String], by: &str, none: &str) -> String {
    if parts.is_empty() { none.to_owned() } else { parts.join(by) }
}

fn condition(book: &Book, id: ConditionId) -> String {
    name("condition", &book.condition(id).id)
}

/// A name that FEEL can read: a hyphen would be a minus, and the prefix keeps it from being one of FEEL's own words.
fn name(kind: &str, id: &str) -> String {
    format!("{kind}_{}", id.replace('-', "_"))
}

fn text(xml: &mut Xml, element: &str, says: &str) -> io::Result<()> {
    xml.create_element(element).write_text_content(BytesText::new(says))?;
    Ok(())
}

fn variable(xml: &mut Xml, name: &str) -> io::Result<()> {
    let id = format!("{name}_value");
    xml.create_element("variable")
        .with_attributes([("id", id.as_str()), ("name", name), ("typeRef", "boolean")])
        .write_empty()?;
    Ok(())
}
