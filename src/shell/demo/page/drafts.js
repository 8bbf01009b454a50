// What stands in the composers: kept for each person and chat while others are looked at.

const drafts = new Map();

/** The draft of somebody in a chat: `{text, reply, edit}`. */
export function draftOf(person, place) {
  const key = `${person}:${place}`;
  if (!drafts.has(key)) {
    drafts.set(key, { text: "", reply: null, edit: null });
  }
  return drafts.get(key);
}

/** Changes a draft. */
export function changeDraft(person, place, change) {
  Object.assign(draftOf(person, place), change);
}

/** In a new house nobody has begun to write. */
export function forgetDrafts() {
  drafts.clear();
}
