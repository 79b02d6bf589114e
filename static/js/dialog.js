// [data-dialog="id"] opens that dialog, and so does ? for the help; menus close on a click elsewhere.
function reveal() {
  for (const button of document.querySelectorAll("[data-dialog]")) button.hidden = false;
}

reveal();
document.addEventListener("htmx:afterSwap", reveal);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-dialog]");
  if (!button) return;
  button.closest("details")?.removeAttribute("open");
  document.getElementById(button.dataset.dialog).showModal();
});

for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
}

function closeMenus(except) {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(except)) menu.open = false;
  }
}

document.addEventListener("click", (event) => closeMenus(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details[data-menu][open]");
  if (menu) menu.querySelector("summary").focus();
  closeMenus(null);
});
