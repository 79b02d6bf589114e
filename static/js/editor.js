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
  offerReset(box, tools, view);
}

/** Back to the starting code; until something is written there, the same button undoes it. */
function offerReset(box, tools, view) {
  const button = tools.querySelector("[data-code-reset]");
  const starter = tools.querySelector("[data-starter]").content.textContent;
  const names = [button.textContent, button.dataset.back];
  let kept = null;
  let blank = null;
  const keep = (text) => {
    kept = text;
    button.textContent = names[kept === null ? 0 : 1];
  };
  button.addEventListener("click", () => {
    const insert = kept ?? starter;
    const before = kept === null ? view.state.doc.toString() : null;
    keep(null);
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert } });
    blank = view.state.doc.toString();
    keep(before);
    view.focus();
  });
  box.addEventListener("input", () => {
    if (kept !== null && view.state.doc.toString() !== blank) keep(null);
  });
}

function dressAll() {
  for (const box of document.querySelectorAll("[data-code-box]:not([data-dressed])")) dress(box);
}

dressAll();
document.addEventListener("htmx:afterSwap", dressAll);
