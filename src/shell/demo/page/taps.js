// Taps on inline buttons that still wait for their answer.

import { act } from "./live.js";
import { changed } from "./state.js";

const PATIENCE = 20_000;

let waiting = [];

const isUnder = (tap, person, chat, message) =>
  tap.person === person && tap.chat === chat && tap.message === message;

/** True while a tap of somebody on a button is shown as waiting for its answer. */
export function isWaiting(person, { chat, id }, label) {
  return waiting.some(
    (tap) => tap.patient && tap.label === label && isUnder(tap, person, chat, id),
  );
}

/** Somebody taps on a button, in the phone at this place on the desk. */
export async function tap(phone, person, message, label) {
  if (isWaiting(person, message, label)) {
    return;
  }
  const { chat, id } = message;
  const made = { phone, person, chat, message: id, label, patient: true };
  waiting.push(made);
  setTimeout(() => {
    made.patient = false;
    changed();
  }, PATIENCE);
  changed();
  if ((await act("taps", { user: person, chat, message: id, label })) === null) {
    forget(made);
  }
}

/** The oldest tap of somebody under a message has its answer: that tap; null if it is not ours. */
export function answered(person, chat, message) {
  const tap = waiting.find((one) => isUnder(one, person, chat, message)) ?? null;
  forget(tap);
  return tap;
}

function forget(tap) {
  waiting = waiting.filter((other) => other !== tap);
  changed();
}

/** In a new house nothing waits. */
export function forgetTaps() {
  waiting = [];
}
