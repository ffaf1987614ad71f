//! A small seeded generator (SplitMix64): the same seed, the same run, on every platform.

/// Where tokens, reference numbers and the like come from. Not for secrets.
#[derive(Debug, Clone)]
pub struct Rng {
    state: u64,
}

impl Rng {
    /// A generator that will always give the same numbers for the same seed.
    pub fn new(seed: u64) -> Self {
        Rng { state: seed }
    }

    /// The next 64 bits.
    pub fn next_u64(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `bound` (0 when `bound` is 0).
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 { 0 } else { self.next_u64() % bound }
    }

    /// `count` decimal digits, the first of them not 0.
    pub fn digits(&mut self, count: usize) -> String {
        (0..count)
            .map(|i| if i == 0 { 1 + self.below(9) } else { self.below(10) })
            .map(|d| char::from(b'0' + d as u8))
            .collect()
    }

    /// `count` lower-case hexadecimal digits.
    pub fn hex(&mut self, count: usize) -> String {
        (0..count).filter_map(|_| char::from_digit(self.below(16) as u32, 16)).collect()
    }

    /// A random (version 4) UUID.
    pub fn uuid(&mut self) -> String {
        let variant = ["8", "9", "a", "b"][self.below(4) as usize];
        format!("{}-{}-4{}-{variant}{}-{}", self.hex(8), self.hex(4), self.hex(3), self.hex(3), self.hex(12))
    }
}
