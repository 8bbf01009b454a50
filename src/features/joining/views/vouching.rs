//! The card in the group by which neighbours say that they know somebody.

use super::button;
use crate::features::joining::intents::Intent;
use crate::features::joining::model::{Application, vouches_needed};
use crate::features::joining::store;
use crate::features::members::views::name_of;
use crate::kernel::admission::{self, Policy};
use crate::kernel::id::Member;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person};

/// Who knows them? The group reads who came in, and of nobody that they did not.
pub(super) async fn vouching(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let over = Drawing::Stale(Screen::of(language.say("joining-vouching-over", &[])));
    let Some(application) = store::find(reads, member).await? else { return Ok(Some(over)) };
    let faces = person::faces(reads, &[member.person]).await?;
    let name = name_of(faces.first(), reader);
    let name = ("name", Text(&name));
    if membership::belongs(reads, member).await? {
        let text = language.say("joining-vouching-in", &[name]);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    let asks = admission::policy(reads, member.building).await? == Policy::Vouches;
    if !application.seems_open(reads.now()) || !asks {
        return Ok(Some(over));
    }
    let (count, needed) = numbers(reads, &application).await?;
    let values = [name, ("count", Number(count)), ("needed", Number(needed))];
    let text = language.say("joining-vouching", &values);
    let know =
        button(reader, "joining-button-vouch", &Intent::Vouch(member.building, member.person));
    Ok(Some(Drawing::Fresh(Screen::of(text).row(know))))
}

/// How many know them by now, and how many have to.
async fn numbers(reads: &mut impl Reads, application: &Application) -> anyhow::Result<(i64, i64)> {
    let members = membership::count(reads, application.member.building).await?;
    Ok((store::count_vouches(reads, application.id).await?, vouches_needed(members)))
}

/// The same, told to the applicant.
pub(super) async fn so_far(
    reads: &mut impl Reads,
    application: &Application,
    reader: &Reader,
) -> anyhow::Result<Html> {
    let (count, needed) = numbers(reads, application).await?;
    let values = [("count", Number(count)), ("needed", Number(needed))];
    Ok(reader.language.say("joining-standing-vouches", &values))
}
