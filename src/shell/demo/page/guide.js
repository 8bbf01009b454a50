// Where the tour stands: which step is next, who does it, and what they press.

import { memory } from "./memory.js";
import { changed, messagesOf, personInRole, state } from "./state.js";

/** The steps, in the order in which they are walked. */
export const STEPS = ["post", "claim", "done", "confirm", "time"];

const PLACES = { post: "private", claim: "group", done: "private", confirm: "private" };

/** So long a button may be on its way before the tour goes back to one that is there. */
const PATIENCE = 2000;

let guide = null;
let awaited = { step: null, since: 0 };

/** Looks where it stands, once before everything is drawn. */
export function drawGuide() {
  // Who closed the tour is not led any more.
  guide = memory().tour ? look() : null;
}

/**
 * What is to be done next: `{step, person, place, message, label}`. Without a message it is the
 * composer; at the place "house" it is the clock. Null after the last step.
 */
export function guidance() {
  return guide;
}

function look() {
  const { tour } = state;
  const step = tour === null ? undefined : STEPS.find((one) => !tour.steps[one]);
  if (step === undefined) {
    return null;
  }
  if (PLACES[step] === undefined || state.people.length === 0) {
    return { step, person: null, place: "house", message: null, label: null };
  }
  const found = ready(step);
  awaits(found === null ? step : null);
  return found ?? (isOverdue() ? takenBack(step) : withoutButton(step));
}

const withoutButton = (step) => ({
  step,
  person: whoDoes(step),
  place: PLACES[step],
  message: null,
  label: null,
});

function awaits(step) {
  if (awaited.step === step) {
    return;
  }
  awaited = { step, since: performance.now() };
  if (step !== null) {
    setTimeout(changed, PATIENCE);
  }
}

/** True if the awaited button does not come, though nothing is in its way. */
function isOverdue() {
  const { bot, telegram } = state.house;
  const clear = bot.alive && telegram === "fine";
  return clear && performance.now() - awaited.since >= PATIENCE;
}

/** Where somebody cannot make it, or withdrew, the tour goes on with a step that can be taken. */
function takenBack(step) {
  const before = STEPS.slice(0, STEPS.indexOf(step)).reverse();
  return before.map(ready).find((one) => one !== null) ?? withoutButton("post");
}

/** Who can press the button of a step now: whoever comes first, else anybody who has one. */
function ready(step) {
  const place = PLACES[step];
  const others = step === "post" || place === "group" ? [] : state.people.map(({ id }) => id);
  for (const person of [whoDoes(step), ...others]) {
    const found = newestButton(step, person, place);
    if (found !== null) {
      return { step, person, place, ...found };
    }
  }
  return null;
}

function whoDoes(step) {
  const { asker, helper } = state.tour;
  const elder = personInRole("elder") ?? state.people[0];
  if (step === "post") {
    return elder?.id;
  }
  if (step === "confirm") {
    return asker ?? elder?.id;
  }
  return helper ?? somebodyElse(asker ?? elder?.id)?.id;
}

function somebodyElse(asker) {
  const helper = personInRole("helper");
  const usable = helper !== undefined && helper.id !== asker;
  return usable ? helper : state.people.find((person) => person.id !== asker);
}

/** The newest button on which one of this step's labels stands; null if there is none. */
function newestButton(step, person, place) {
  const labels = Object.values(state.tour.labels[step] ?? {});
  const carries = (message) => message.buttons.flat().some(({ label }) => labels.includes(label));
  const message = messagesOf(person, place).findLast(carries);
  if (message === undefined) {
    return null;
  }
  const { label } = message.buttons.flat().find((button) => labels.includes(button.label));
  return { message, label };
}
