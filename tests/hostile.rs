//! Hostile input: every target of `fuzz/` with what the fuzzer kept, and with changes of it that are the same in each
//! run. `HOSTILE_INPUTS` says how many changes each target gets. `scripts/fuzz` looks for new ones.

#![cfg(feature = "checkout")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../fuzz/src/targets/mod.rs"]
mod targets;

use dargah_simulator::machine::Rng;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use targets::Target;

/// Longer inputs are not kept, and not made here.
const LONGEST: usize = 8 * 1024;

fn room() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

/// What was kept for a target.
fn kept(target: &Target) -> Vec<Vec<u8>> {
    let file = room().join("corpus").join(format!("{}.txt", target.name));
    let inputs = quoted(&file);
    assert!(!inputs.is_empty(), "{} holds nothing", file.display());
    inputs
}

/// The words of a target's dictionary, where it has one.
fn words(target: &Target) -> Vec<Vec<u8>> {
    quoted(&room().join("dictionaries").join(format!("{}.dict", target.name)))
}

/// The lines of a file in the form of libFuzzer's dictionaries: `"text\xff"`. `scripts/fuzz` writes what was kept so.
fn quoted(file: &Path) -> Vec<Vec<u8>> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let inner = |line: &str| Some(unescaped(line.strip_prefix('"')?.strip_suffix('"')?));
    lines
        .map(|line| inner(line).unwrap_or_else(|| panic!("{}: not in quotes: {line}", file.display())))
        .collect()
}

fn unescaped(word: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = word.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let (byte, after) = match (byte, after) {
            (b'\\', [b'x', high, low, more @ ..]) => {
                let hex = [*high, *low];
                (u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap(), more)
            }
            (b'\\', [next, more @ ..]) => (*next, more),
            _ => (*byte, after),
        };
        bytes.push(byte);
        rest = after;
    }
    bytes
}

/// Changes inputs, the same way for the same seed.
struct Changer<'a> {
    rng: Rng,
    kept: &'a [Vec<u8>],
    words: &'a [Vec<u8>],
}

impl Changer<'_> {
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.rng.next_u64() % end.max(1) as u64).unwrap()
    }

    fn one_of(&mut self, all: &[Vec<u8>]) -> Vec<u8> {
        let at = self.below(all.len());
        all.get(at).cloned().unwrap_or_default()
    }

    fn next(&mut self) -> Vec<u8> {
        let mut input = self.one_of(self.kept);
        for _ in 0..=self.below(4) {
            let (from, to) = (self.below(input.len() + 1), self.below(input.len() + 1));
            let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 64));
            let piece = match self.below(7) {
                0 => Vec::new(),
                1 => vec![self.rng.next_u64().to_le_bytes()[0]],
                2 => self.rng.next_u64().to_le_bytes().to_vec(),
                3 => [&input[from..to], &input[from..to]].concat(),
                4 => self.one_of(self.kept),
                _ => self.one_of(self.words),
            };
            // Put in, or in place of something.
            let end = if self.below(2) == 0 { from } else { to };
            input.splice(from..end, piece);
            input.truncate(LONGEST);
        }
        input
    }
}

/// Runs one input; what broke a promise is written down, for `scripts/fuzz --input`.
fn run(target: &Target, input: &[u8]) -> Result<(), String> {
    catch_unwind(AssertUnwindSafe(|| (target.run)(input))).map_err(|_| {
        let place =
            std::env::temp_dir().join(format!("dargah-hostile-{}-{}", target.name, std::process::id()));
        std::fs::write(&place, input).unwrap();
        format!("{}: {} ({:?})", target.name, place.display(), String::from_utf8_lossy(input))
    })
}

/// What was kept, and so many changes of it, until something breaks. How many inputs went well.
fn run_all(target: &Target, changes: usize) -> (usize, Result<(), String>) {
    let (kept, words) = (kept(target), words(target));
    let mut changer = Changer { rng: Rng::new(7), kept: &kept, words: &words };
    let changed =
        std::iter::repeat_with(|| changer.next()).take(if target.slow { changes / 20 } else { changes });
    let mut count = 0;
    for input in kept.iter().cloned().chain(changed) {
        if let Err(broken) = run(target, &input) {
            return (count, Err(broken));
        }
        count += 1;
    }
    (count, Ok(()))
}

#[test]
fn every_target_with_what_was_kept_and_changes_of_it() {
    let each: usize = std::env::var("HOSTILE_INPUTS").map_or(1_000, |count| count.parse().unwrap());
    let results: Vec<_> = targets::ALL.iter().map(|target| run_all(target, each)).collect();
    let inputs: usize = results.iter().map(|(count, _)| count).sum();
    let broken: Vec<_> = results.into_iter().filter_map(|(_, result)| result.err()).collect();
    println!(
        "reliability: {}",
        serde_json::json!({
            "section": "inputs",
            "what": "Bytes of strangers: what the fuzzer kept for each parser, and changes of it",
            "figures": { "targets": targets::ALL.len(), "inputs": inputs, "targets that broke": broken.len() },
        })
    );
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// `scripts/fuzz --check` writes the same bytes and gets the same lines.
#[test]
fn what_scripts_fuzz_writes_reads_back_as_it_was() {
    let every_byte: Vec<u8> = (0..=255).collect();
    let hard: [&[u8]; 11] = [
        b"",
        b"\n",
        b"\"",
        b"\"\"",
        b"\\",
        b"\\\\",
        b"\\\"",
        b"\\x41",
        b" a ",
        "\u{6f1}".as_bytes(),
        &every_byte,
    ];
    let mut read = quoted(&room().join("escapes.txt"));
    let mut expected = hard.map(<[u8]>::to_vec);
    read.sort();
    expected.sort();
    assert_eq!(read, expected);
}

/// The corpora stay small enough for everybody to clone, and belong to targets. Sorted, a change of one is the lines
/// that it adds or takes away.
#[test]
fn the_corpora_are_small_and_sorted_and_each_belongs_to_a_target() {
    let names = targets::ALL.iter().map(|target| target.name).chain(["c_calls"]);
    let known: Vec<_> = names.map(|name| format!("{name}.txt")).collect();
    let mut bytes = 0;
    for file in std::fs::read_dir(room().join("corpus")).unwrap() {
        let file = file.unwrap();
        let name = file.file_name().into_string().unwrap();
        assert!(known.contains(&name), "corpus/{name}");
        let text = std::fs::read_to_string(file.path()).unwrap();
        let lines: Vec<_> = text.lines().collect();
        assert!(
            lines.is_sorted_by(|one, next| one < next),
            "corpus/{name} is not sorted, or has a line twice"
        );
        bytes += text.len();
    }
    assert!(bytes < 2_000_000, "{bytes} bytes");
}
