// The lines over the phones: what is wrong just now, and what to do about it.

import { setShown, setText } from "./dom.js";
import { state } from "./state.js";
import { secondsSinceHouse } from "./time.js";
import { t } from "./words.js";

const byId = (id) => document.getElementById(id);

/** Says that something could not be done, with the server's own words, where it can be seen. */
export function showFault(reason) {
  byId("drawer").close();
  setText(byId("fault-reason"), reason);
  setShown(byId("fault"), true);
}

/** Takes that line away. */
export function clearFault() {
  setShown(byId("fault"), false);
}

/** Lets the line be closed. */
export function watchFault() {
  byId("fault-close").addEventListener("click", clearFault);
}

/** Draws what is wrong with the line to the server, with the bot, with Telegram. */
export function drawNotices() {
  const { house, connected } = state;
  setShown(byId("cut"), !connected);
  const trouble = troubleText(house);
  setShown(byId("trouble-notice"), connected && trouble !== "");
  setText(byId("trouble-text"), trouble);
  const { alive } = house.bot;
  setShown(byId("trouble-end"), !alive || house.telegram === "down");
  const end = alive ? t("demo-button-telegram-back") : t("demo-button-revive-now");
  setText(byId("trouble-end"), end);
}

function troubleText(house) {
  if (!house.bot.alive) {
    return t("demo-notice-dead");
  }
  if (house.telegram === "down") {
    return t("demo-notice-down");
  }
  return house.telegram === "busy" ? t("demo-notice-busy") : "";
}

/** For how many seconds Telegram still asks to slow down. */
export function busySeconds() {
  return Math.max(0, Math.ceil(state.house.busy_seconds - secondsSinceHouse()));
}
