// What happened: every call of the bot to Telegram, and above all who can read what it brought.

import { element, reconcile, setAttribute, setShown } from "./dom.js";
import { icon } from "./icons.js";
import { nameOf, state } from "./state.js";
import { clockWithSeconds } from "./time.js";
import { language, listed, t } from "./words.js";

const NEAR_THE_TOP = 8;

const byId = (id) => document.getElementById(id);

const view = { onlyMessages: false, following: true };

/** Lets its controls do what they say. */
export function watchCalls() {
  const list = byId("calls-list");
  byId("calls-filter").addEventListener("change", (event) => {
    view.onlyMessages = event.target.checked;
    drawCalls();
  });
  list.addEventListener("scroll", () => {
    view.following = list.scrollTop < NEAR_THE_TOP;
    setShown(byId("calls-newest"), !view.following);
  }, { passive: true });
  byId("calls-fold").addEventListener("click", fold);
  byId("calls-newest").addEventListener("click", () => {
    list.scrollTop = 0;
    list.focus();
  });
}

function fold() {
  const button = byId("calls-fold");
  const open = button.getAttribute("aria-expanded") !== "true";
  setAttribute(button, "aria-expanded", open ? "true" : "false");
  setShown(byId("calls-body"), open);
}

/** Draws the rows, the newest on top; whoever has scrolled away stays where they are. */
export function drawCalls() {
  const calls = state.calls.filter(isShown).reverse();
  const stay = view.following ? () => {} : rowsInPlace();
  reconcile(byId("calls-rows"), calls.map((call) => ({
    key: `${call.run}:${call.sequence}`,
    make: () => element("li", { class: "call" }),
    update: (row) => fillRow(row, call),
  })));
  stay();
  setShown(byId("calls-empty"), calls.length === 0);
}

/** Notes where the rows in view are; what comes back scrolls the first that is left there again. */
function rowsInPlace() {
  const list = byId("calls-list");
  const { scrollTop } = list;
  const isInView = (row) => row.offsetTop + row.offsetHeight > scrollTop;
  const noted = [...byId("calls-rows").children]
    .filter(isInView)
    .map((row) => ({ row, top: row.offsetTop }));
  return () => {
    const anchor = noted.find(({ row }) => row.isConnected);
    if (anchor !== undefined) {
      list.scrollTop = scrollTop + anchor.row.offsetTop - anchor.top;
    }
  };
}

function isShown(call) {
  const ofThisHouse = call.run === state.house.run;
  return ofThisHouse && (!view.onlyMessages || readersOf(call).length > 0);
}

/** Who reads what a call brought; what the bot only asks for or sets up is read by nobody. */
function readersOf(call) {
  return /^(get|set)/.test(call.method) ? [] : (call.readers ?? []);
}

function fillRow(row, call) {
  const { kind, words } = whoReads(call);
  const key = JSON.stringify([call, language(), words]);
  if (row.shows === key) {
    return;
  }
  row.shows = key;
  row.className = `call ${kind}`;
  row.replaceChildren(headOf(call), readersLine(kind, words));
  if (call.text) {
    row.append(element("p", { class: "call-text", dir: "auto" }, call.text));
  }
  const fault = faultOf(call);
  setAttribute(row, "data-failed", fault === null ? null : "yes");
  if (fault !== null) {
    const sign = element("span", { lang: "en", title: call.error }, icon("alarm"));
    row.append(element("p", { class: "call-fault" }, sign, fault));
  }
}

function headOf(call) {
  const date = new Date(call.at);
  const line = element("p", { class: "call-head" });
  line.append(element("time", { datetime: call.at }, clockWithSeconds(date)));
  line.append(element("strong", {}, deedOf(call)));
  line.append(element("code", { title: call.method }, call.method));
  if (call.method !== "getUpdates") {
    const took = t("demo-call-took", { count: call.took_ms });
    line.append(element("span", { class: "call-took" }, took));
  }
  return line;
}

function readersLine(kind, words) {
  return element("p", { class: "call-readers" }, icon(DRAWINGS[kind]), element("span", {}, words));
}

const DRAWINGS = { everybody: "everybody", one: "one", nobody: "nobody" };

function whoReads(call) {
  const readers = readersOf(call);
  const group = state.groups.find((one) => one.id === call.chat);
  if (readers.length === 0) {
    return { kind: "nobody", words: t("demo-readers-nobody") };
  }
  if (readers.length === 1) {
    const name = nameOf(readers[0]);
    const words = group === undefined
      ? t("demo-readers-private", { name })
      : t("demo-readers-in-group", { name, title: group.title });
    return { kind: "one", words };
  }
  const count = readers.length;
  const words = group === undefined
    ? t("demo-readers-some", { name: listed(readers.map(nameOf)) })
    : t("demo-readers-everybody", { title: group.title, count });
  return { kind: "everybody", words };
}

const DEEDS = {
  sendMessage: () => t("demo-deed-wrote"),
  editMessageText: () => t("demo-deed-changed"),
  editMessageReplyMarkup: () => t("demo-deed-buttons"),
  deleteMessage: () => t("demo-deed-deleted"),
  deleteMessages: () => t("demo-deed-deleted"),
  answerCallbackQuery: () => t("demo-deed-answered"),
  sendVoice: () => t("demo-deed-voice"),
  copyMessage: () => t("demo-deed-passed-on"),
  forwardMessage: () => t("demo-deed-passed-on"),
  sendPhoto: () => t("demo-deed-picture"),
  sendLocation: () => t("demo-deed-place"),
  sendDocument: () => t("demo-deed-file"),
  getUpdates: ({ count }) => (count ? t("demo-deed-heard", { count }) : t("demo-deed-listened")),
  pinChatMessage: () => t("demo-deed-pinned"),
  unpinChatMessage: () => t("demo-deed-unpinned"),
  getChatAdministrators: () => t("demo-deed-asked"),
  getChatMember: () => t("demo-deed-asked"),
  getMe: () => t("demo-deed-asked"),
  setMyCommands: () => t("demo-deed-introduced"),
  setMyDescription: () => t("demo-deed-introduced"),
  setMyShortDescription: () => t("demo-deed-introduced"),
  setMyName: () => t("demo-deed-introduced"),
};

const deedOf = (call) => DEEDS[call.method]?.(call) ?? t("demo-deed-other");

const FAULTS = {
  drop_before: () => t("demo-fault-drop-before"),
  drop_after: () => t("demo-fault-drop-after"),
  hang: () => t("demo-fault-hang"),
  hang_after: () => t("demo-fault-hang"),
  truncated: () => t("demo-fault-drop-after"),
  too_many_requests: () => t("demo-fault-busy"),
  internal_server_error: () => t("demo-fault-server"),
  bad_gateway: () => t("demo-fault-server"),
};

/** What went wrong, in words; null if nothing did. */
function faultOf(call) {
  if (call.error === null && call.fault === null) {
    return null;
  }
  const known = FAULTS[call.fault] ?? (call.status === 429 ? FAULTS.too_many_requests : null);
  return known?.() ?? t("demo-fault-other");
}
