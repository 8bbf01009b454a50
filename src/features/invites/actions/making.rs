//! Making invites, showing them, and taking them back.

use crate::features::invites::Outcome;
use crate::features::invites::model::{
    BROUGHT_IN_WITHIN, Invite, InviteId, Kind, MOST_BROUGHT_IN, MOST_OF_A_MODERATOR,
    MOST_OF_A_RESIDENT, Refusal, SECOND_THOUGHTS, State, Term,
};
use crate::features::invites::notices::{Notice, Reply, invites_of};
use crate::features::invites::store;
use crate::features::invites::timers::Timer;
use crate::kernel::actor::{Actor, Resident, Visitor};
use crate::kernel::detail::{self, Kind as Told};
use crate::kernel::id::Member;
use crate::kernel::notice::Said as _;
use crate::kernel::outbox;
use crate::kernel::secret::Secret;
use crate::kernel::tx::{Reads as _, Tx};

/// Makes one, unless that tap made one already: then its maker sees that one.
pub(super) async fn make(
    tx: &mut Tx,
    actor: &Actor,
    maker: Member,
    kind: Kind,
    term: Term,
    newest: InviteId,
) -> Outcome<Reply> {
    let last = store::newest_of(tx, maker).await?;
    let invite = if last == newest {
        one_more(tx, maker, kind).await?;
        add(tx, maker, kind, term).await?
    } else {
        last
    };
    show(tx, actor, maker, invite).await
}

/// One more may be open of these.
async fn one_more(tx: &mut Tx, maker: Member, kind: Kind) -> Outcome<()> {
    let most = match kind {
        Kind::Building => MOST_OF_A_MODERATOR,
        Kind::Home => MOST_OF_A_RESIDENT,
    };
    let live = store::count_live(tx, maker, kind).await?;
    if usize::try_from(live).unwrap_or(usize::MAX) >= most {
        return Err(Refusal::Enough.into());
    }
    if kind == Kind::Home {
        let since = tx.now().minus(BROUGHT_IN_WITHIN);
        if store::count_made_since(tx, maker, kind, since).await? >= MOST_BROUGHT_IN {
            return Err(Refusal::ManyOfHome.into());
        }
    }
    Ok(())
}

/// Shows its maker the link; how it stands, if that opens nothing any more.
async fn show(tx: &mut Tx, actor: &Actor, maker: Member, invite: InviteId) -> Outcome<Reply> {
    let (building, now) = (maker.building, tx.now());
    let known = store::find(tx, invite).await?.ok_or(Refusal::Gone)?;
    let notice = if known.is_live(now) {
        Notice::Link { building, invite }
    } else {
        Notice::Item { building, invite }
    };
    tx.show(actor.spot, maker, &notice)?;
    Ok(Reply::Silent)
}

async fn add(tx: &mut Tx, maker: Member, kind: Kind, term: Term) -> anyhow::Result<InviteId> {
    let (id, made_at) = (tx.next_id(), tx.now());
    let expires_at = made_at.plus(chrono::TimeDelta::days(term.days()));
    let Member { person, building } = maker;
    let state = State::Open;
    let invite = Invite { id, building, maker: person, kind, made_at, expires_at, state };
    store::add(tx, &invite, &Secret::draw()).await?;
    tx.set_timer(expires_at, &Timer::Over { invite: id })?;
    tx.redraw(invites_of(building));
    Ok(id)
}

/// Makes one for somebody of a neighbour's home, who has told where that is.
pub(super) async fn make_for_home(
    tx: &mut Tx,
    actor: &Actor,
    visitor: &Visitor,
    newest: InviteId,
) -> Outcome<Reply> {
    let maker = Member { person: visitor.person(), building: visitor.building() };
    let told = detail::list(tx, maker).await?;
    let says_where = |kind| matches!(kind, Told::Entrance | Told::Floor | Told::Flat);
    if !told.iter().any(|detail| says_where(detail.kind) && detail.value.is_some()) {
        return Err(Refusal::NoHome.into());
    }
    make(tx, actor, maker, Kind::Home, Term::Week, newest).await
}

/// One that they made; a moderator sees those of all.
async fn load(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    invite: InviteId,
) -> Outcome<(Invite, bool)> {
    let known = store::find(tx, invite).await?.ok_or(Refusal::Gone)?;
    let moderates = actor.moderator_of(resident.building()).is_ok();
    let is_theirs = known.maker == resident.person() || moderates;
    if known.building != resident.building() || !is_theirs {
        return Err(Refusal::Gone.into());
    }
    Ok((known, moderates))
}

/// One whose link they may see: they made it themselves.
async fn load_own(tx: &mut Tx, resident: &Resident, invite: InviteId) -> Outcome<Invite> {
    let known = store::find(tx, invite).await?.ok_or(Refusal::Gone)?;
    if known.building != resident.building() || known.maker != resident.person() {
        return Err(Refusal::Gone.into());
    }
    Ok(known)
}

fn turn(tx: &mut Tx, actor: &Actor, resident: &Resident, invite: &Invite) -> Outcome<Reply> {
    let item = Notice::Item { building: invite.building, invite: invite.id };
    tx.show(actor.spot, resident.member(), &item)?;
    Ok(Reply::Silent)
}

pub(super) async fn look(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    invite: InviteId,
) -> Outcome<Reply> {
    let (known, _) = load(tx, actor, resident, invite).await?;
    turn(tx, actor, resident, &known)
}

pub(super) async fn show_link(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    invite: InviteId,
) -> Outcome<Reply> {
    load_own(tx, resident, invite).await?;
    show(tx, actor, resident.member(), invite).await
}

/// Sends it as a picture. It is drawn when it is sent; what is on its way is not sent twice.
pub(super) async fn picture(tx: &mut Tx, resident: &Resident, invite: InviteId) -> Outcome<Reply> {
    let known = load_own(tx, resident, invite).await?;
    if !known.is_live(tx.now()) {
        return Err(Refusal::Past.into());
    }
    let told = Notice::Picture { building: known.building, invite };
    if !outbox::is_told(tx.read(), resident.person(), told.kind(), &told.body()?).await? {
        tx.tell(resident.member(), &told)?;
    }
    Ok(Reply::Drawing)
}

pub(super) async fn take_back(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    invite: InviteId,
) -> Outcome<Reply> {
    let (known, _) = load(tx, actor, resident, invite).await?;
    let now = tx.now();
    if let Some(back) = known.taken_back(resident.person(), now)? {
        store::save(tx, &back).await?;
        tx.set_timer(now.plus(SECOND_THOUGHTS), &Timer::Settled { invite, ended_at: now })?;
        tx.redraw(invites_of(back.building));
    }
    turn(tx, actor, resident, &known)
}

pub(super) async fn undo(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    invite: InviteId,
) -> Outcome<Reply> {
    let (known, moderates) = load(tx, actor, resident, invite).await?;
    let now = tx.now();
    if let Some(again) = known.undone(now)? {
        if !known.may_be_undone_by(resident.person(), moderates) {
            return Err(Refusal::TooLate.into());
        }
        let maker = Member { person: again.maker, building: again.building };
        one_more(tx, maker, again.kind).await?;
        store::save(tx, &again).await?;
        tx.redraw(invites_of(again.building));
    }
    turn(tx, actor, resident, &known)
}
