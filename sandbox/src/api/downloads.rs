//! Fetching files.

use serde::Deserialize;
use serde_json::Value;

use super::{Refusal, parse};
use crate::world::World;

/// The most that a bot can download.
const LARGEST: usize = 20 * 1024 * 1024;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GetFile {
    file_id: Option<String>,
}

pub(super) fn get_file(world: &World, params: Value) -> Result<Value, Refusal> {
    let params: GetFile = parse(params)?;
    let id = params
        .file_id
        .filter(|id| !id.is_empty())
        .ok_or_else(|| Refusal::bad_request("file_id not specified"))?;
    let known = world.files.get(&id).ok_or_else(|| Refusal::bad_request("invalid file_id"))?;
    if known.size() > LARGEST {
        return Err(Refusal::bad_request("file is too big"));
    }
    known
        .downloadable()
        .ok_or_else(|| Refusal::bad_request("wrong file_id or the file is temporarily unavailable"))
}
