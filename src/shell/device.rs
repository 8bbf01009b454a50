//! Doorbells, for whoever runs Linli: added, listed, switched off.

use std::path::Path;
use std::sync::Arc;

use futures::future::BoxFuture;

use super::config::{DeviceAction, DeviceArguments, NewDevice};
use super::key_file;
use super::running::DATABASE;
use super::start_error::StartError;
use crate::features::devices;
use crate::features::devices::actions::{Added, NotAdded, Wanted};
use crate::features::devices::model::{Brief, Mode, Rings};
use crate::features::people::model::typed;
use crate::kernel::clock::{Clock, Moment};
use crate::kernel::database;
use crate::kernel::detail::Kind;
use crate::kernel::device::DeviceId;
use crate::kernel::household::Place;
use crate::kernel::id::BuildingId;
use crate::kernel::seal::Keyring;
use crate::kernel::tx::Tx;
use crate::kernel::writer::WriteError;

/// Why it could not be done. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum DeviceError {
    /// The key file or the database would not open.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The database would not be read.
    #[error("the doorbells cannot be read: {0:#}")]
    Read(anyhow::Error),
    /// The database would not be written.
    #[error("the doorbells cannot be changed: {0}")]
    Write(#[from] WriteError),
    /// There is no such doorbell.
    #[error("there is no doorbell {0}; `linli device list` shows those that are there")]
    Unknown(i64),
    /// There is no such building.
    #[error("there is no building {0}; a moderator finds its number at the end of /bells")]
    NoBuilding(i64),
    /// The building has no such door.
    #[error(
        "by what its moderators told, that building has no such door; they can change it in the \
         chat: /settings, How we keep things"
    )]
    NoSuchDoor,
    /// That is no entrance or flat.
    #[error("--{0} takes letters, digits and dashes, ten at most, such as 2 or 12b")]
    NoPlace(&'static str),
}

/// Does what the operator wants with doorbells; what there is to say, line by line.
///
/// # Errors
/// [`DeviceError`], which says what to do.
pub async fn run(arguments: DeviceArguments, clock: Clock) -> Result<Vec<String>, DeviceError> {
    let file = arguments.folder.data.join(DATABASE);
    let key_file = arguments.folder.key_file().map_err(StartError::from)?;
    let keyring = Arc::new(key_file::load(&key_file, &file).map_err(StartError::from)?);
    match arguments.action {
        DeviceAction::Add(new) => {
            let building = new.building;
            let wanted = wanted(new)?;
            let mode = wanted.mode;
            let added = change(&file, keyring, clock, move |tx| {
                Box::pin(devices::actions::add(tx, wanted))
            });
            match added.await? {
                Ok(added) => Ok(told(&added, mode)),
                Err(NotAdded::NoBuilding) => Err(DeviceError::NoBuilding(building)),
                Err(NotAdded::NoSuchDoor) => Err(DeviceError::NoSuchDoor),
            }
        }
        DeviceAction::List => list(&file, &keyring).await,
        DeviceAction::Revoke { device } => {
            let revoked = change(&file, keyring, clock, move |tx| {
                Box::pin(devices::actions::revoke_by_operator(tx, DeviceId(device)))
            });
            if revoked.await? {
                Ok(vec![format!("doorbell {device} is switched off")])
            } else {
                Err(DeviceError::Unknown(device))
            }
        }
    }
}

/// What is to be added, its door as people's own is cleaned, so that it is the same.
fn wanted(new: NewDevice) -> Result<Wanted, DeviceError> {
    let NewDevice { building, entrance, flat, name, simple, alarm } = new;
    let clean =
        |kind, words: &str, what| typed(kind, words).map_err(|_| DeviceError::NoPlace(what));
    let entrance = entrance.map(|words| clean(Kind::Entrance, &words, "entrance")).transpose()?;
    let flat = clean(Kind::Flat, &flat, "flat")?;
    Ok(Wanted {
        building: BuildingId(building),
        place: Place { entrance, flat },
        name,
        mode: if simple { Mode::Simple } else { Mode::Signed },
        rings: if alarm { Rings::Alarm } else { Rings::Wish },
    })
}

/// What is said of a new one: the only time that its secret is shown.
fn told(added: &Added, mode: Mode) -> Vec<String> {
    let Added { device, secret, is_lived_in } = added;
    let (device, secret) = (device.0, secret.as_str());
    let mut lines = match mode {
        Mode::Signed => vec![
            format!("doorbell {device} is added"),
            format!("address: /ring/{device}"),
            format!("topic: linli/ring/{device}"),
            format!("secret: {secret}"),
        ],
        Mode::Simple => vec![
            format!("doorbell {device} is added"),
            format!("secret address: /ring/simple/{secret}"),
        ],
    };
    lines.push("That is shown once. docs/doorbells.md says what to do with it.".to_owned());
    if !is_lived_in {
        lines
            .push("Nobody is known there: ask those who live there to tell their flat.".to_owned());
    }
    lines
}

async fn list(file: &Path, keyring: &Keyring) -> Result<Vec<String>, DeviceError> {
    let mut connection = database::open_to_read(file, keyring).await.map_err(StartError::from)?;
    let mut lines = Vec::new();
    let mut last = DeviceId(0);
    loop {
        let page = devices::list_all(&mut connection, last).await;
        let page = page.map_err(|error| DeviceError::Read(error.into()))?;
        let Some(newest) = page.last() else { break };
        last = newest.id;
        lines.extend(page.iter().map(line));
    }
    if lines.is_empty() {
        lines.push("no doorbells".to_owned());
    }
    Ok(lines)
}

/// One doorbell, without its name and its door.
fn line(device: &Brief) -> String {
    let time = |at: Moment| at.utc().format("%Y-%m-%d %H:%M:%SZ");
    let Brief { id, building, mode, rings, .. } = device;
    let mut parts = vec![format!("{}  building {}, {mode}, {rings}", id.0, building.0)];
    parts.push(match device.heard_at {
        Some(at) => format!("heard {}", time(at)),
        None => "never heard".to_owned(),
    });
    parts.extend(device.battery.map(|percent| format!("battery {percent} %")));
    parts.extend(device.silent_at.map(|_| "silent".to_owned()));
    parts.extend(device.revoked_at.map(|at| format!("switched off {}", time(at))));
    parts.join(", ")
}

async fn change<T, P>(
    file: &Path,
    keyring: Arc<Keyring>,
    clock: Clock,
    piece: P,
) -> Result<T, DeviceError>
where
    T: Send + 'static,
    P: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, anyhow::Result<T>> + Send + 'static,
{
    let (database, run) = database::open(file, keyring, clock).await.map_err(StartError::from)?;
    let work = async {
        let changed = database.writer.run(piece).await;
        database.close().await;
        changed
    };
    let ((), changed) = tokio::join!(database::run_writer(run), work);
    Ok(changed?)
}
