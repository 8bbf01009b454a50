// How people are shown: their colour, their letter, and what they are in the house.

import { nameOf, personOf } from "./state.js";
import { languageName, t } from "./words.js";

const COLOURS = 7;

/** The colour and letter of somebody. */
export function faceOf(id) {
  const isBot = personOf(id) === undefined;
  const [letter = "?"] = nameOf(id);
  const colour = isBot ? "bot" : String(Math.abs(id) % COLOURS);
  return { letter, isBot, name: nameOf(id), colour };
}

const ROLES = {
  elder: (values) => t("demo-role-elder", values),
  parent: (values) => t("demo-role-parent", values),
  helper: (values) => t("demo-role-helper", values),
  neighbour: (values) => t("demo-role-neighbour", values),
  moderator: (values) => t("demo-role-moderator", values),
};

/** Somebody's name with what they are, as one chooses them. */
export function introduced(person) {
  const values = { name: person.name, language: languageName(person.language) };
  return ROLES[person.role]?.(values) ?? person.name;
}

