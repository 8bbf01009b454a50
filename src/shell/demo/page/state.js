// What the server told: the house, its people, groups and chats, and what happened.

import { forgetIfNew } from "./memory.js";

const CALLS_KEPT = 300;

const nothing = () => ({
  house: null,
  housedAt: 0,
  people: null,
  groups: null,
  chats: new Map(),
  tour: null,
});

export const state = { ...nothing(), calls: [], connected: true };

/** A house of which not all has come yet, while the one before is still shown. */
let coming = null;

const drawers = [];
const forgetters = [];
let waiting = false;

/** Names a function that draws something; all of them run after something has changed. */
export function drawnBy(draw) {
  drawers.push(draw);
}

/** Names a function that forgets what belonged to a house; all of them run when another comes. */
export function forgottenBy(forget) {
  forgetters.push(forget);
}

/** Something has changed: everything is drawn once, soon. */
export function changed() {
  if (waiting) {
    return;
  }
  waiting = true;
  const soon = document.hidden ? (draw) => setTimeout(draw, 100) : requestAnimationFrame;
  soon(() => {
    waiting = false;
    if (state.house !== null) {
      drawers.forEach((draw) => draw());
    }
  });
}

/** Takes in a part. Each comes whole, so that it may come again after a cut line. */
export function receivePart(name, value) {
  if (name === "house" && (coming ?? state).house?.run !== value.run) {
    coming = nothing();
  }
  takeIn(coming ?? state, name, value);
  if (coming !== null && coming.people !== null && coming.groups !== null) {
    enter(coming);
    coming = null;
  }
  changed();
}

function takeIn(parts, name, value) {
  if (name === "house") {
    parts.house = value;
    parts.housedAt = performance.now();
  } else if (name === "people" || name === "groups" || name === "tour") {
    parts[name] = value;
  } else if (name.startsWith("chat:")) {
    parts.chats.set(Number(name.slice("chat:".length)), value);
  }
}

/** Shows another house than before. */
function enter(parts) {
  Object.assign(state, parts);
  forgetIfNew(state.house.run);
  forgetters.forEach((forget) => forget());
}

/** Takes in a finished call; the same one may come twice. */
export function receiveCall(call) {
  const known = state.calls.some(
    (other) => other.run === call.run && other.sequence === call.sequence,
  );
  if (!known) {
    state.calls.push(call);
    state.calls.sort((one, other) => one.run - other.run || one.sequence - other.sequence);
    state.calls = state.calls.slice(-CALLS_KEPT);
    changed();
  }
}

/** The person of this id, if they live here. */
export function personOf(id) {
  return state.people.find((person) => person.id === id);
}

/** The first person with this role. */
export function personInRole(role) {
  return state.people.find((person) => person.role === role);
}

/** What somebody is called. Whoever is no person is the bot: there is no other. */
export function nameOf(id) {
  return personOf(id)?.name ?? state.house.bot.name;
}

/** The building's group, as it is now. */
export function livingGroup() {
  return state.groups.find((group) => group.upgraded_to === null);
}

/** How somebody stands in the building's group; undefined outside. */
export function standingOf(id) {
  return livingGroup()?.members.find((member) => member.id === id)?.standing;
}

/** Who opened the building's group. */
export function creatorOfGroup() {
  return livingGroup()?.members.find((member) => member.standing === "creator")?.id;
}

/** The messages of somebody's private chat, or of the group with what it was before. */
export function messagesOf(person, place) {
  if (place === "private") {
    return state.chats.get(person) ?? [];
  }
  return trailOfGroup().flatMap((id) => state.chats.get(id) ?? []);
}

function trailOfGroup() {
  const trail = [];
  let group = livingGroup();
  while (group !== undefined && !trail.includes(group.id)) {
    trail.unshift(group.id);
    const { id } = group;
    group = state.groups.find((older) => older.upgraded_to === id);
  }
  return trail;
}

/** The id under which something is said in a chat. */
export function chatOf(person, place) {
  return place === "private" ? person : livingGroup()?.id;
}
