// The day-and-night switch: [data-theme-toggle] flips data-theme on <html> and keeps it in a cookie,
// so that the server writes the right theme into the next page and nothing flashes.
const root = document.documentElement;
const night = matchMedia("(prefers-color-scheme: dark)");
const YEAR = 60 * 60 * 24 * 365;

function shown() {
  return root.dataset.theme || (night.matches ? "dark" : "light");
}

function choose(theme) {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  const age = theme ? YEAR : 0;
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax`;
}

for (const button of document.querySelectorAll("[data-theme-toggle]")) {
  button.hidden = false;
  button.addEventListener("click", () => choose(shown() === "dark" ? "light" : "dark"));
}

for (const field of document.querySelectorAll("[data-theme-choice]")) {
  field.checked = field.value === (root.dataset.theme || "");
  field.addEventListener("change", () => choose(field.value));
}
