// [data-ordering]: steps move up and down by buttons, and their selects, which a page without
// JavaScript shows, follow. The focus stays on the button, and the new place is announced.
function number(list) {
  [...list.querySelectorAll("[data-item]")].forEach((item, index) => {
    item.querySelector("[data-place]").value = String(index + 1);
  });
}

function arrange(list) {
  const place = (item) => Number(item.querySelector("[data-place]").value);
  const items = [...list.querySelectorAll("[data-item]")].sort((a, b) => place(a) - place(b));
  const end = list.querySelector("[data-moved]");
  for (const item of items) list.insertBefore(item, end);
}

function dress(list) {
  list.dataset.dressed = "";
  arrange(list);
  for (const select of list.querySelectorAll("[data-place]")) select.hidden = true;
  for (const movers of list.querySelectorAll("[data-movers]")) movers.hidden = false;
}

function move(button) {
  const item = button.closest("[data-item]");
  const list = item.closest("[data-ordering]");
  const up = button.dataset.move === "-1";
  const other = up ? item.previousElementSibling : item.nextElementSibling;
  if (!other?.matches("[data-item]")) return;
  list.insertBefore(up ? item : other, up ? other : item);
  number(list);
  button.focus();
  const said = list.querySelector("[data-moved]");
  said.textContent = `${said.dataset.words} ${item.querySelector("[data-place]").value}`;
}

function dressAll() {
  for (const list of document.querySelectorAll("[data-ordering]:not([data-dressed])")) dress(list);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-move]");
  if (button) move(button);
});
document.addEventListener("htmx:afterSettle", dressAll);
dressAll();
