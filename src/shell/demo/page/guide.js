// Where the tour stands: which step is next, who does it, and what they press.

import { messagesOf, personInRole, state } from "./state.js";

/** The steps, in the order in which they are walked. */
export const STEPS = ["post", "claim", "done", "confirm", "time"];

/** The next step, or null after the last one. */
export function nextStep() {
  const { tour } = state;
  return tour === null ? null : (STEPS.find((step) => !tour.steps[step]) ?? null);
}

const PLACES = { post: "private", claim: "group", done: "private", confirm: "private" };

/**
 * What is to be done next: `{step, person, place, message, label}`. Without a message it is the
 * composer; at the place "house" it is the clock. Null after the last step.
 */
export function guidance() {
  const step = nextStep();
  if (step === null) {
    return null;
  }
  const place = PLACES[step] ?? "house";
  const first = whoDoes(step);
  if (place === "house" || first === undefined) {
    return { step, person: null, place: "house", message: null, label: null };
  }
  return ready(step, first, place) ?? { step, person: first, place, message: null, label: null };
}

/** Who can press the button of a step now: whoever comes first, else anybody who has one. */
function ready(step, first, place) {
  const others = step === "post" || place === "group" ? [] : state.people.map(({ id }) => id);
  for (const person of [first, ...others]) {
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
