//! The stage: which house stands on it, and how it is replaced.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sandbox::Sandbox;
use tempfile::TempDir;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinSet;

use super::house::{Folder, House, HouseError};
use crate::kernel::language::Language;
use crate::shell::running::DATABASE;

/// Where the data of a demo is.
#[derive(Clone, Debug)]
pub enum Keeping {
    /// In a folder that goes when the demo ends.
    Passing,
    /// In a new folder within this one, for each house that is moved into; they stay.
    In(PathBuf),
}

/// The stage of a demo.
pub struct Stage {
    keeping: Keeping,
    house: Mutex<Option<Arc<House>>>,
    /// One house is moved into at a time.
    /// True once it has ended.
    moving: tokio::sync::Mutex<bool>,
    moved: watch::Sender<u64>,
    /// What is being played, also for pages that have gone meanwhile.
    playing: Mutex<JoinSet<()>>,
}

impl Stage {
    /// An empty stage.
    ///
    /// # Errors
    /// [`HouseError::Served`] if the folder is that of a building that is really served.
    pub fn new(keeping: Keeping) -> Result<Self, HouseError> {
        if let Keeping::In(within) = &keeping
            && within.join(DATABASE).exists()
        {
            return Err(HouseError::Served(within.clone()));
        }
        Ok(Self {
            keeping,
            house: Mutex::new(None),
            moving: tokio::sync::Mutex::new(false),
            moved: watch::channel(0).0,
            playing: Mutex::new(JoinSet::new()),
        })
    }

    /// Does something to its end, whether or not anybody waits for what is told of it then.
    pub(super) fn see_through<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
    ) -> oneshot::Receiver<T> {
        let (tell, told) = oneshot::channel();
        let mut playing = self.playing.lock().unwrap_or_else(PoisonError::into_inner);
        while playing.try_join_next().is_some() {}
        playing.spawn(async move {
            // Whoever asked may have gone.
            let _ = tell.send(work.await);
        });
        told
    }

    /// Moves into a new house that speaks this language; the one before ends.
    ///
    /// # Errors
    /// [`HouseError`], which says what to do; then the house before stays.
    pub async fn begin(&self, language: Language) -> Result<(), HouseError> {
        let ended = self.moving.lock().await;
        if *ended {
            return Err(HouseError::Ending);
        }
        let house = Arc::new(House::move_in(language, self.folder()?).await?);
        let before = self.place().replace(house);
        self.moved.send_modify(|count| *count = count.wrapping_add(1));
        if let Some(before) = before {
            before.end().await;
        }
        Ok(())
    }

    /// The house that stands; nothing while the first is being moved into.
    pub(super) fn house(&self) -> Option<Arc<House>> {
        self.place().clone()
    }

    /// The stand-in for Telegram of the house that stands, for those who look behind the page.
    pub fn sandbox(&self) -> Option<Sandbox> {
        self.house().map(|house| house.sandbox.clone())
    }

    /// Tells when another house stands.
    pub(super) fn moved(&self) -> watch::Receiver<u64> {
        self.moved.subscribe()
    }

    /// Ends.
    pub async fn end(&self) {
        *self.moving.lock().await = true;
        let house = self.place().take();
        if let Some(house) = house {
            house.end().await;
        }
    }

    fn folder(&self) -> Result<Folder, HouseError> {
        match &self.keeping {
            Keeping::Passing => {
                let folder = TempDir::with_prefix("linli-demo-").map_err(HouseError::Folder)?;
                Ok(Folder::Passing(folder))
            }
            Keeping::In(within) => {
                std::fs::create_dir_all(within).map_err(HouseError::Folder)?;
                new_folder(within).map(Folder::Kept).map_err(HouseError::Folder)
            }
        }
    }

    fn place(&self) -> MutexGuard<'_, Option<Arc<House>>> {
        self.house.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A folder that was not there before.
fn new_folder(within: &std::path::Path) -> std::io::Result<PathBuf> {
    let mut number = 1_u32;
    loop {
        let folder = within.join(format!("house-{number}"));
        match std::fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}
