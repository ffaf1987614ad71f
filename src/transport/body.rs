//! Request bodies in memory that is wiped.

use crate::error::{Error, ErrorKind, Result};
use serde::Serialize;
use std::io::{self, Write};
use zeroize::Zeroizing;

/// A value as JSON.
pub(crate) fn json_body(value: &impl Serialize) -> Result<Zeroizing<Vec<u8>>> {
    let mut buffer = Buffer(Zeroizing::new(Vec::with_capacity(512)));
    serde_json::to_writer(&mut buffer, value)
        .map_err(|_| Error::new(ErrorKind::Internal, "the request cannot be written as JSON"))?;
    Ok(buffer.0)
}

/// Grows by hand: a `Vec` that grows by itself leaves its old memory behind as it is.
struct Buffer(Zeroizing<Vec<u8>>);

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let needed = self.0.len() + bytes.len();
        if needed > self.0.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity(needed.max(self.0.capacity() * 2)));
            larger.extend_from_slice(&self.0);
            self.0 = larger;
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    #[test]
    fn long_bodies_are_whole() {
        let long: Vec<String> = (0..1_000).map(|n| format!("سطر {n}")).collect();
        assert_eq!(**super::json_body(&long).unwrap(), serde_json::to_vec(&long).unwrap());
    }
}
