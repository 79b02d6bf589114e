// What is written in a form with data-autosave goes to the server too, a moment after the last key,
// so that another device finds it. The answer itself is kept by draft.js until it was received.
const PAUSE = 1500;
const timers = new WeakMap();

function send(form) {
  clearTimeout(timers.get(form));
  timers.delete(form);
  const field = form.querySelector("textarea[name='source'], textarea[name='text']");
  if (!field || !form.isConnected) return;
  const body = new FormData();
  body.set("draft", field.value);
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  fetch(form.dataset.autosave, { method: "POST", body, keepalive: true }).catch(() => {});
}

document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form[data-autosave]");
  if (!form || event.target.name === "own") return;
  clearTimeout(timers.get(form));
  timers.set(form, setTimeout(send, PAUSE, form));
});

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "hidden") return;
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    if (timers.has(form)) send(form);
  }
});
