//! A journal from the command line: reconcile it, look into it, decide what waits for a person, move it.
//!
//! A library, so that the Python wheel has the program without holding everything twice.

mod commands;
mod config;
mod failure;
mod notify;
mod options;
mod show;

use failure::Failure;
use options::Wish;
use std::ffi::OsString;

/// Does what the arguments behind the program's name ask for, and gives the status that the program ends with.
pub fn run(arguments: impl Iterator<Item = OsString>) -> u8 {
    let done = options::parse(arguments).and_then(|wish| match wish {
        Wish::Help => show::print(options::HELP).map(|()| commands::Found::AllWell),
        Wish::Version => show::print(concat!("dargah ", env!("CARGO_PKG_VERSION"), "\n"))
            .map(|()| commands::Found::AllWell),
        Wish::Run { config, command } => commands::run(config, *command),
    });
    match done {
        Ok(found) => found as u8,
        Err(failure) => {
            if let Some(text) = failure.text() {
                show::complain(&text);
            }
            if let Failure::Usage(_) = failure {
                show::hint("Try: dargah --help");
            }
            failure.code()
        }
    }
}
