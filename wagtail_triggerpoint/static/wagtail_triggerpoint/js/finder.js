// Shows whom the finder finds while the form is filled in. Without this script it is sent by its button.

const form = document.querySelector("[data-tp-finder]");
const said = document.querySelector("[data-tp-said]");
const RESULTS = ["[data-tp-results]", "[data-tp-pagination]"];
const PAUSE = 400;
let waiting = 0;
let asking = null;
let shown = location.pathname + location.search;

function addressOf() {
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(filled).toString();
  const { pathname } = new URL(form.action);
  return query ? `${pathname}?${query}` : pathname;
}

async function fetchPage(address) {
  asking?.abort();
  asking = new AbortController();
  const response = await fetch(address, { signal: asking.signal });
  if (!response.ok) {
    throw new Error(`${response.status} ${address}`);
  }
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function take(here, there) {
  here.replaceChildren(...[...there.childNodes].map((node) => document.adoptNode(node)));
}

// Fields in which somebody types are left as they are: what is written, the caret, and whatever helps
// to write it. The rest of the form says what can be asked next.
function replaceParts(page) {
  const isOpen = form.querySelector("details")?.open;
  for (const here of form.querySelectorAll("[data-tp-slot]")) {
    const there = page.querySelector(`[data-tp-slot="${here.dataset.tpSlot}"]`);
    if (there && here.isConnected) {
      take(here, there);
    }
  }
  const more = form.querySelector("details");
  if (more && isOpen) {
    more.open = true;
  }
  for (const field of form.querySelectorAll("input:not([type=checkbox])")) {
    const there = page.querySelector(`[data-tp-finder] [name="${field.name}"]`);
    for (const name of ["aria-describedby", "aria-invalid"]) {
      const value = there?.getAttribute(name);
      if (value) {
        field.setAttribute(name, value);
      } else {
        field.removeAttribute(name);
      }
    }
  }
  for (const part of RESULTS) {
    const [here, there] = [document, page].map((one) => one.querySelector(part));
    if (here && there) {
      here.replaceWith(document.adoptNode(there));
    }
  }
}

function keepFocus(change) {
  const active = document.activeElement;
  const wasInside = form.contains(active);
  change();
  if (!wasInside || active.isConnected) {
    return;
  }
  const again = active.id && document.getElementById(active.id);
  (again || document.querySelector("#tp-results-heading"))?.focus({ preventScroll: true });
}

function say() {
  const texts = [
    form.querySelector("[role=alert] p"),
    document.querySelector("#tp-results-heading"),
    form.querySelector("#id_near_helptext"),
  ];
  said.textContent = texts
    .filter(Boolean)
    .map((one) => one.textContent.trim())
    .join(". ");
}

function fillIn(page) {
  for (const field of form.querySelectorAll("input:not([type=checkbox])")) {
    field.value = page.querySelector(`[data-tp-finder] [name="${field.name}"]`)?.value ?? "";
  }
}

async function show(address, { isNew = true } = {}) {
  document.querySelector("[data-tp-results]")?.setAttribute("aria-busy", "true");
  try {
    const page = await fetchPage(address);
    if (!page.querySelector("[data-tp-finder]")) {
      location.assign(address);
      return;
    }
    if (!isNew) {
      fillIn(page);
    }
    keepFocus(() => replaceParts(page));
    say();
    document.title = page.title;
    shown = address;
    if (isNew) {
      history.pushState({}, "", address);
    }
  } catch (error) {
    if (error.name !== "AbortError") {
      // The address itself says what is wrong.
      location.assign(address);
    }
  }
}

function ask(pause) {
  clearTimeout(waiting);
  waiting = setTimeout(() => show(addressOf()), pause);
}

// A kilometre or so is near enough, and all that stands in the address.
function askWhereWeAre(button) {
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const place = [coords.latitude, coords.longitude].map((one) => one.toFixed(2)).join(", ");
      form.elements.near.value = place;
      form.elements.near.focus();
      ask(0);
    },
    () => {
      said.textContent = button.dataset.tpFailed;
      button.insertAdjacentText("afterend", button.dataset.tpFailed);
      button.remove();
      form.elements.near.focus();
    },
  );
}

function isTyped(target) {
  return target.matches("input:not([type=checkbox])");
}

if (form) {
  const button = form.querySelector("[data-tp-here]");
  if (button && "geolocation" in navigator && window.isSecureContext) {
    button.hidden = false;
    button.addEventListener("click", () => askWhereWeAre(button));
  }
  form.addEventListener("input", (event) => {
    if (isTyped(event.target) && !event.isComposing) {
      ask(PAUSE);
    }
  });
  form.addEventListener("compositionend", () => ask(PAUSE));
  form.addEventListener("change", (event) => {
    if (!isTyped(event.target)) {
      ask(0);
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(0);
  });
  window.addEventListener("popstate", () => {
    const address = location.pathname + location.search;
    // A link to another part of the page is no new question.
    if (address !== shown) {
      show(address, { isNew: false });
    }
  });
}
