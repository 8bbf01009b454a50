// Where an address of Telegram leads: into a chat of this house, and never out of it.

import { choose } from "./choices.js";
import { act } from "./live.js";
import { creatorOfGroup, livingGroup, state } from "./state.js";
import { t } from "./words.js";

const HOSTS = ["t.me", "telegram.me", "telegram.dog"];

/**
 * What an address of Telegram asks for: `{to: "private", payload}`, where a payload of null only
 * opens the chat; `{to: "group"}`; or `{to: "elsewhere"}`. Null if it is none of Telegram's.
 */
export function wayOf(address) {
  if (!address || !URL.canParse(address)) {
    return null;
  }
  const { protocol, hostname, pathname, searchParams } = new URL(address);
  const isTelegram = HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  if (!isTelegram && protocol !== "tg:") {
    return null;
  }
  const name = pathname.replace(/^\/|\/$/g, "").toLowerCase();
  if (name !== state.house.bot.username.toLowerCase()) {
    return { to: "elsewhere" };
  }
  return searchParams.has("startgroup")
    ? { to: "group" }
    : { to: "private", payload: searchParams.get("start") };
}

const FOLLOWED = { private: openPrivately, group: addToGroup, elsewhere: stay };

/** Somebody follows such a way in a phone: `{index, user, toast}`. */
export function follow(way, phone) {
  FOLLOWED[way.to](phone, way);
}

/** Opens the private chat with the bot and presses Start there, as such a link does. */
function openPrivately({ index, user }, { payload }) {
  choose(index, { person: user, place: "private" });
  if (payload !== null) {
    act("start", payload === "" ? { user } : { user, payload });
  }
}

function addToGroup({ index, user, toast }) {
  const group = livingGroup();
  if (group === undefined) {
    return;
  }
  if (group.bot !== "absent") {
    toast(t("demo-is-in-group"));
    return;
  }
  choose(index, { person: user, place: "group" });
  act("add_bot", { chat: group.id, by: creatorOfGroup() });
}

function stay({ toast }) {
  toast(t("demo-leads-elsewhere"));
}
