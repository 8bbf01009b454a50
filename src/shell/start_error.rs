//! Why Linli does not start, with what to do about it.

use super::config::ConfigError;
use super::key_file;
use crate::kernel::database;

/// Why it does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The key file.
    #[error(transparent)]
    Key(#[from] key_file::KeyFileError),
    /// The database.
    #[error(transparent)]
    Database(#[from] database::OpenError),
    /// The configuration.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Notes beside the database.
    #[error("the folder of the database cannot be written: {0}")]
    Notes(#[from] std::io::Error),
    /// What speaks HTTP.
    #[error("nothing that speaks HTTP can be made: {0}")]
    Client(String),
    /// The address for doorbells.
    #[error(
        "doorbells cannot ring at {0}: {1}; name another address (--ring-listen, LINLI_RING_LISTEN)"
    )]
    Bells(std::net::SocketAddr, std::io::Error),
    /// The address of the Bot API.
    #[error("TELOXIDE_API_URL is no address: {0}")]
    Address(String),
}
