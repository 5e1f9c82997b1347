//! From the text of a formula to its parts.

use std::iter::Peekable;
use std::str::Chars;

/// A part of a formula.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// A number as written.
    Number(String),
    /// A symbol as written, with index and primes.
    Name(String),
    /// A word that stands between symbols.
    Word(String),
    /// An operator or a separator.
    Operator(&'static str),
    /// Space between two factors.
    Gap,
    /// Something in brackets.
    Group(char, Vec<Node>, char),
    /// A function with its argument.
    Call(String, Vec<Node>, char, char),
    /// A sum, a product, a minimum or a maximum over something.
    Over(String, Vec<Node>),
    /// A fraction.
    Fraction(Vec<Node>, Vec<Node>),
    /// A power.
    Power(Box<Node>, Vec<Node>),
}

/// Words that say how symbols hang together.
const WORDS: [&str; 18] = [
    "and",
    "at",
    "by",
    "each",
    "elsewhere",
    "for",
    "from",
    "if",
    "in",
    "is",
    "most",
    "of",
    "or",
    "over",
    "the",
    "then",
    "with",
    "without",
];

/// What may run over something, or stand before one factor without brackets.
const PREFIXES: [&str; 6] = ["sum", "product", "min", "max", "mean", "ln"];

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(String),
    Name(String),
    Operator(&'static str),
    Open(char),
    Close(char),
    Slash,
    Power,
}

/// A token and whether a space stands before it.
type Spaced = (bool, Token);

/// The parts of a formula. Characters without a meaning here are left out; there are none in our documents.
pub(super) fn read(text: &str) -> Vec<Node> {
    let mut reader = Reader { tokens: tokens(text), at: 0 };
    let mut row = Vec::new();
    while reader.at < reader.tokens.len() {
        row.extend(reader.row(false));
        reader.at += 1; // a bracket too many closes nothing
    }
    row
}

fn tokens(text: &str) -> Vec<Spaced> {
    let mut found: Vec<Spaced> = Vec::new();
    let mut chars = text.chars().peekable();
    let (mut spaced, mut bar_open) = (false, false);
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let token = match c {
            ' ' => {
                spaced = true;
                continue;
            }
            '0'..='9' => Token::Number(number(c, &mut chars)),
            _ if c.is_alphabetic() => Token::Name(more(c, &mut chars, |c| c.is_alphanumeric() || "_'".contains(c))),
            '(' | '[' => Token::Open(c),
            ')' | ']' => Token::Close(c),
            '|' => {
                bar_open = !bar_open;
                if bar_open { Token::Open(c) } else { Token::Close(c) }
            }
            '/' => Token::Slash,
            '^' => Token::Power,
            '<' | '>' | '.' if next.is_some_and(|next| next == '=' || next == c) => {
                chars.next();
                Token::Operator(match (c, next) {
                    ('<', Some('=')) => "≤",
                    ('>', Some('=')) => "≥",
                    ('<', _) => "≪",
                    ('>', _) => "≫",
                    _ => "…",
                })
            }
            _ => match operator(c) {
                Some(operator) => Token::Operator(operator),
                None => continue,
            },
        };
        found.push((spaced, token));
        spaced = false;
    }
    found
}

fn operator(c: char) -> Option<&'static str> {
    Some(match c {
        '+' => "+",
        '-' => "−",
        '*' => "·",
        '=' => "=",
        '<' => "<",
        '>' => ">",
        ',' => ",",
        ';' => ";",
        ':' => ":",
        _ => return None,
    })
}

fn more(first: char, chars: &mut Peekable<Chars<'_>>, belongs: impl Fn(char) -> bool) -> String {
    let mut text = String::from(first);
    while let Some(c) = chars.next_if(|&c| belongs(c)) {
        text.push(c);
    }
    text
}

/// Digits with a decimal point, not with the points of "1, 2, .., n".
fn number(first: char, chars: &mut Peekable<Chars<'_>>) -> String {
    let mut text = more(first, chars, |c| c.is_ascii_digit());
    let mut ahead = chars.clone();
    if ahead.next() == Some('.') && ahead.next().is_some_and(|c| c.is_ascii_digit()) {
        chars.next();
        text.push('.');
        text += &more('0', chars, |c| c.is_ascii_digit())[1..];
    }
    text
}

struct Reader {
    tokens: Vec<Spaced>,
    at: usize,
}

impl Reader {
    fn peek(&self) -> Option<&Spaced> {
        self.tokens.get(self.at)
    }

    fn next_is_name(&self, name: &str) -> bool {
        matches!(self.peek(), Some((_, Token::Name(next))) if next == name)
    }

    /// Everything up to a closing bracket, which is left for the caller. In a power, fractions stay on one line.
    fn row(&mut self, linear: bool) -> Vec<Node> {
        let mut row: Vec<Node> = Vec::new();
        while let Some((spaced, token)) = self.peek().cloned() {
            match token {
                Token::Close(_) => break,
                Token::Operator(sign) => {
                    self.at += 1;
                    row.push(Node::Operator(sign));
                }
                Token::Slash => {
                    self.at += 1;
                    if linear {
                        row.push(Node::Operator("/"));
                    } else {
                        let above = take_factors(&mut row);
                        row.push(Node::Fraction(bare(above), bare(self.denominator())));
                    }
                }
                Token::Power => {
                    self.at += 1;
                    let exponent = self.exponent();
                    let base = row.pop().unwrap_or(Node::Gap);
                    row.push(Node::Power(Box::new(base), exponent));
                }
                _ => {
                    let Some(node) = self.factor() else { break };
                    if spaced && row.last().is_some_and(is_factor) && is_factor(&node) {
                        row.push(Node::Gap);
                    }
                    row.push(node);
                }
            }
        }
        row
    }

    /// One factor without its power.
    fn factor(&mut self) -> Option<Node> {
        let (_, token) = self.peek()?.clone();
        match token {
            Token::Number(number) => {
                self.at += 1;
                Some(Node::Number(number))
            }
            Token::Open(open) => {
                let (inner, close) = self.group(false);
                Some(Node::Group(open, inner, close))
            }
            Token::Name(name) => {
                self.at += 1;
                Some(self.named(name))
            }
            _ => None,
        }
    }

    fn named(&mut self, name: String) -> Node {
        if let Some((false, Token::Open(open))) = self.peek().cloned() {
            let (inner, close) = self.group(false);
            return Node::Call(name, inner, open, close);
        }
        if WORDS.contains(&name.as_str()) {
            return Node::Word(name);
        }
        if PREFIXES.contains(&name.as_str()) {
            if self.next_is_name("over")
                && let Some(under) = self.range()
            {
                return Node::Over(name, under);
            }
            if self.next_is_name("of") && name != "mean" {
                self.at += 1;
            }
            return Node::Over(name, Vec::new());
        }
        Node::Name(name)
    }

    /// What a sum runs over: from "over" to "of".
    fn range(&mut self) -> Option<Vec<Node>> {
        let rest = &self.tokens[self.at..];
        let length = rest.iter().position(|(_, token)| *token == Token::Name("of".into()))?;
        let inner = rest[1..length].to_vec();
        self.at += length + 1;
        Some(Reader { tokens: inner, at: 0 }.row(true))
    }

    /// Something in brackets, without the brackets.
    fn group(&mut self, linear: bool) -> (Vec<Node>, char) {
        self.at += 1;
        let inner = self.row(linear);
        let close = match self.peek() {
            Some((_, Token::Close(close))) => *close,
            _ => ')',
        };
        self.at += 1;
        (inner, close)
    }

    fn exponent(&mut self) -> Vec<Node> {
        if let Some((_, Token::Open('('))) = self.peek() {
            return self.group(true).0;
        }
        self.factor().into_iter().collect()
    }

    /// One factor, with its power; after a sum or a maximum also what it is of.
    fn denominator(&mut self) -> Vec<Node> {
        let mut row = Vec::new();
        while let Some(node) = self.factor() {
            let prefix = matches!(node, Node::Over(..));
            row.push(node);
            if let Some((_, Token::Power)) = self.peek() {
                self.at += 1;
                let exponent = self.exponent();
                if let Some(base) = row.pop() {
                    row.push(Node::Power(Box::new(base), exponent));
                }
            }
            if !prefix {
                break;
            }
        }
        row
    }
}

fn is_factor(node: &Node) -> bool {
    !matches!(node, Node::Operator(_) | Node::Word(_))
}

/// The factors at the end of a row, back to an operator or a fraction; a fraction only if nothing follows it.
fn take_factors(row: &mut Vec<Node>) -> Vec<Node> {
    let last = row.len().saturating_sub(1);
    let ends = |(at, node): (usize, &Node)| !is_factor(node) || (at < last && matches!(node, Node::Fraction(..)));
    let from = row.iter().enumerate().rposition(ends).map_or(0, |at| at + 1);
    let mut factors = row.split_off(from);
    if factors.first() == Some(&Node::Gap) {
        factors.remove(0);
        row.push(Node::Gap);
    }
    factors
}

/// Without the brackets that a fraction makes needless.
fn bare(row: Vec<Node>) -> Vec<Node> {
    match <[Node; 1]>::try_from(row) {
        Ok([Node::Group('(', inner, _)]) => inner,
        Ok([node]) => vec![node],
        Err(row) => row,
    }
}
