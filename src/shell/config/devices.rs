//! How doorbells are added, listed and switched off.

use clap::{Args, Subcommand};

use super::Folder;

/// What to do with doorbells.
#[derive(Debug, Args)]
pub struct DeviceArguments {
    /// What.
    #[command(subcommand)]
    pub action: DeviceAction,
    /// Where.
    #[command(flatten)]
    pub folder: Folder,
}

/// What to do with doorbells.
#[derive(Clone, Debug, Subcommand)]
pub enum DeviceAction {
    /// Add one and print its secret, once; Linli must not be running.
    Add(NewDevice),
    /// Show them by their numbers, without names and doors.
    List,
    /// Switch one off; Linli must not be running. Moderators can do it in the chat: /bells.
    Revoke {
        /// Its number.
        device: i64,
    },
}

/// A doorbell to be added.
#[derive(Clone, Debug, Args)]
pub struct NewDevice {
    /// The building, by its number: moderators find it at the end of /bells.
    #[arg(long, value_name = "NUMBER")]
    pub building: i64,
    /// The entrance; leave it out where there is one only.
    #[arg(long)]
    pub entrance: Option<String>,
    /// The flat.
    #[arg(long)]
    pub flat: String,
    /// How it is called, such as `Kitchen`; it is shown to those who live there, and to moderators.
    #[arg(long)]
    pub name: Option<String>,
    /// It signs nothing, and rings by a secret address: for what can do no more. Weaker.
    #[arg(long)]
    pub simple: bool,
    /// It calls for help at once, instead of asking a neighbour to come.
    #[arg(long)]
    pub alarm: bool,
}
