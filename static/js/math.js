// Formulas: every .math span is set by KaTeX from its data-tex. The library is fetched only where a
// formula is. Inside labels and headings a formula is an image with its TeX as name, because the
// MathML text of \sqrt{d} and d reads the same; elsewhere screen readers get KaTeX's MathML.
const NAMED = "label, legend, button, summary, a, h1, h2, h3, li.option";
let library;

function load() {
  library ??= import(document.body.dataset.katex).then((module) => module.default);
  return library;
}

function set(katex, span) {
  const { tex } = span.dataset;
  const named = span.closest(NAMED) !== null;
  try {
    katex.render(tex, span, {
      displayMode: span.dataset.display === "1",
      output: named ? "html" : "htmlAndMathml",
      throwOnError: true,
      strict: "ignore",
      trust: false,
    });
  } catch (error) {
    span.textContent = tex;
    span.title = error.message;
    span.classList.add("math-broken");
  }
  if (named) {
    span.setAttribute("role", "img");
    span.setAttribute("aria-label", tex);
  }
  span.dataset.set = "";
}

/** Let keyboards scroll what is wider than the column. */
function reach(root) {
  const wide = ".math-line, .math[data-display='1'], .table-wrap, pre, .chart-wrap";
  for (const box of root.querySelectorAll(wide)) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
  }
}

async function setAll(root) {
  const spans = root.querySelectorAll(".math:not([data-set])");
  if (spans.length > 0) {
    const katex = await load();
    for (const span of spans) set(katex, span);
  }
  reach(root);
}

setAll(document);
document.addEventListener("htmx:afterSwap", () => setAll(document));
