// After a swap of the desk: say the verdict or the newest hint, put the focus where work goes on
// (after a hint: on the button for the next one), show it. What was swapped beside the work, a trial
// run, is only said.
const announcer = document.getElementById("announcer");
let phase = document.getElementById("desk")?.dataset.phase;
let hints = document.querySelectorAll(".hints li").length;

/** Of a run that is polled only what is new. */
function sayOfRun(text = "") {
  if (text && announcer.textContent !== text) announcer.textContent = text;
}

function newestHint(desk) {
  const open = desk.querySelectorAll(".hints li");
  const more = open.length > hints;
  hints = open.length;
  return more ? open[open.length - 1].innerText : "";
}

function arrive() {
  const desk = document.getElementById("desk");
  if (!desk) return;
  const same = desk.dataset.phase === phase;
  phase = desk.dataset.phase;
  const hint = newestHint(desk);
  if (same && phase === "waiting") return;
  const verdict = desk.querySelector("[data-focus]");
  const again = desk.querySelector("[data-first], [data-code-box] [role='textbox']");
  if (phase === "ask" && again) {
    announcer.textContent = hint || (verdict?.innerText ?? "");
    const next = hint ? desk.querySelector("button[name='hint']") : null;
    (next ?? again).focus({ preventScroll: true });
  } else {
    verdict?.focus({ preventScroll: true });
  }
  const said = verdict ?? desk.querySelector("[data-focus-field]");
  said?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (target.id === "run") sayOfRun(target.querySelector(".run-word, [role='alert']")?.innerText);
  else if (target.id === "desk") arrive();
});
