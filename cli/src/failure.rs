//! What can go wrong, and the status that the program ends with.

use std::fmt::Display;

/// Why a command could not be carried out.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong.
    Usage(String),
    /// The configuration file is wrong.
    Config(String),
    /// The journal or a gateway says no.
    Failed(String),
    /// Whoever reads the output has gone.
    NobodyReads,
}

impl Failure {
    pub fn usage(why: impl Display) -> Self {
        Self::Usage(why.to_string())
    }

    pub fn config(why: impl Display) -> Self {
        Self::Config(why.to_string())
    }

    /// The numbers of sysexits.h, as far as there are some.
    pub fn code(&self) -> u8 {
        match self {
            Self::Failed(_) => 2,
            Self::Usage(_) => 64,
            Self::Config(_) => 78,
            Self::NobodyReads => 0,
        }
    }

    pub fn text(&self) -> Option<String> {
        match self {
            Self::Usage(why) | Self::Config(why) | Self::Failed(why) => Some(why.clone()),
            Self::NobodyReads => None,
        }
    }
}

impl From<dargah::error::Error> for Failure {
    fn from(error: dargah::error::Error) -> Self {
        match error.kind() {
            dargah::error::ErrorKind::InvalidConfiguration => Self::Config(error.to_string()),
            _ => Self::Failed(error.to_string()),
        }
    }
}
