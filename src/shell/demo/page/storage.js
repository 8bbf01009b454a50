// What the browser keeps for the page. Where it keeps nothing, every visit is the first one.

/** What is kept under a key, in `localStorage` or `sessionStorage`; null if nothing is. */
export function kept(storage, key) {
  try {
    return JSON.parse(window[storage].getItem(key));
  } catch {
    return null;
  }
}

/** Keeps it, if the browser lets it. */
export function keepIn(storage, key, value) {
  try {
    window[storage].setItem(key, JSON.stringify(value));
  } catch {
    // Whoever forbids pages to keep things can play all the same.
  }
}
