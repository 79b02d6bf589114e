// After a swap of the desk: say the verdict, put the focus where work goes on, show it.
const announcer = document.getElementById("announcer");
let phase = document.getElementById("desk")?.dataset.phase;

function arrive() {
  const desk = document.getElementById("desk");
  if (!desk) return;
  const same = desk.dataset.phase === phase;
  phase = desk.dataset.phase;
  if (same && phase === "waiting") return;
  const verdict = desk.querySelector("[data-focus]");
  const again = desk.querySelector("[data-first], [data-code-box] [role='textbox']");
  if (phase === "ask" && again) {
    announcer.textContent = verdict?.innerText ?? "";
    again.focus({ preventScroll: true });
  } else {
    verdict?.focus({ preventScroll: true });
  }
  const said = verdict ?? desk.querySelector("[data-focus-field]");
  said?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("htmx:afterSettle", arrive);
