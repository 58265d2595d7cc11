// Keep what is typed while it is typed, so that a closed lid or a lost train loses nothing.
const PAUSE_MS = 2000;
const form = document.querySelector("form[data-keep]");
if (form) keepTyping(form);

function keepTyping(form) {
  const line = form.querySelector("[data-kept]");
  let waiting = 0;
  let asked = Promise.resolve();
  const keep = () => {
    clearTimeout(waiting);
    waiting = 0;
    const typed = new FormData(form);
    typed.set("action", "keep");
    asked = asked.then(() => send(typed)).then((said) => (line.textContent = said));
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE_MS);
  });
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    waiting = 0;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && waiting) keep();
  });
}

async function send(typed) {
  const answer = await fetch(location.href, {
    method: "POST", body: typed, credentials: "same-origin", redirect: "manual", keepalive: true,
  }).catch(() => null);
  const time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  if (answer?.status === 204) return `Kept at ${time}. Nobody else sees it until you save.`;
  if (answer) return "Not kept: sign in again in another tab, then go on here.";
  return "Not kept: there is no connection. Your answers are still on this page.";
}
