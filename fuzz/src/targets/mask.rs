//! Masking, from the inside: these two modules are not public.

use super::world::{hides, text};
// The modules that it uses, where it looks for them.
use dargah::{secret, text};
use serde_json::Value;

#[path = "../../../src/depth.rs"]
mod depth;
#[allow(dead_code)]
#[path = "../../../src/mask.rs"]
mod masking;

pub fn run(data: &[u8]) {
    let any = text(data);
    let shown = masking::public_text(&any);
    assert!(shown.chars().count() <= 300);
    assert_eq!(text::one_line(&shown), shown, "{any:?}");
    // Masked once, it stays.
    assert_eq!(masking::public_text(&shown), shown, "{any:?}");
    if !shown.contains('*') || !any.contains("***") {
        hides(&shown);
    }
    let code = masking::public_code(&any);
    assert_eq!(masking::public_code(&code), if code == masking::MASK { masking::MASK } else { &code });
    assert!(code == masking::MASK || code == any);
    hides(&code);
    // Longer runs of digits than a code has are shown by neither.
    for shown in [&shown, &code] {
        let longest = shown.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or_default();
        assert!(longest < 10, "{shown}");
    }
    let deep = depth::is_too_deep(data);
    if let Ok(value) = serde_json::from_slice::<Value>(data) {
        assert_eq!(deep, levels(&value) > 24);
    }
}

fn levels(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(levels).max().unwrap_or_default(),
        // Of a name that stands twice only the last value is left, so this may be too small.
        Value::Object(fields) => 1 + fields.values().map(levels).max().unwrap_or_default(),
        _ => 0,
    }
}
