//! The program `dargah`.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: dargah::wiping::WipingAllocator = dargah::wiping::WipingAllocator;

fn main() -> ExitCode {
    ExitCode::from(dargah_cli::run(std::env::args_os().skip(1)))
}
