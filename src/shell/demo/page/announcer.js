// Says to a screen reader what arrives in the chat of the phone that has the focus.

import { phones } from "./desk.js";
import { element } from "./dom.js";
import { gistOf } from "./gist.js";
import { messagesOf, nameOf, state } from "./state.js";

const NOTHING = { chat: null, id: 0, service: "nothing", from: null };

const heard = new Map();

/** Announces what is new since the last time. */
export function announceNew() {
  for (const phone of phones) {
    const person = phone.holder();
    if (person !== null && !phone.node.hidden) {
      listenIn(phone, person);
    }
  }
}

/** Only a larger number is new in a chat: where one was deleted, the last is an old one. */
function listenIn(phone, person) {
  const place = phone.place();
  const { chat, id, service, from } = messagesOf(person.id, place).at(-1) ?? NOTHING;
  const key = `${state.house.run}:${person.id}:${place}`;
  const before = heard.get(phone);
  const stayed = before?.key === key;
  const isNew = !stayed || chat !== before.chat || id > before.id;
  if (isNew) {
    heard.set(phone, { key, chat, id });
  }
  const isForThem = service === null && from !== person.id;
  if (stayed && isNew && isForThem && phone.node.contains(document.activeElement)) {
    announce(messagesOf(person.id, place).at(-1));
  }
}

function announce(message) {
  const name = element("b", {}, nameOf(message.from));
  const line = element("p", {}, name, " ", gistOf(message));
  document.getElementById("announcer").replaceChildren(line);
}
