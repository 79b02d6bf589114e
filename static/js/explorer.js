// [data-explorer]: the kernel wanders over its input, and the output cell it makes is marked.
// A slider moves it by hand; playing is never begun by itself, and not at all where motion is
// unwanted: then the button takes single steps.
const still = matchMedia("(prefers-reduced-motion: reduce)");

function dress(stage) {
  stage.dataset.dressed = "";
  const { out, step, cell } = Object.fromEntries(
    ["out", "step", "cell"].map((name) => [name, Number(stage.dataset[name])]),
  );
  const slider = stage.querySelector("[data-place-of-kernel]");
  const button = stage.querySelector("[data-play]");
  const words = stage.querySelector("[data-place-words]");
  let timer = null;

  const show = () => {
    const index = Number(slider.value);
    const [row, column] = [Math.floor(index / out), index % out];
    stage.querySelector("[data-window]").setAttribute("transform", `translate(${column * step} ${row * step})`);
    const here = stage.querySelector("[data-here]");
    here.setAttribute("x", 4 + column * cell);
    here.setAttribute("y", 4 + row * cell);
    words.textContent = `(${row}, ${column})`;
  };
  const forward = () => {
    slider.value = Number(slider.value) >= Number(slider.max) ? 0 : Number(slider.value) + 1;
    show();
  };
  const stop = () => {
    clearInterval(timer);
    timer = null;
    button.setAttribute("aria-pressed", "false");
  };
  button.addEventListener("click", () => {
    if (still.matches) return forward();
    if (timer) return stop();
    button.setAttribute("aria-pressed", "true");
    timer = setInterval(() => (stage.isConnected ? forward() : stop()), 600);
  });
  slider.addEventListener("input", () => {
    stop();
    show();
  });
  stage.querySelector("[data-player]").hidden = false;
  show();
}

function dressAll() {
  for (const stage of document.querySelectorAll("[data-explorer]:not([data-dressed])")) dress(stage);
}

document.addEventListener("htmx:afterSettle", dressAll);
dressAll();
