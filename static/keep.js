// Keep what is typed while it is typed, so that a closed lid or a lost train loses nothing. After a
// long pause, or where keeping failed, ask whether somebody is there before anything is sent.
const PAUSE_MS = 2000;
const TRUSTED_MS = 5 * 60 * 1000;
const WAIT_MS = 5000;
const TOKEN = "input[name=csrfmiddlewaretoken]";
const form = document.querySelector("form[data-keep]");
if (form) keepTyping(form);

function keepTyping(form) {
  let waiting = 0;
  let asked = Promise.resolve();
  let heardAt = Date.now(); // when the service last answered as it should; 0: it did not
  const keep = async () => {
    clearTimeout(waiting);
    waiting = 0;
    asked = asked.then(() => send(form));
    const answer = await asked;
    heardAt = isThere(answer) ? Date.now() : 0;
    return answer;
  };
  const keepAndSay = () => keep().then((answer) => say(form, ...lineOf(answer)));
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keepAndSay, PAUSE_MS);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && waiting) keepAndSay();
  });
  form.addEventListener("submit", (event) => {
    clearTimeout(waiting);
    waiting = 0;
    if (form.dataset.sending || Date.now() - heardAt < TRUSTED_MS) return;
    event.preventDefault();
    keep().then((answer) => (isThere(answer) ? sendOff(form, event.submitter) : hold(form, answer)));
  });
}

// A refusal in words of the page's own is for the page to show; only nobody there is held back.
function isThere(answer) {
  return answer === "slow" || (answer && answer.type !== "opaqueredirect" && answer.status !== 403);
}

function sendOff(form, button) {
  form.dataset.sending = "1";
  form.requestSubmit(button);
  delete form.dataset.sending;
}

function hold(form, answer) {
  const line = say(form, ...lineOf(answer));
  line.classList.replace("govuk-hint", "govuk-error-message");
  line.tabIndex = -1;
  line.focus();
}

function say(form, text, signIn = false) {
  const line = form.querySelector("[data-kept]");
  line.classList.replace("govuk-error-message", "govuk-hint");
  line.textContent = text;
  if (signIn) {
    const link = document.createElement("a");
    Object.assign(link, { href: "/sign-in/", target: "_blank", className: "govuk-link" });
    link.textContent = "Sign in (opens in a new tab)";
    line.append(link, ", then go on here.");
  }
  return line;
}

function lineOf(answer) {
  const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (answer?.status === 204) return [`Kept at ${time}. Nobody else sees it until you save.`];
  if (answer?.status === 413) return ["Too long to keep while you type. Save it to keep it."];
  if (answer && !isThere(answer)) return ["You are signed out. What you typed is still on this page. ", true];
  if (answer && answer !== "slow") return ["Not kept. What you typed is still on this page."];
  return ["There is no connection. What you typed is still on this page. Try again in a while."];
}

// Whoever signed in again in another tab has a new token there, and the old one on this page.
async function send(form) {
  const answer = await post(form);
  return answer?.status === 403 && (await takeNewToken()) ? post(form) : answer;
}

async function post(form) {
  const typed = new FormData(form);
  typed.set("action", "keep");
  // Only a page that is being left needs to be outlived; such a request holds 64 KB at most.
  return ask(location.href, { method: "POST", body: typed, keepalive: document.hidden });
}

async function takeNewToken() {
  const answer = await ask(location.href, {});
  if (!answer?.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector(`form[data-keep] ${TOKEN}`);
  if (!fresh) return false;
  document.querySelectorAll(TOKEN).forEach((field) => (field.value = fresh.value));
  return true;
}

async function ask(address, options) {
  const signal = AbortSignal.timeout(WAIT_MS);
  return fetch(address, { credentials: "same-origin", redirect: "manual", signal, ...options }).catch(
    (error) => (error.name === "TimeoutError" ? "slow" : null),
  );
}
