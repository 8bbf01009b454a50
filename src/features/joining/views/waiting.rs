//! Who waits at the door for a moderator, in a line each.

use crate::features::joining::intents::{Intent, Verb};
use crate::features::joining::store;
use crate::features::members::views::name_of;
use crate::kernel::admission::{self, Policy};
use crate::kernel::id::BuildingId;
use crate::kernel::person;
use crate::kernel::queue::Waiting;
use crate::kernel::reader::Reader;
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// Those about whom a moderator decides. Whoever still has the code or their neighbours to ask does not
/// wait for one.
///
/// # Errors
/// If the database cannot be read.
pub async fn waiting(
    reads: &mut impl Reads,
    building: BuildingId,
    reader: &Reader,
) -> anyhow::Result<Vec<Waiting>> {
    let by_moderators = admission::policy(reads, building).await? == Policy::Approval;
    let mut waiting = Vec::new();
    for application in store::list_waiting(reads, building).await? {
        let person = application.member.person;
        if !application.shown && !by_moderators {
            continue;
        }
        let faces = person::faces(reads, &[person]).await?;
        let name = name_of(faces.first(), reader);
        let line = reader.language.say("joining-waits", &[("name", Text(&name))]);
        let look = Intent::OfApplicant(Verb::Look, building, person);
        let since = application.applied_at;
        waiting.extend(look.code().map(|code| Waiting { since, line, code }));
    }
    Ok(waiting)
}
