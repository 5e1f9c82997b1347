//! Lines of a stream, none longer than allowed, however long the input is.

use std::io::{self, BufRead};

use thiserror::Error;

/// A line without its end, or why it cannot be used.
pub(super) type Line = Result<String, BadLine>;

/// Why a line is not text that can be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(super) enum BadLine {
    #[error("the line is longer than allowed; allowed: up to {max} bytes")]
    TooLong { max: usize },
    #[error("the line is not UTF-8 text; the first wrong byte is number {position}")]
    NotText { position: usize },
}

/// Lines with their numbers, from 1 as in an editor. Blank lines count as lines and are left out.
#[derive(Debug)]
pub(super) struct Lines<R> {
    input: R,
    max: usize,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(input: R, max: usize) -> Self {
        Self { input, max, number: 0 }
    }

    /// The bytes of the next line, at most one more than allowed; nothing at the end of the input.
    /// The rest of a longer line is passed over without being held.
    fn bytes(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        let mut begun = false;
        loop {
            let chunk = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                return Ok(begun.then_some(line));
            }
            begun = true;
            let end = chunk.iter().position(|&byte| byte == b'\n');
            let part = end.map_or(chunk, |end| chunk.split_at(end).0);
            line.extend(part.iter().take((self.max + 1).saturating_sub(line.len())));
            let used = end.map_or(chunk.len(), |end| end + 1);
            self.input.consume(used);
            if end.is_some() {
                return Ok(Some(line));
            }
        }
    }

    fn text(&self, bytes: Vec<u8>) -> Line {
        if bytes.len() > self.max {
            return Err(BadLine::TooLong { max: self.max });
        }
        let mut text = String::from_utf8(bytes)
            .map_err(|error| BadLine::NotText { position: error.utf8_error().valid_up_to() + 1 })?;
        if self.number == 1 && text.starts_with('\u{feff}') {
            text.remove(0);
        }
        Ok(text)
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<(u64, Line)>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let bytes = match self.bytes() {
                Ok(bytes) => bytes?,
                Err(error) => return Some(Err(error)),
            };
            self.number += 1;
            let line = self.text(bytes);
            if line.as_ref().map_or(true, |text| !text.trim().is_empty()) {
                return Some(Ok((self.number, line)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::BufReader;

    /// The lines of an input that arrives three bytes at a time; at most eight bytes are allowed.
    fn lines(input: &[u8]) -> Vec<(u64, Line)> {
        Lines::new(BufReader::with_capacity(3, input), 8).collect::<io::Result<_>>().expect("memory can be read")
    }

    fn text(number: u64, text: &str) -> (u64, Line) {
        (number, Ok(text.to_owned()))
    }

    #[test]
    fn lines_end_with_either_ending_or_with_the_input() {
        assert_eq!(lines(b"one\ntwo\r\nthree"), [text(1, "one"), text(2, "two\r"), text(3, "three")]);
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"\xef\xbb\xbfone\n"), [text(1, "one")]);
    }

    #[test]
    fn blank_lines_are_left_out_but_keep_their_numbers() {
        assert_eq!(lines(b"\n \t\r\none\n\n\ntwo\n\n"), [text(3, "one"), text(6, "two")]);
    }

    #[test]
    fn a_line_that_is_too_long_or_no_text_does_not_end_the_lines() {
        let long = (2, Err(BadLine::TooLong { max: 8 }));
        assert_eq!(lines(b"12345678\n123456789\n1\n"), [text(1, "12345678"), long.clone(), text(3, "1")]);
        assert_eq!(lines(&[b"a\n", [b'x'; 100_000].as_slice()].concat()), [text(1, "a"), long]);
        assert_eq!(lines(b"ab\xff\n1\n"), [(1, Err(BadLine::NotText { position: 3 })), text(2, "1")]);
    }
}
