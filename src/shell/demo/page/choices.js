// Which phones lie on the desk, who holds each, and which chat it shows.

import { keep, memory } from "./memory.js";
import {
  changed, messagesOf, personInRole, personOf, standingOf, state,
} from "./state.js";

const ROOMS = [
  [matchMedia("(min-width: 1700px)"), 4],
  [matchMedia("(min-width: 980px)"), 3],
  [matchMedia("(min-width: 700px)"), 2],
];

const USUAL = [
  { role: "elder", place: "private" },
  { role: "helper", place: "group" },
  { role: "moderator", place: "group" },
  { role: "neighbour", place: "group" },
];

for (const [query] of ROOMS) {
  query.addEventListener("change", changed);
}

function roomOnDesk() {
  return ROOMS.find(([query]) => query.matches)?.[1] ?? 1;
}

/** How many phones there are; not all of them need to be in view. */
export function phoneCount() {
  return Math.max(3, roomOnDesk());
}

/** Who holds a phone, and which chat it shows. */
export function choiceOf(index) {
  const chosen = memory().slots[index];
  const usual = USUAL[index];
  const somebody = personInRole(usual.role) ?? state.people[index] ?? state.people[0];
  const person = personOf(chosen?.person) ?? somebody;
  return { person, place: chosen?.place ?? usual.place };
}

/** The phones in view, in their order on the desk. */
export function phonesInView() {
  const count = phoneCount();
  const recent = memory().recent.filter((index) => index < count);
  return recent.slice(0, roomOnDesk()).sort();
}

/** True if all phones are in view. */
export function allInView() {
  return phonesInView().length === phoneCount();
}

/** Changes who holds a phone, or which chat it shows. */
export function choose(index, choice) {
  const { person, place } = choiceOf(index);
  memory().slots[index] = { person: person.id, place, ...choice };
  keep();
  changed();
}

/** Brings a phone into view. */
export function bringUp(index) {
  memory().recent = [index, ...memory().recent.filter((other) => other !== index)];
  keep();
  changed();
}

/** The phone that shows somebody's chat, best one in view; brought there if none does. */
export function bringUpChat(person, place) {
  const indexes = [...Array(phoneCount()).keys()];
  const held = indexes.filter((index) => choiceOf(index).person?.id === person);
  const inView = phonesInView();
  const usual = USUAL.findIndex((slot) => slot.role === personOf(person)?.role);
  const index =
    held.find((one) => choiceOf(one).place === place && inView.includes(one)) ??
    held.find((one) => inView.includes(one)) ??
    held[0] ??
    (usual >= 0 && usual < phoneCount() ? usual : phoneCount() - 1);
  choose(index, { person, place });
  if (!inView.includes(index)) {
    bringUp(index);
  }
  return index;
}

const seenKey = (person, chat) => `${person}:${chat}`;

const bringsIn = (person) => ({ service, told }) =>
  service === "new_chat_members" && Array.isArray(told) && told.some(({ id }) => id === person);

/** What has come to somebody in a chat: of the group what was said since they joined it. */
function messagesFor(person, place) {
  const messages = messagesOf(person, place);
  if (place === "private") {
    return messages;
  }
  const joined = messages.findLastIndex(bringsIn(person));
  return standingOf(person) === undefined ? [] : messages.slice(joined + 1);
}

/** How many messages of others somebody has not seen yet. */
export function unreadCount(person, place) {
  const { seen } = memory();
  return messagesFor(person, place).filter(
    ({ id, chat, from, service }) =>
      service === null && from !== person && id > (seen[seenKey(person, chat)] ?? 0),
  ).length;
}

/** Remembers that somebody has seen all of a chat. */
export function markSeen(person, place) {
  const { seen } = memory();
  let fresh = false;
  for (const { id, chat } of messagesFor(person, place)) {
    const key = seenKey(person, chat);
    if (id > (seen[key] ?? 0)) {
      seen[key] = id;
      fresh = true;
    }
  }
  if (fresh) {
    keep();
  }
}
