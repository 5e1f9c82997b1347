//! What the answers say, in the reader's language: sentences, rows and tables, without pixels.
