// Leads to a place in a form of Wagtail, wherever it hides.

const PATIENCE = 2000;

// Wagtail's tabs open by themselves around what is about to have the focus.
function openTab(target) {
  target.dispatchEvent(new CustomEvent("w-focus:focus", { bubbles: true }));
}

function expand(target) {
  for (let around = target; around; around = around.parentElement?.closest("[data-panel]")) {
    const toggle = around.querySelector(":scope > .w-panel__header [data-panel-toggle]");
    if (toggle?.getAttribute("aria-expanded") === "false") {
      toggle.click();
    }
  }
}

function focus(target) {
  if (!target.hasAttribute("tabindex")) {
    target.setAttribute("tabindex", "-1");
    target.addEventListener("blur", () => target.removeAttribute("tabindex"), { once: true });
  }
  target.focus({ preventScroll: true });
  // What is smooth ends where the tab goes on changing.
  target.scrollIntoView({ behavior: "instant", block: "center" });
}

// Tabs take a moment to change.
function onceVisible(target, until, act) {
  if (target.getClientRects().length > 0) {
    act(target);
  } else if (performance.now() < until) {
    requestAnimationFrame(() => onceVisible(target, until, act));
  }
}

export function goTo(target) {
  openTab(target);
  expand(target);
  onceVisible(target, performance.now() + PATIENCE, focus);
}
