// Where the house's panels stand: beside the phones, or on a smaller window in a drawer.

const WIDE = matchMedia("(min-width: 1280px)");

const byId = (id) => document.getElementById(id);

/** Puts the panels where there is room, and lets the drawer open and close. */
export function watchDrawer() {
  WIDE.addEventListener("change", place);
  place();
  const drawer = byId("drawer");
  byId("open-house").addEventListener("click", () => open("house-panel"));
  byId("open-calls").addEventListener("click", () => open("calls-panel"));
  byId("drawer-close").addEventListener("click", () => drawer.close());
  drawer.addEventListener("click", (event) => {
    if (event.target === drawer) {
      drawer.close();
    }
  });
}

function place() {
  const panels = byId("panels");
  if (WIDE.matches) {
    byId("drawer").close();
    byId("side").append(panels);
  } else {
    byId("drawer-body").append(panels);
  }
}

function open(panel) {
  const drawer = byId("drawer");
  if (!drawer.open) {
    drawer.showModal();
  }
  byId(panel).scrollIntoView({ block: "start" });
  byId(panel).querySelector("h2").focus({ preventScroll: true });
}

/** Brings the clock's buttons into view. */
export function showClock() {
  if (!WIDE.matches) {
    open("house-panel");
  }
  byId("turn-day").scrollIntoView({ block: "nearest" });
  byId("turn-day").focus({ preventScroll: true });
}
