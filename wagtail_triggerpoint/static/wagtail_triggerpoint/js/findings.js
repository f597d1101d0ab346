// The list of findings above the form of a page: leads to the place of each, and is kept up to
// date while Wagtail saves by itself.

import { goTo } from "./findings-places.js";

const QUIET = 1000;
const DETAILS = ".tp-findings__all";
const PARTS = ".tp-findings__body";
const COUNT = ".tp-findings__count";

let waiting = 0;
let running = null;

async function fetchList(panel, page) {
  running?.abort();
  running = new AbortController();
  const address = new URL(panel.dataset.tpFindings, window.location.href);
  address.searchParams.set("page", page);
  const response = await fetch(address, { signal: running.signal });
  if (!response.ok) {
    throw new Error(response.statusText);
  }
  const found = new DOMParser().parseFromString(await response.text(), "text/html");
  return found.querySelector(DETAILS);
}

function show(panel, list) {
  const body = panel.querySelector(PARTS);
  const next = list.querySelector(PARTS);
  const opened = [...body.querySelectorAll("details")].map((one) => one.open);
  next.querySelectorAll("details").forEach((one, position) => {
    one.open = opened[position] ?? false;
  });
  // Whoever writes below must not see their line move.
  next.style.blockSize = body.offsetHeight ? `${body.offsetHeight}px` : "";
  body.replaceWith(document.adoptNode(next));
  const count = panel.querySelector(COUNT);
  const words = list.querySelector(COUNT).textContent.trim();
  if (count.textContent.trim() !== words) {
    count.textContent = words;
  }
}

async function refresh(page) {
  const panel = document.querySelector("[data-tp-findings]");
  try {
    show(panel, await fetchList(panel, page));
  } catch {
    // The list stays as it was; the next time that the page is saved brings another.
  }
}

function letGo(event) {
  const body = event.target.closest?.("[data-tp-findings]")?.querySelector(PARTS);
  body?.style.removeProperty("block-size");
}

document.addEventListener("w-autosave:success", ({ detail }) => {
  const page = detail?.response?.pk;
  if (page) {
    clearTimeout(waiting);
    waiting = setTimeout(() => refresh(page), QUIET);
  }
});
// Toggles do not bubble.
document.addEventListener("toggle", letGo, true);
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-tp-place]");
  const target = link && document.querySelector(link.dataset.tpPlace);
  if (target) {
    event.preventDefault();
    goTo(target);
  }
});
