// The code editor: dresses the textarea inside [data-code-box] once it is on the page, and keeps the
// textarea in step, so that forms, drafts and pages without JavaScript know only the textarea.
async function dress(box) {
  box.dataset.dressed = "";
  const area = box.querySelector("textarea");
  const { mount } = await import(document.body.dataset.editor);
  const frame = document.createElement("div");
  frame.className = "editor-frame";
  box.append(frame);
  const view = mount({
    parent: frame,
    text: area.value,
    label: box.dataset.label,
    line: Number(box.dataset.line) || 0,
    message: box.dataset.message,
    nonce: document.body.dataset.nonce,
    readOnly: area.readOnly,
    onChange: (text) => {
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  document.querySelector(`label[for="${area.id}"]`)?.addEventListener("click", (event) => {
    event.preventDefault();
    view.focus();
  });
  area.hidden = true;
  const tools = box.parentElement.querySelector("[data-code-tools]");
  if (!tools) return;
  tools.hidden = false;
  tools.querySelector("[data-code-reset]").addEventListener("click", () => {
    const insert = tools.querySelector("[data-starter]").content.textContent;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } });
    view.focus();
  });
}

const SIZE = "code-size";

function resize(step) {
  const size = Math.min(6, Math.max(-2, Number(localStorage.getItem(SIZE) ?? 0) + step));
  localStorage.setItem(SIZE, size);
  document.documentElement.style.setProperty("--code-step", size);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-code-size]");
  if (button) resize(Number(button.dataset.codeSize));
});

function dressAll() {
  for (const box of document.querySelectorAll("[data-code-box]:not([data-dressed])")) dress(box);
}

resize(0);
dressAll();
document.addEventListener("htmx:afterSwap", dressAll);
