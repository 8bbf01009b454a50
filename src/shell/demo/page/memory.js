// What this window remembers until the house starts over: who holds which phone, what was read.

import { keepIn, kept } from "./storage.js";

const KEPT_AT = "linli.phones";

const nothing = (run) => ({ run, slots: [], recent: [0, 1, 2, 3], seen: {}, tour: true });

let remembered = nothing(null);

/** Remembers what was kept of this run; of an earlier one nothing. */
export function forgetIfNew(run) {
  if (remembered.run === run) {
    return;
  }
  const stored = kept("sessionStorage", KEPT_AT);
  remembered = stored?.run === run ? stored : nothing(run);
}

/** What is remembered; call `keep` after a change. */
export function memory() {
  return remembered;
}

/** Keeps it over a reload. */
export function keep() {
  keepIn("sessionStorage", KEPT_AT, remembered);
}
