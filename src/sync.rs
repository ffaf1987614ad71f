//! What threads share and wait by where the order of their steps matters. `tests/interleavings` compiles such a file a
//! second time with a `sync` of its own, under which a scheduler tries one order after the other.

pub(crate) use std::sync::{Condvar, Mutex, MutexGuard};
