// When a post does not arrive, say so, and where the session is over, go and log in again. What was
// typed stays with draft.js.
const notice = document.getElementById("lost");

function loggedOut(xhr) {
  const asked = xhr.responseURL && new URL(xhr.responseURL).pathname;
  return asked && asked === document.body.dataset.login;
}

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!loggedOut(event.detail.xhr)) return;
  event.detail.shouldSwap = false;
  const back = encodeURIComponent(location.pathname + location.search);
  location.assign(`${document.body.dataset.login}?next=${back}`);
});

for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, () => (notice.hidden = false));
}
document.addEventListener("htmx:afterSwap", () => (notice.hidden = true));
