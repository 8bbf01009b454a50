// The house's clock and how it is turned, and the trouble one can make.

import { element, setAttribute, setShown, setText } from "./dom.js";
import { guidance } from "./guide.js";
import { act } from "./live.js";
import { busySeconds } from "./notices.js";
import { changed, state } from "./state.js";
import {
  clockText, clockWithSeconds, houseNow, monthAndDayText, shortDayText, weekdayText,
} from "./time.js";
import { t } from "./words.js";

const A_SECOND = 1000;

const byId = (id) => document.getElementById(id);

/** A second click so soon was meant for what stood there before. */
const UNMEANT = 700;

let turning = null;
let pressed = -UNMEANT;

/** Lets the clock tick, and its buttons and those for trouble do what they say. */
export function watchHouse() {
  setInterval(tick, A_SECOND);
  for (const button of turnButtons()) {
    button.append(element("span", { class: "spinner", "aria-hidden": "true" }));
    button.addEventListener("click", () => turn(button));
  }
  onMeantClick("telegram-down", () => toggleTelegram("down"));
  onMeantClick("telegram-busy", () => toggleTelegram("busy"));
  onMeantClick("bot-alive", toggleBot);
  onMeantClick("trouble-end", endTrouble);
}

/** Trouble comes and goes with a line over the phones, which moves what is below it. */
function onMeantClick(id, does) {
  byId(id).addEventListener("click", () => {
    const now = performance.now();
    if (now - pressed > UNMEANT) {
      pressed = now;
      does();
    }
  });
}

const turnButtons = () => [...document.querySelectorAll("[data-turn]")];

async function turn(button) {
  if (isTurning()) {
    return;
  }
  turning = button;
  changed();
  const { turn: how } = button.dataset;
  await act("turn", how === "morning" ? { to: how } : { minutes: Number(how) });
  turning = null;
  changed();
}

const isTurning = () => turning !== null || state.house.turning;

function toggleTelegram(trouble) {
  return act("telegram", { state: state.house.telegram === trouble ? "fine" : trouble });
}

function endTrouble() {
  return state.house.bot.alive ? act("telegram", { state: "fine" }) : act("revive");
}

function toggleBot() {
  return act(state.house.bot.alive ? "kill" : "revive");
}

/** Draws all of it. */
export function drawHouse() {
  tick();
  drawTurnButtons();
  drawTrouble();
}

function tick() {
  if (state.house === null) {
    return;
  }
  const now = houseNow();
  const [clock, seconds] = [clockText(now), clockWithSeconds(now)];
  setText(byId("clock-minutes"), clock);
  setText(byId("clock-seconds"), seconds.slice(clock.length));
  setText(byId("clock-weekday"), weekdayText(now));
  setText(byId("clock-date"), monthAndDayText(now));
  setText(byId("top-clock-day"), shortDayText(now));
  setText(byId("top-clock-minutes"), clock);
  if (state.house.telegram === "busy") {
    drawTrouble();
  }
}

function drawTurnButtons() {
  const busy = isTurning();
  const pointed = guidance()?.place === "house";
  for (const button of turnButtons()) {
    setAttribute(button, "aria-disabled", busy ? "true" : null);
    button.classList.toggle("waiting", busy && (turning ?? button) === button);
    button.classList.toggle("pointed", pointed && !busy && button.id === "turn-day");
  }
  setShown(byId("turning"), busy);
}

function drawTrouble() {
  const { telegram, bot } = state.house;
  const down = telegram === "down";
  const busy = telegram === "busy";
  const line = down ? t("demo-button-telegram-back") : t("demo-button-telegram-down");
  drawToggle("telegram-down", down, line);
  const slow = busy
    ? t("demo-button-telegram-wait", { seconds: busySeconds() })
    : t("demo-button-telegram-busy");
  drawToggle("telegram-busy", busy, slow);
  drawToggle("bot-alive", !bot.alive, bot.alive ? t("demo-button-kill") : t("demo-button-revive"));
}

function drawToggle(id, wrong, words) {
  setText(byId(id).querySelector(".button-words"), words);
  byId(id).classList.toggle("wrong", wrong);
}
