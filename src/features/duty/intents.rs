//! What a moderator wants with duty and the queue: commands and buttons → an [`Intent`]. Pure.

use super::model::SwapId;
use crate::kernel::code::{self, Code};
use crate::kernel::duty::Week;
use crate::kernel::id::BuildingId;

/// What a moderator wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Show who is on duty.
    Open,
    /// Show who is on duty there.
    At(BuildingId),
    /// Show what waits.
    Queue,
    /// Show what waits there, from this page on.
    QueueOf(BuildingId, usize),
    /// We take turns by week.
    Begin(BuildingId),
    /// All of us together again: ask.
    AskEnd(BuildingId),
    /// All of us together again.
    End(BuildingId),
    /// I take duty for the rest of this week.
    TakeWeek(BuildingId, Week),
    /// I do not after all.
    GiveBack(BuildingId, Week),
    /// Whom could I ask to swap this week of mine?
    ChooseSwap(BuildingId, Week),
    /// Ask whose week the second is.
    AskSwap(BuildingId, Week, Week),
    /// Something with a swap.
    OfSwap(SwapVerb, BuildingId, SwapId),
}

/// Something with a swap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SwapVerb {
    /// I take it.
    Take,
    /// Not now.
    Refuse,
    /// I give it back.
    Undo,
    /// I do not need it any more.
    Drop,
}

impl Intent {
    /// The code that a button or link carries.
    pub fn code(&self) -> String {
        match self {
            Self::Open => code::write("duty", &[]),
            Self::At(building) => code::write("duty", &[&building.0]),
            Self::Queue => code::write("queue", &[]),
            Self::QueueOf(building, page) => code::write("queue", &[&building.0, page]),
            Self::Begin(building) => code::write("turns", &[&building.0]),
            Self::AskEnd(building) => code::write("turns-end", &[&building.0]),
            Self::End(building) => code::write("no-turns", &[&building.0]),
            Self::TakeWeek(building, week) => code::write("take-duty", &[&building.0, &week.0]),
            Self::GiveBack(building, week) => code::write("return-duty", &[&building.0, &week.0]),
            Self::ChooseSwap(building, week) => code::write("swap", &[&building.0, &week.0]),
            Self::AskSwap(building, week, other) => {
                code::write("swap-for", &[&building.0, &week.0, &other.0])
            }
            Self::OfSwap(verb, building, swap) => {
                let verb = match verb {
                    SwapVerb::Take => "swap-take",
                    SwapVerb::Refuse => "swap-not",
                    SwapVerb::Undo => "swap-undo",
                    SwapVerb::Drop => "swap-drop",
                };
                code::write(verb, &[&building.0, &swap.0])
            }
        }
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let of_week = |intent: fn(BuildingId, Week) -> Self| {
            let (building, week) = code.two()?;
            Some(intent(BuildingId(building), Week(week)))
        };
        let of_swap = |verb| {
            let (building, swap) = code.two()?;
            Some(Self::OfSwap(verb, BuildingId(building), SwapId(swap)))
        };
        match code.verb {
            "duty" if code.is_bare() => Some(Self::Open),
            "duty" => code.one().map(|building| Self::At(BuildingId(building))),
            "queue" if code.is_bare() => Some(Self::Queue),
            "queue" => {
                let (building, page) = code.two()?;
                let page = usize::try_from(page).ok().filter(|page| *page < 1_000)?;
                Some(Self::QueueOf(BuildingId(building), page))
            }
            "turns" => code.one().map(|building| Self::Begin(BuildingId(building))),
            "turns-end" => code.one().map(|building| Self::AskEnd(BuildingId(building))),
            "no-turns" => code.one().map(|building| Self::End(BuildingId(building))),
            "take-duty" => of_week(Self::TakeWeek),
            "return-duty" => of_week(Self::GiveBack),
            "swap" => of_week(Self::ChooseSwap),
            "swap-for" => {
                let (building, week, other) = code.two_and_text()?;
                let other = code::id(other)?;
                Some(Self::AskSwap(BuildingId(building), Week(week), Week(other)))
            }
            "swap-take" => of_swap(SwapVerb::Take),
            "swap-not" => of_swap(SwapVerb::Refuse),
            "swap-undo" => of_swap(SwapVerb::Undo),
            "swap-drop" => of_swap(SwapVerb::Drop),
            _ => None,
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "queue" => Some(Self::Queue),
            "duty" => Some(Self::Open),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open | Self::Queue)
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open | Self::At(_) => "duty.open",
            Self::Queue | Self::QueueOf(..) => "duty.queue",
            Self::Begin(_) => "duty.begin_turns",
            Self::AskEnd(_) => "duty.ask_end_turns",
            Self::End(_) => "duty.end_turns",
            Self::TakeWeek(..) => "duty.take_week",
            Self::GiveBack(..) => "duty.give_week_back",
            Self::ChooseSwap(..) => "duty.choose_swap",
            Self::AskSwap(..) => "duty.ask_swap",
            Self::OfSwap(SwapVerb::Take, ..) => "duty.take_swap",
            Self::OfSwap(SwapVerb::Refuse, ..) => "duty.refuse_swap",
            Self::OfSwap(SwapVerb::Undo, ..) => "duty.undo_swap",
            Self::OfSwap(SwapVerb::Drop, ..) => "duty.drop_swap",
        }
    }

    /// The week or the swap it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::TakeWeek(_, week)
            | Self::GiveBack(_, week)
            | Self::ChooseSwap(_, week)
            | Self::AskSwap(_, week, _) => Some(week.0),
            Self::OfSwap(_, _, swap) => Some(swap.0),
            Self::Open
            | Self::At(_)
            | Self::Queue
            | Self::QueueOf(..)
            | Self::Begin(_)
            | Self::AskEnd(_)
            | Self::End(_) => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::At(building)
            | Self::QueueOf(building, _)
            | Self::Begin(building)
            | Self::AskEnd(building)
            | Self::End(building)
            | Self::TakeWeek(building, _)
            | Self::GiveBack(building, _)
            | Self::ChooseSwap(building, _)
            | Self::AskSwap(building, ..)
            | Self::OfSwap(_, building, _) => Some(*building),
            Self::Open | Self::Queue => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, week, swap) = (BuildingId(i64::MAX), Week(i64::MAX), SwapId(i64::MAX));
        let verbs = [SwapVerb::Take, SwapVerb::Refuse, SwapVerb::Undo, SwapVerb::Drop];
        let of_swaps = verbs.map(|verb| Intent::OfSwap(verb, building, swap));
        let others = [
            Intent::Open,
            Intent::At(building),
            Intent::Queue,
            Intent::QueueOf(building, 999),
            Intent::Begin(building),
            Intent::AskEnd(building),
            Intent::End(building),
            Intent::TakeWeek(building, week),
            Intent::GiveBack(building, week),
            Intent::ChooseSwap(building, week),
            Intent::AskSwap(BuildingId(1_000_000_000_000), Week(4_000), Week(4_001)),
        ];
        for intent in others.into_iter().chain(of_swaps) {
            let code = intent.code();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "duty_1_2",
            "duty_x",
            "queue_1",
            "queue_1_1000",
            "turns",
            "take-duty_1",
            "swap_1",
            "swap-for_1_2",
            "swap-for_1_2_-3",
            "swap-take_1",
            "swap-give_1_2",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
