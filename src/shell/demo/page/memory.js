// What this window remembers until the house starts over: who holds which phone, what was read.

const KEPT_AT = "linli.phones";

const nothing = (run) => ({ run, slots: [], recent: [0, 1, 2, 3], seen: {}, tour: true });

let kept = nothing(null);

/** Remembers what was kept of this run; of an earlier one nothing. */
export function forgetIfNew(run) {
  if (kept.run === run) {
    return;
  }
  const stored = JSON.parse(sessionStorage.getItem(KEPT_AT) ?? "null");
  kept = stored?.run === run ? stored : nothing(run);
}

/** What is remembered; call `keep` after a change. */
export function memory() {
  return kept;
}

/** Keeps it over a reload. */
export function keep() {
  sessionStorage.setItem(KEPT_AT, JSON.stringify(kept));
}
