// The tour: five steps of one favour, from the sentence to the day after.

import { showChat } from "./desk.js";
import { element, reconcile, setAttribute, setShown, setText } from "./dom.js";
import { changeDraft } from "./drafts.js";
import { STEPS, guidance } from "./guide.js";
import { icon } from "./icons.js";
import { keep, memory } from "./memory.js";
import { showClock } from "./drawer.js";
import { livingGroup, nameOf, state } from "./state.js";
import { language, t } from "./words.js";

const byId = (id) => document.getElementById(id);

const NAMES = {
  post: () => t("demo-step-post"),
  claim: () => t("demo-step-claim"),
  done: () => t("demo-step-done"),
  confirm: () => t("demo-step-confirm"),
  time: () => t("demo-step-time"),
};

const TEXTS = {
  post: (values) => t("demo-tour-post", values),
  claim: (values) => t("demo-tour-claim", values),
  done: (values) => t("demo-tour-done", values),
  confirm: (values) => t("demo-tour-confirm", values),
  time: () => t("demo-tour-time"),
};

/** Lets its buttons do what they say. */
export function watchTour() {
  byId("tour-close").addEventListener("click", () => openTour(false));
  byId("open-tour").addEventListener("click", () => openTour(!memory().tour));
  byId("tour-show").addEventListener("click", show);
  byId("tour-write").addEventListener("click", write);
}

function openTour(opened) {
  memory().tour = opened;
  keep();
  drawTour();
  byId(opened ? "tour" : "open-tour").focus();
}

function show() {
  const guide = guidance();
  if (guide?.place === "house") {
    showClock();
  } else if (guide !== null) {
    showChat(guide.person, guide.place);
  }
}

function write() {
  const { person, place } = guidance();
  changeDraft(person, place, { text: state.tour.example, reply: null, edit: null });
  showChat(person, place);
}

/** Draws where it stands. */
export function drawTour() {
  const opened = memory().tour && state.tour !== null;
  setShown(byId("tour"), opened);
  setAttribute(byId("open-tour"), "aria-expanded", opened ? "true" : "false");
  if (!opened) {
    return;
  }
  const guide = guidance();
  drawSteps(guide?.step);
  setShown(byId("tour-now"), guide !== null);
  setShown(byId("tour-end"), guide === null);
  if (guide !== null) {
    drawStep(guide);
  }
}

function drawStep({ step, person, message, label }) {
  const values = {
    name: person === null ? "" : nameOf(person),
    title: livingGroup()?.title ?? "",
    other: label ?? usualLabel(step),
  };
  const presses = step === "post" && message !== null;
  setText(byId("tour-text"), presses ? t("demo-tour-press", values) : TEXTS[step](values));
  setShown(byId("tour-write"), step === "post" && !presses);
}

/** The label as the house's language has it, before any such button is there. */
function usualLabel(step) {
  return state.tour.labels[step]?.[state.house.language] ?? "";
}

function drawSteps(now) {
  reconcile(byId("tour-steps"), STEPS.map((step, index) => ({
    key: step,
    make: () => element("li", { class: "step" }),
    update: (node) => fillStep(node, step, index, now),
  })));
}

function fillStep(node, step, index, now) {
  const done = state.tour.steps[step] && step !== now;
  const key = JSON.stringify([done, now === step, language()]);
  if (node.shows === key) {
    return;
  }
  node.shows = key;
  node.classList.toggle("done", done);
  setAttribute(node, "aria-current", now === step ? "step" : null);
  const dot = element("span", { class: "dot", "aria-hidden": "true" });
  dot.append(done ? icon("check") : String(index + 1));
  const name = element("span", { class: "step-name" }, NAMES[step]());
  node.replaceChildren(dot, name);
  if (done) {
    node.append(element("span", { class: "for-ears" }, t("demo-step-is-done")));
  }
}
