//! The program `dargah`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(dargah_cli::run(std::env::args_os().skip(1)))
}
