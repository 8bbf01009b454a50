// What comes back on a tap: a toast in that phone, an alert, or a link into the private chat.

import { phones } from "./desk.js";
import { startPayload, startWith } from "./phone.js";
import { nameOf } from "./state.js";
import { answered } from "./taps.js";
import { t } from "./words.js";

const alerts = [];

/** Shows an answer to who tapped. */
export function showAnswer({ user, chat, message, text, alert, url }) {
  answered(user, chat, message);
  const index = phones.findIndex((phone) => !phone.node.hidden && phone.holder()?.id === user);
  if (alert && text !== null) {
    alerts.push({ user, text });
    showNextAlert();
  } else if (text !== null) {
    phones[index]?.toast(text);
  }
  const payload = startPayload(url);
  if (payload !== null && index >= 0) {
    startWith(index, user, payload);
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
