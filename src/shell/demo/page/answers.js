// What comes back on a tap: a toast in that phone, an alert, or a link into the private chat.

import { phones } from "./desk.js";
import { nameOf } from "./state.js";
import { answered } from "./taps.js";
import { wayOf } from "./ways.js";
import { t } from "./words.js";

const alerts = [];

/** Shows an answer where its tap was made; answers to taps on other pages are shown there. */
export function showAnswer({ user, chat, message, text, alert, url }) {
  const tap = answered(user, chat, message);
  if (tap === null) {
    return;
  }
  if (alert && text !== null) {
    alerts.push({ user, text });
    showNextAlert();
  }
  const phone = phones[tap.phone];
  if (phone.holder()?.id !== user) {
    return;
  }
  if (!alert && text !== null) {
    phone.toast(text);
  }
  const way = wayOf(url);
  if (way !== null) {
    phone.follow(way);
  }
}

function showNextAlert() {
  const dialog = document.getElementById("alert");
  if (dialog.open || alerts.length === 0) {
    return;
  }
  const { user, text } = alerts.shift();
  document.getElementById("alert-title").textContent = t("demo-alert", { name: nameOf(user) });
  document.getElementById("alert-text").textContent = text;
  dialog.showModal();
}

/** Lets an alert be closed, and the next one come. */
export function watchAlerts() {
  const dialog = document.getElementById("alert");
  dialog.addEventListener("close", showNextAlert);
  document.getElementById("alert-ok").addEventListener("click", () => dialog.close());
}
