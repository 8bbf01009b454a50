// Taps on inline buttons that still wait for their answer.

import { act } from "./live.js";
import { changed } from "./state.js";

const PATIENCE = 20_000;

const waiting = new Map();

const keyOf = (person, message, label) => `${person}:${message.chat}:${message.id}:${label}`;

/** True while a tap of somebody on a button waits for its answer. */
export function isWaiting(person, message, label) {
  return waiting.has(keyOf(person, message, label));
}

/** Somebody taps on a button. */
export async function tap(person, message, label) {
  const key = keyOf(person, message, label);
  if (waiting.has(key)) {
    return;
  }
  const giveUp = setTimeout(() => stop(key), PATIENCE);
  waiting.set(key, { person, chat: message.chat, message: message.id, giveUp });
  changed();
  const done = await act("taps", {
    user: person,
    chat: message.chat,
    message: message.id,
    label,
  });
  if (done === null) {
    stop(key);
  }
}

/** The bot has answered the oldest tap of somebody under a message. */
export function answered(person, chat, message) {
  for (const [key, one] of waiting) {
    if (one.person === person && one.chat === chat && one.message === message) {
      stop(key);
      return;
    }
  }
}

function stop(key) {
  clearTimeout(waiting.get(key)?.giveUp);
  waiting.delete(key);
  changed();
}
