// [data-code-size="1"] makes the letters of the code editor larger, "-1" smaller; kept on this device.
const SIZE = "code-size";

let size = 0;

function resize(step) {
  size = Math.min(6, Math.max(-2, size + step));
  document.documentElement.style.setProperty("--code-step", size);
}

function keptSize() {
  try {
    return Number(localStorage.getItem(SIZE)) || 0;
  } catch {
    return 0; // a browser that keeps nothing
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-code-size]");
  if (!button) return;
  resize(Number(button.dataset.codeSize));
  try {
    localStorage.setItem(SIZE, size);
  } catch {
    // then it lasts as long as the page
  }
});

resize(keptSize());
