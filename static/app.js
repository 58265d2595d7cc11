// Everything here is a convenience: each page works without it.
import { initAll } from "./vendor/govuk-frontend/govuk-frontend.min.js";

const POLL_MS = 2000;

initAll();
document.querySelectorAll("form[data-confirm-leaving]").forEach(confirmLeaving);
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
document.querySelectorAll("[data-poll]").forEach((region) => poll(region.id));
window.addEventListener("beforeprint", openForPrint);

// Ask before leaving a form whose answers would be lost; never after it was sent.
function confirmLeaving(form) {
  let changed = false;
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (changed = false));
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}

// Bring a region up to the one of the same id in its address's answer, until it asks no more.
async function poll(id) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const region = document.getElementById(id);
    const address = region?.dataset.poll;
    if (!address) return;
    if (document.hidden) continue;
    const fresh = await ask(address, id);
    if (fresh === "gone") return say(region, "Sign in again to see how far it is.");
    if (fresh) bringUp(region, fresh);
  }
}

// A network that is away for a moment is asked again; a page without the region is not.
async function ask(address, id) {
  try {
    const response = await fetch(address, { headers: { "X-Poll": "1" }, credentials: "same-origin" });
    if (response.status >= 500) return null;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById(id);
    return fresh ? document.adoptNode(fresh) : "gone";
  } catch {
    return null;
  }
}

// The element itself stays: a screen reader that listens to it would lose its place.
function bringUp(region, fresh) {
  region.replaceChildren(...fresh.childNodes);
  for (const name of ["data-poll", "aria-busy"]) {
    if (fresh.hasAttribute(name)) region.setAttribute(name, fresh.getAttribute(name));
    else region.removeAttribute(name);
  }
}

function say(region, words) {
  region.removeAttribute("aria-busy");
  const line = document.createElement("p");
  line.className = "govuk-body";
  line.textContent = words;
  region.replaceChildren(line);
}

function openForPrint() {
  document.querySelectorAll(".app-chart__table").forEach((details) => (details.open = true));
}
