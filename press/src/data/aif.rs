//! The argument in the Argument Interchange Format, as AIFdb and its tools write it in JSON.
//!
//! Statements are I-nodes; what follows goes through an RA-node ("rule application"), and what attacks through a
//! CA-node ("conflict application").

use serde::Serialize;

use super::reasons::{At, Reasons, Statement};

/// A graph of nodes and edges. Nobody speaks in it, so there are no locutions.
#[derive(Debug, Serialize)]
pub(super) struct Graph {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    schemefulfillments: [(); 0],
    participants: [(); 0],
    locutions: [(); 0],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(rename = "nodeID")]
    id: String,
    text: String,
    #[serde(rename = "type")]
    kind: NodeKind,
    timestamp: String,
}

/// What a node is.
#[derive(Clone, Copy, Debug, Serialize)]
enum NodeKind {
    /// Information: a statement.
    I,
    /// The application of a rule of inference.
    #[serde(rename = "RA")]
    Inference,
    /// The application of a conflict.
    #[serde(rename = "CA")]
    Conflict,
}

impl NodeKind {
    /// What stands in a node that no scheme is named for.
    fn says(self) -> &'static str {
        match self {
            Self::I => "",
            Self::Inference => "Default Inference",
            Self::Conflict => "Default Conflict",
        }
    }
}

#[derive(Debug, Serialize)]
struct Edge {
    #[serde(rename = "edgeID")]
    id: String,
    #[serde(rename = "fromID")]
    from: String,
    #[serde(rename = "toID")]
    to: String,
    /// The form of an edge, which AIFdb has a field for and names of none.
    #[serde(rename = "formEdgeID")]
    form: Option<String>,
}

impl Graph {
    /// The graph of an argument that was changed last on this day.
    pub(super) fn of(reasons: &Reasons, changed_on: &str) -> Self {
        let mut graph = Writing {
            timestamp: match changed_on {
                "" => String::new(),
                day => format!("{day} 00:00:00"),
            },
            nodes: Vec::new(),
            edges: Vec::new(),
        };
        for statement in &reasons.statements {
            graph.node(NodeKind::I, text(statement));
        }
        for inference in &reasons.inferences {
            graph.connect(NodeKind::Inference, &inference.premises, inference.conclusion);
        }
        for attack in &reasons.attacks {
            graph.connect(NodeKind::Conflict, &[attack.by], attack.on);
        }
        Self {
            nodes: graph.nodes,
            edges: graph.edges,
            schemefulfillments: [],
            participants: [],
            locutions: [],
        }
    }
}

/// What a statement says, with where it stands.
fn text(statement: &Statement) -> String {
    let sources = statement.sources.iter().map(|(says, url)| format!(" ({says} {url})"));
    statement.says.clone() + &sources.collect::<String>()
}

/// A graph, being written. Nodes are numbered from 1, statements first.
struct Writing {
    timestamp: String,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

impl Writing {
    fn node(&mut self, kind: NodeKind, text: String) -> String {
        let id = (self.nodes.len() + 1).to_string();
        self.nodes.push(Node { id: id.clone(), text, kind, timestamp: self.timestamp.clone() });
        id
    }

    fn edge(&mut self, from: String, to: String) {
        let id = (self.edges.len() + 1).to_string();
        self.edges.push(Edge { id, from, to, form: None });
    }

    fn connect(&mut self, by: NodeKind, from: &[At], to: At) {
        let through = self.node(by, by.says().to_owned());
        let id = |at: At| (at.0 + 1).to_string();
        for at in from {
            self.edge(id(*at), through.clone());
        }
        self.edge(through, id(to));
    }
}
