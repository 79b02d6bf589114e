// A form with data-once is sent once: its buttons rest until the answer or an error is there.
function rest(form, resting) {
  for (const button of form.querySelectorAll("button")) {
    button.toggleAttribute("aria-disabled", resting);
    if (resting) button.setAttribute("aria-disabled", "true");
  }
  if (resting) form.dataset.sent = "";
  else delete form.dataset.sent;
}

function formOf(element) {
  return element?.closest?.("form[data-once]");
}

document.addEventListener("submit", (event) => {
  const form = formOf(event.target);
  if (!form || event.defaultPrevented) return;
  if ("sent" in form.dataset) event.preventDefault();
  else rest(form, true);
});

document.addEventListener("htmx:beforeRequest", (event) => {
  const form = formOf(event.detail.elt);
  if (!form) return;
  if ("sent" in form.dataset) event.preventDefault();
  else rest(form, true);
});

for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, (event) => {
    const form = formOf(event.detail.elt);
    if (form) rest(form, false);
  });
}

// What was answered beside the form (a trial run) leaves it where it is, ready to be sent again.
document.addEventListener("htmx:afterRequest", (event) => {
  const form = formOf(event.detail.elt);
  if (form?.isConnected) rest(form, false);
});

// A page that comes back from the browser's memory can be sent again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) rest(form, false);
});
