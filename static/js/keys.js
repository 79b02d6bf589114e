// Keys: an element with data-keys="Space Enter" (or "1", "u", "?") is clicked by those keys.
// Never while writing, composing with an input method, or holding a modifier.
const WRITING =
  "textarea, select, [contenteditable='true'], [role='textbox'], " +
  "input:not([type='radio'], [type='checkbox'], [type='button'], [type='submit'])";
const OWN_ENTER = "a, button, summary, input";
const OWN_SPACE = "button, summary, input[type='checkbox'], input:not(:checked)";

let composing = false;

function named(event) {
  return event.key === " " ? "Space" : event.key;
}

function target(key) {
  const all = [...document.querySelectorAll(`[data-keys~="${CSS.escape(key)}"]`)];
  return all.find((one) => !one.disabled && one.getClientRects().length > 0);
}

function belongsToFocus(event, key) {
  if (key === "Enter") return event.target.matches(OWN_ENTER);
  return key === "Space" && event.target.matches(OWN_SPACE);
}

function submitFrom(field) {
  field.closest("form")?.querySelector("[data-keys~='Enter']")?.click();
}

/** Begin to write without a click: the field takes the focus, and with it this very key. */
function typeInto(field, key) {
  const starts = field?.dataset.typeHere === "words" ? /^\S$/u : /^[-+.\d([]$/;
  if (starts.test(key)) field?.focus();
}

function onKey(event) {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const key = named(event);
  const writing = event.target.closest?.(WRITING);
  if ((event.ctrlKey || event.metaKey) && key === "Enter" && writing) {
    event.preventDefault();
    submitFrom(writing);
    return;
  }
  if (event.shiftKey && key === "Enter" && writing?.closest(".face-code")) {
    event.preventDefault();
    writing.closest("form")?.querySelector("button[name='run']")?.click();
    return;
  }
  if (writing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (document.querySelector("dialog[open]") || belongsToFocus(event, key)) return;
  const element = target(key);
  if (element) {
    event.preventDefault();
    element.click();
  } else {
    typeInto(document.querySelector("[data-type-here]"), key);
  }
}

document.addEventListener("keydown", onKey);

// Some browsers submit the form with the very Enter that ends a composition.
document.addEventListener("compositionstart", () => (composing = true));
document.addEventListener("compositionend", () => setTimeout(() => (composing = false), 0));
document.addEventListener(
  "submit",
  (event) => {
    if (!composing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);
