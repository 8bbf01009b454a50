//! What time brings to every feature: timers fire, old things are swept.

use super::{Refusal, following, shows};
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, households, invites, joining, keys,
    members, needs, offers, series,
};
use crate::kernel::outcome::Stop;
use crate::kernel::step::{self, OpenStep};
use crate::kernel::sweeping::is_cut_short;
use crate::kernel::timer::Timer as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{
    audit, budget, circle, detail, edit, inbox, message, outbox, recipient, timer,
};

/// Forgets what is kept no longer, some of it at a time; and what was erased since the last time
/// leaves the log. True if there may be more.
///
/// # Errors
/// If the database fails.
pub async fn sweep(tx: &mut Tx) -> anyhow::Result<bool> {
    let now = tx.now();
    tx.fold_log();
    callers::actions::forget_never_ticked(tx).await?;
    keys::actions::forget_abandoned(tx).await?;
    let connection = tx.write().await?;
    let of_features = members::timers::CHORES.into_iter().chain(duty::timers::CHORES);
    let of_features = of_features.chain(series::timers::CHORES).chain(devices::timers::CHORES);
    let of_features = of_features.chain(checkins::timers::CHORES);
    for chore in of_features.chain(needs::timers::CHORES).chain(digest::timers::CHORES) {
        timer::bring_back(connection, chore, now).await?;
    }
    outbox::sweep(connection, now).await?;
    step::sweep(connection, now).await?;
    detail::sweep(connection, now).await?;
    budget::sweep(connection, now).await?;
    duty::sweep(connection, now).await?;
    recipient::sweep(connection, now).await?;
    invites::sweep(connection, now).await?;
    grants::sweep(connection, now).await?;
    callers::sweep(connection, now).await?;
    devices::sweep(connection, now).await?;
    keys::sweep(connection, now).await?;
    checkins::sweep(connection, now).await?;
    circle::sweep(connection, now).await?;
    let forgotten = [
        inbox::sweep(connection, now).await?,
        edit::sweep(connection, now).await?,
        message::sweep(connection, now).await?,
        audit::sweep(connection, now).await?,
        joining::sweep(connection, now).await?,
        needs::sweep(connection, now).await?,
        offers::sweep(connection, now).await?,
        series::sweep(connection, now).await?,
        alarms::sweep(connection, now).await?,
    ];
    Ok(forgotten.into_iter().any(is_cut_short))
}

/// Lets a timer happen.
///
/// # Errors
/// If no feature knows it, or it fails.
pub async fn fire(tx: &mut Tx, kind: &str, body: &str) -> anyhow::Result<()> {
    let outcome = match kind {
        members::Timer::KIND => {
            let fired = members::timers::fire(tx, serde_json::from_str(body)?).await;
            fired.map_err(|stop| stop.map(Refusal::Members))
        }
        needs::Timer::KIND => {
            let timer: needs::Timer = serde_json::from_str(body)?;
            if let needs::Timer::Opened { need } = timer {
                offers::actions::offer(tx, need).await?;
            }
            let fired = needs::timers::fire(tx, timer).await;
            fired.map_err(|stop| stop.map(Refusal::Needs))
        }
        joining::Timer::KIND => {
            joining::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        invites::Timer::KIND => {
            invites::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        grants::Timer::KIND => {
            let timer: grants::Timer = serde_json::from_str(body)?;
            grants::timers::fire(tx, timer).await?;
            if let grants::Timer::Expired { trust, .. } = timer {
                following::follow_trust(tx, trust).await?;
            }
            Ok(())
        }
        step::Over::KIND => {
            let over: step::Over = serde_json::from_str(body)?;
            let step = OpenStep { kind: over.kind, body: over.body, words: None };
            if let Some(subject) = shows(&step, over.person) {
                tx.redraw(subject);
            }
            Ok(())
        }
        digest::Timer::KIND => {
            digest::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        duty::Timer::KIND => {
            duty::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        callers::Timer::KIND => {
            callers::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        households::Timer::KIND => {
            households::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        series::Timer::KIND => {
            series::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        alarms::Timer::KIND => {
            alarms::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        checkins::Timer::KIND => {
            checkins::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        devices::Timer::KIND => {
            devices::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        keys::Timer::KIND => {
            keys::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        other => anyhow::bail!("no feature knows a timer of the kind {other}"),
    };
    match outcome {
        Ok(()) => Ok(()),
        Err(Stop::Refused(refusal)) => anyhow::bail!("a timer was refused: {}", refusal.name()),
        Err(Stop::Broken(error)) => Err(error),
    }
}
