// The lines in the middle of a chat: who came, who left, what the group is called.

import { nameOf } from "./state.js";
import { listed, t } from "./words.js";

/** What a service message says. */
export function serviceText(message) {
  const say = SAYINGS[message.service];
  return say === undefined ? "" : say(message, nameOf(message.from));
}

const SAYINGS = {
  new_chat_members: newMembers,
  left_chat_member: leftMember,
  new_chat_title: (message, name) => t("demo-service-title", { name, title: message.told ?? "" }),
  group_chat_created: (_, name) => t("demo-service-created", { name }),
  supergroup_chat_created: (_, name) => t("demo-service-created", { name }),
  migrate_to_chat_id: () => t("demo-service-upgraded"),
  migrate_from_chat_id: () => t("demo-service-goes-on"),
};

function newMembers(message, name) {
  const added = Array.isArray(message.told) ? message.told : [];
  const others = added.filter((user) => user.id !== message.from);
  if (others.length === 0) {
    return t("demo-service-joined", { name });
  }
  return t("demo-service-added", { name, other: listed(others.map(calledIn)) });
}

function leftMember(message, name) {
  const gone = message.told;
  if (gone === null || gone.id === message.from) {
    return t("demo-service-left", { name });
  }
  return t("demo-service-removed", { name, other: calledIn(gone) });
}

const calledIn = (user) => (user.is_bot ? nameOf(user.id) : user.first_name);
