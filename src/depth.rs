//! How deep JSON may be nested that is read here.

/// Deeper than any answer or order is. Readers of JSON call themselves once for each level, and hosts call from
/// stacks of 64 KiB: serde_json's own limit of 128 levels does not fit there.
const DEEPEST: usize = 24;

/// Whether lists and objects stand deeper in each other than is read here. Of what is no JSON it says anything.
pub(crate) fn is_too_deep(json: &[u8]) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0usize, false, false);
    for byte in json {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => {
                depth += 1;
                if depth > DEEPEST {
                    return true;
                }
            }
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, is_too_deep};

    #[test]
    fn depth_is_counted_outside_of_texts() {
        let nested = |levels: usize| [vec![b'['; levels], vec![b']'; levels]].concat();
        assert!(!is_too_deep(&nested(DEEPEST)));
        assert!(is_too_deep(&nested(DEEPEST + 1)));
        assert!(!is_too_deep(&[b"[[],".as_slice(), &nested(DEEPEST - 1), b"]"].concat()));
        assert!(!is_too_deep(format!("[\"\\\"{}\"]", "[".repeat(DEEPEST)).as_bytes()));
        assert!(is_too_deep(format!("[\"\\\\\",{}", "{".repeat(DEEPEST)).as_bytes()));
    }
}
