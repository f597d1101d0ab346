// Shows whom the finder finds while the form is filled in. Without this script it is sent by its button.

const form = document.querySelector("[data-tp-finder]");
const PARTS = ["[data-tp-results]", "[data-tp-pagination]"];
const PAUSE = 400;
let waiting = 0;
let asking = null;

function addressOf() {
  const data = new FormData(form);
  const filled = [...data].filter(([, value]) => value !== "");
  const query = new URLSearchParams(filled).toString();
  return query ? `${form.action}?${query}` : form.action;
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

function replaceResults(page) {
  for (const part of PARTS) {
    const [here, there] = [document, page].map((one) => one.querySelector(part));
    if (here && there) {
      here.replaceWith(document.adoptNode(there));
    }
  }
}

// What is being typed stays, and so does the place of the keyboard.
function replaceQuestions(page, keepsTyped) {
  const there = page.querySelector("[data-tp-finder]");
  if (!there) {
    return;
  }
  const active = document.activeElement;
  const typed = keepsTyped && active?.matches("input:not([type=checkbox])") ? active : null;
  const isOpen = form.querySelector("[data-tp-more]")?.open;
  const kept = typed?.value;
  const caret = typed?.selectionStart;
  form.replaceChildren(...[...there.children].map((child) => document.adoptNode(child)));
  offerWhereWeAre();
  const more = form.querySelector("[data-tp-more]");
  if (more && isOpen) {
    more.open = true;
  }
  const again = active?.id && document.getElementById(active.id);
  if (again && form.contains(again)) {
    if (typed) {
      again.value = kept;
    }
    again.focus({ preventScroll: true });
    if (typed && caret !== null) {
      again.setSelectionRange(caret, caret);
    }
  }
}

function say(page) {
  const heading = page.querySelector("#tp-results-heading");
  const error = form.querySelector("[role=alert] p");
  form.querySelector("[data-tp-said]").textContent = (error ?? heading)?.textContent.trim() ?? "";
}

async function show(address, { isNew = true, keepsTyped = true } = {}) {
  const results = document.querySelector("[data-tp-results]");
  results?.setAttribute("aria-busy", "true");
  try {
    const page = await fetchPage(address);
    replaceResults(page);
    replaceQuestions(page, keepsTyped);
    say(document);
    document.title = page.title;
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
  const said = form.querySelector("[data-tp-said]");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const place = [coords.latitude, coords.longitude].map((one) => one.toFixed(2)).join(", ");
      form.elements.near.value = place;
      ask(0);
    },
    () => {
      said.textContent = button.dataset.tpFailed;
      button.insertAdjacentText("afterend", ` ${button.dataset.tpFailed}`);
      button.remove();
    },
  );
}

function offerWhereWeAre() {
  const button = form.querySelector("[data-tp-here]");
  if (button && "geolocation" in navigator && window.isSecureContext) {
    button.hidden = false;
  }
}

if (form) {
  offerWhereWeAre();
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-tp-here]");
    if (button) {
      askWhereWeAre(button);
    }
  });
  form.addEventListener("input", (event) => {
    if (event.target.matches("input:not([type=checkbox])")) {
      ask(PAUSE);
    }
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches("select, input[type=checkbox]")) {
      ask(0);
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(0);
  });
  window.addEventListener("popstate", () => {
    show(location.href, { isNew: false, keepsTyped: false });
  });
}
