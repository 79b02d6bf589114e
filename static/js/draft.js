// What is being written in a form with data-draft stays on this device until it was received, so
// that an expired session or a lost connection costs nothing. One entry a showing.
const PREFIX = "draft:";
const KEPT = 40;
const AUTOSAVED = ["source", "text"]; // the server has them too, perhaps newer

function fields(form) {
  return form.querySelectorAll("textarea[name], input[type='text'][name]");
}

function keep(form) {
  const values = {};
  for (const field of fields(form)) {
    if (field.value !== field.defaultValue) values[field.name] = field.value;
  }
  const key = PREFIX + form.dataset.draft;
  if (Object.keys(values).length === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify({ at: Date.now(), values }));
}

function restore(form) {
  const kept = JSON.parse(localStorage.getItem(PREFIX + form.dataset.draft) ?? "null");
  if (!kept) return;
  const older = kept.at < Number(form.dataset.draftAt ?? 0);
  let changed = false;
  for (const field of fields(form)) {
    const value = kept.values[field.name];
    if (value === undefined || value === field.value) continue;
    if (older && AUTOSAVED.includes(field.name)) continue;
    if (field.value !== field.defaultValue) continue;
    field.value = value;
    changed = true;
  }
  if (changed) note(form);
}

function note(form) {
  const line = document.createElement("p");
  line.className = "note-quiet";
  line.setAttribute("role", "status");
  line.textContent = form.dataset.draftNote;
  form.append(line);
}

function sweep() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  const age = (key) => JSON.parse(localStorage.getItem(key)).at;
  keys.sort((one, other) => age(other) - age(one));
  for (const key of keys.slice(KEPT)) localStorage.removeItem(key);
}

try {
  sweep();
  document.querySelectorAll("form[data-draft]").forEach(restore);
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-draft]");
    if (form) keep(form);
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    const form = requestConfig.elt.closest("form[data-draft]");
    const received = xhr.responseText.includes('id="desk"');
    if (form && received) localStorage.removeItem(PREFIX + form.dataset.draft);
  });
} catch (error) {
  console.info("Drafts are not kept on this device:", error.message);
}
