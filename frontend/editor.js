// The code editor, bundled into static/vendor/editor.min.mjs. It offers one function.
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], class: "tok-word" },
  { tag: [tags.string, tags.special(tags.string)], class: "tok-text" },
  { tag: [tags.number, tags.bool, tags.null], class: "tok-number" },
  { tag: tags.comment, class: "tok-note" },
  { tag: [tags.function(tags.variableName), tags.definition(tags.variableName)], class: "tok-name" },
]);

// Ctrl Enter hands the answer in and Shift Enter runs it, so neither may insert a line.
const withoutCheck = defaultKeymap
  .filter(({ key }) => key !== "Mod-Enter")
  .map((binding) => (binding.key === "Enter" ? { ...binding, shift: undefined } : binding));

function extensions({ label, nonce, readOnly, onChange }) {
  return [
    lineNumbers(),
    lintGutter(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    EditorState.readOnly.of(readOnly),
    python(),
    syntaxHighlighting(colours),
    keymap.of([...closeBracketsKeymap, ...withoutCheck, ...historyKeymap, indentWithTab]),
    EditorView.cspNonce.of(nonce),
    EditorView.contentAttributes.of({
      "aria-label": label,
      tabindex: "0",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
  ];
}

/** Mount an editor on `parent`; `line` (1-based, 0 for none) carries `message` in the margin. */
export function mount({ parent, text, line, message, ...options }) {
  const view = new EditorView({ doc: text, parent, extensions: extensions(options) });
  if (line > 0 && line <= view.state.doc.lines) {
    const { from, to } = view.state.doc.line(line);
    view.dispatch(setDiagnostics(view.state, [{ from, to, severity: "error", message }]));
  }
  return view;
}
