//! Parts of a formula as MathML.

use maud::{Markup, html};

use super::names::{index_of, name, sign};
use super::read::Node;

/// A row of parts.
pub(super) fn row(nodes: &[Node]) -> Markup {
    html! { @for node in nodes { (draw(node)) } }
}

fn draw(node: &Node) -> Markup {
    match node {
        Node::Number(number) => html! { mn { (number) } },
        Node::Name(text) => name(text),
        Node::Word(word) => html! { mtext { "\u{a0}" (word) "\u{a0}" } },
        Node::Operator(operator) => html! { mo { (operator) } },
        Node::Gap => html! { mspace width="0.2em" {} },
        Node::Group(open, inner, close) => brackets(&open.to_string(), inner, &close.to_string()),
        Node::Call(function, inner, open, close) => call(function, inner, *open, *close),
        Node::Over(text, under) => over(text, under),
        Node::Fraction(above, below) => html! { mfrac { mrow { (row(above)) } mrow { (row(below)) } } },
        Node::Power(base, exponent) => power(base, exponent),
    }
}

fn brackets(open: &str, inner: &[Node], close: &str) -> Markup {
    let stretchy = if inner.iter().any(is_tall) { "true" } else { "false" };
    html! {
        mrow { mo form="prefix" stretchy=(stretchy) { (open) } (row(inner)) mo form="postfix" stretchy=(stretchy) { (close) } }
    }
}

/// Whether brackets have to grow with what they hold.
fn is_tall(node: &Node) -> bool {
    match node {
        Node::Fraction(..) => true,
        Node::Over(_, under) => !under.is_empty(),
        Node::Group(_, inner, _) | Node::Call(_, inner, ..) => inner.iter().any(is_tall),
        Node::Power(base, _) => is_tall(base),
        _ => false,
    }
}

fn call(function: &str, inner: &[Node], open: char, close: char) -> Markup {
    match function {
        "sqrt" => html! { msqrt { (row(inner)) } },
        "floor" => brackets("⌊", inner, "⌋"),
        "ceil" => brackets("⌈", inner, "⌉"),
        _ => html! { mrow { (name(function)) (brackets(&open.to_string(), inner, &close.to_string())) } },
    }
}

/// A sum, a product, a least or a largest value, with what it runs over.
fn over(text: &str, under: &[Node]) -> Markup {
    let large = sign(text);
    let head = html! { @if let Some(sign) = large { mo { (sign) } } @else { mi { (text) } } };
    html! {
        @if under.is_empty() { (head) } @else { munder { (head) mrow { (row(under)) } } }
        @if large.is_none() { mspace width="0.2em" {} }
    }
}

/// A power; an index of the base stands below it.
fn power(base: &Node, exponent: &[Node]) -> Markup {
    let raised = html! { mrow { (row(exponent)) } };
    if let Node::Name(text) = base
        && let Some((stem, index)) = index_of(text)
    {
        return html! { msubsup { (stem) (index) (raised) } };
    }
    html! { msup { (draw(base)) (raised) } }
}
