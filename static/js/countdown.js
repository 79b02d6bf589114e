// [data-countdown="seconds"] counts down in its [data-clock]; at zero the page goes to data-then,
// unless an answer is being written: then it waits until that is sent or its form is left.
const shown = (left) => `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;

function writing() {
  const fields = document.activeElement?.closest("form.answer")?.querySelectorAll("[type='text']");
  return [...(fields ?? [])].some((field) => field.value);
}

function start(clock) {
  if (clock.dataset.running) return;
  clock.dataset.running = "1";
  const end = performance.now() + 1000 * Number(clock.dataset.countdown);
  const face = clock.querySelector("[data-clock]");
  if (!face) return;
  const tick = () => {
    if (!clock.isConnected) return;
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    face.textContent = shown(left);
    if (left === 0 && !writing()) location.assign(clock.dataset.then);
    else setTimeout(tick, left === 0 ? 1000 : 250);
  };
  tick();
}

function all() {
  for (const clock of document.querySelectorAll("[data-countdown]")) start(clock);
}

all();
document.addEventListener("htmx:afterSettle", all);
