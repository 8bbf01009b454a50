//! One call: recorded, struck by a fault or not, carried out, answered.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{ConnectInfo, Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Value, json};

use super::line::Cutter;
use super::{Shared, parameters, poll};
use crate::FaultKind;
use crate::api::{self, Refusal, Uploads};
use crate::world::Ending;

const BAD_GATEWAY_PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n\
     <body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n\
     <hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n";

/// An answer of the Bot API.
#[derive(Clone, Debug)]
struct Answer {
    status: u16,
    json: Value,
}

impl From<Result<Value, Refusal>> for Answer {
    fn from(result: Result<Value, Refusal>) -> Self {
        match result {
            Ok(result) => Self { status: 200, json: json!({ "ok": true, "result": result }) },
            Err(refusal) => Self { status: refusal.code, json: refusal.json() },
        }
    }
}

/// What reaches the client.
#[derive(Debug)]
enum Outcome {
    Answer(Answer),
    HalfAnswer(Answer),
    Page,
    Cut,
    Silence,
    Deafness,
}

/// Serves `/bot<token>/<method>`.
pub(super) async fn handle(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(cutter): ConnectInfo<Cutter>,
    Path((bot, method)): Path<(String, String)>,
    request: Request,
) -> Response {
    if let Err(refusal) = admitted(&shared, &bot) {
        return refused(refusal);
    }
    let (params, uploads) = match parameters::read(request).await {
        Ok(read) => read,
        Err(refusal) => return refused(refusal),
    };
    // Faults are watched from before the call begins, so that none is missed.
    let mut clearings = shared.clearings();
    match carry_out(&shared, &method, params, uploads).await {
        Outcome::Answer(answer) => respond(&answer),
        Outcome::HalfAnswer(answer) => respond_half(&answer),
        Outcome::Page => (StatusCode::BAD_GATEWAY, Html(BAD_GATEWAY_PAGE)).into_response(),
        Outcome::Cut => cut(&cutter).await,
        Outcome::Silence => {
            let _ = clearings.changed().await;
            cut(&cutter).await
        }
        Outcome::Deafness => std::future::pending().await,
    }
}

/// Looks at the token, which stands behind `bot`.
///
/// # Errors
/// When there is none, or a wrong one.
pub(super) fn admitted(shared: &Shared, bot: &str) -> Result<(), Refusal> {
    let token = bot.strip_prefix("bot").ok_or_else(Refusal::not_found)?;
    if token == shared.token() { Ok(()) } else { Err(Refusal::unauthorized()) }
}

async fn carry_out(shared: &Shared, method: &str, params: Value, uploads: Uploads) -> Outcome {
    let started = Instant::now();
    let chat = api::chat_named(&params);
    let query = params.get("callback_query_id").and_then(Value::as_str).map(str::to_owned);
    let lower = method.to_ascii_lowercase();
    let place = {
        let now = shared.clock().now();
        shared.world().journal.began(method, &params, chat, now)
    };
    let mut open = OpenCall { shared, place, started };
    let mut fault = shared.strike(&lower, chat);
    let outcome = match fault.as_ref().and_then(without_effect) {
        Some(outcome) => outcome,
        None => {
            let result = if lower == "getupdates" {
                match poll::get_updates(shared, params, fault.is_none()).await {
                    poll::Polled::Answer(result) => result,
                    poll::Polled::Struck(kind) => {
                        fault = Some(kind);
                        Ok(json!([]))
                    }
                }
            } else {
                api::answer(&mut shared.world(), &lower, params, uploads)
            };
            note_mistake(shared, &lower, &result);
            match fault.as_ref().and_then(without_effect) {
                Some(outcome) => outcome,
                None => with_effect(fault.as_ref(), result.into()),
            }
        }
    };
    let (answer, status) = match &outcome {
        Outcome::Answer(answer) | Outcome::HalfAnswer(answer) => {
            (Some(answer.json.clone()), Some(answer.status))
        }
        Outcome::Page => (None, Some(502)),
        Outcome::Cut | Outcome::Silence | Outcome::Deafness => (None, None),
    };
    let at = shared.clock().now();
    let mut world = shared.world();
    let reached = fault.as_ref().is_none_or(|fault| without_effect(fault).is_none())
        && status.is_none_or(|status| status < 400);
    let readers = if reached { world.readers_of_call(chat, query.as_deref()) } else { Vec::new() };
    let ending = Ending { fault, answer, status, readers, at, took: started.elapsed() };
    world.journal.ended(open.place.take(), ending);
    outcome
}

/// A call that has begun. When its client goes before it is answered, it has ended as well.
struct OpenCall<'a> {
    shared: &'a Shared,
    place: Option<usize>,
    started: Instant,
}

impl Drop for OpenCall<'_> {
    fn drop(&mut self) {
        let Some(place) = self.place.take() else { return };
        let ending = Ending {
            fault: None,
            answer: None,
            status: None,
            readers: Vec::new(),
            at: self.shared.clock().now(),
            took: self.started.elapsed(),
        };
        self.shared.world().journal.ended(Some(place), ending);
    }
}

/// What a fault makes of a call that it keeps from having its effect.
fn without_effect(fault: &FaultKind) -> Option<Outcome> {
    let refused = |refusal| Some(Outcome::Answer(Err(refusal).into()));
    match fault {
        FaultKind::TooManyRequests { retry_after } => {
            refused(Refusal::too_many_requests(*retry_after))
        }
        // It is told as the 429 that it is, with the seconds that are left.
        FaultKind::Flood { .. } => refused(Refusal::too_many_requests(1)),
        FaultKind::InternalServerError => refused(Refusal::internal()),
        FaultKind::Answer { status, description } => {
            refused(Refusal::new(*status, description.clone()))
        }
        FaultKind::BadGateway => Some(Outcome::Page),
        FaultKind::DropBefore => Some(Outcome::Cut),
        FaultKind::Hang => Some(Outcome::Silence),
        FaultKind::HalfOpen => Some(Outcome::Deafness),
        FaultKind::DropAfter | FaultKind::HangAfter | FaultKind::Truncated => None,
    }
}

/// What a fault makes of the answer to a call that had its effect.
fn with_effect(fault: Option<&FaultKind>, answer: Answer) -> Outcome {
    match fault {
        Some(FaultKind::DropAfter) => Outcome::Cut,
        Some(FaultKind::HangAfter) => Outcome::Silence,
        Some(FaultKind::Truncated) => Outcome::HalfAnswer(answer),
        Some(
            FaultKind::TooManyRequests { .. }
            | FaultKind::InternalServerError
            | FaultKind::Flood { .. }
            | FaultKind::BadGateway
            | FaultKind::DropBefore
            | FaultKind::Hang
            | FaultKind::HalfOpen
            | FaultKind::Answer { .. },
        )
        | None => Outcome::Answer(answer),
    }
}

fn note_mistake(shared: &Shared, method: &str, result: &Result<Value, Refusal>) {
    if let Err(Refusal { mistake: Some(mistake), .. }) = result {
        let mistake = format!("{method}: {mistake}");
        shared.world().journal.mistake(mistake);
    }
}

/// The answer to what is refused before it is a call.
pub(super) fn refused(refusal: Refusal) -> Response {
    respond(&Err(refusal).into())
}

fn respond(answer: &Answer) -> Response {
    reply(answer.status, answer.json.to_string())
}

fn respond_half(answer: &Answer) -> Response {
    let whole = answer.json.to_string();
    let letters = whole.chars().count() / 2;
    reply(answer.status, whole.chars().take(letters).collect())
}

fn reply(status: u16, body: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (status, kind, body).into_response()
}

/// Cuts the connection. The server then drops the call where it waits.
async fn cut(cutter: &Cutter) -> Response {
    cutter.cut();
    std::future::pending().await
}
