//! A journal from the command line: reconcile it, look into it, decide what waits for a person, move it.

mod commands;
mod config;
mod failure;
mod notify;
mod options;
mod show;

use options::Wish;
use std::process::ExitCode;

fn main() -> ExitCode {
    let done = options::parse(std::env::args_os().skip(1)).and_then(|wish| match wish {
        Wish::Help => show::print(options::HELP).map(|()| commands::Found::AllWell),
        Wish::Version => show::print(concat!("dargah ", env!("CARGO_PKG_VERSION"), "\n"))
            .map(|()| commands::Found::AllWell),
        Wish::Run { config, command } => commands::run(config, *command),
    });
    match done {
        Ok(found) => ExitCode::from(found as u8),
        Err(failure) => {
            if let Some(text) = failure.text() {
                eprintln!("dargah: {text}");
            }
            ExitCode::from(failure.code())
        }
    }
}
