//! Reads and checks the content, writes the pages.
