import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const field = {
  backgroundColor: "var(--surface)",
  color: "var(--ink)",
  border: "1px solid var(--line-control)",
  borderRadius: "var(--r-1)",
  fontFamily: "var(--font-sans)",
  fontSize: "13px",
  padding: "2px 6px",
  backgroundImage: "none",
};

const frame = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    fontSize: "13px",
    minHeight: "320px",
    maxHeight: "70vh",
  },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": {
    fontFamily: "var(--font-mono)",
    lineHeight: "20px",
    overflow: "auto",
    flexGrow: "1",
  },
  ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": {
    backgroundColor: "var(--sunken)",
    color: "var(--ink-3)",
    borderRight: "1px solid var(--line)",
  },
  ".cm-activeLine": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": {
    backgroundColor: "color-mix(in oklch, var(--hover) 55%, transparent)",
  },
  ".cm-activeLineGutter": { backgroundColor: "var(--hover)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection":
    { backgroundColor: "color-mix(in oklch, var(--tape) 45%, transparent)" },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--hover)",
    outline: "1px solid var(--line-control)",
  },
  ".cm-searchMatch": { backgroundColor: "var(--tape-soft)", outline: "1px solid var(--tape-edge)" },
  ".cm-searchMatch-selected": { backgroundColor: "var(--tape)", color: "var(--on-tape)" },
  ".cm-panels": {
    backgroundColor: "var(--sunken)",
    color: "var(--ink)",
    borderColor: "var(--line-2)",
    fontFamily: "var(--font-sans)",
  },
  ".cm-panels.cm-panels-bottom": { borderTop: "1px solid var(--line-2)" },
  ".cm-textfield": field,
  ".cm-button": { ...field, cursor: "pointer" },
  ".cm-panel button[name=close]": { color: "var(--ink-2)", fontSize: "18px", width: "24px" },
  "button:focus-visible, input:focus-visible": {
    outline: "2px solid var(--ink)",
    outlineOffset: "1px",
  },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--bad) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--line-2)",
    borderRadius: "var(--r-2)",
    fontFamily: "var(--font-sans)",
    maxWidth: "420px",
  },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--bad)", padding: "6px 10px" },
});

const words = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], fontWeight: "600" },
  { tag: [tags.string, tags.content, tags.attributeValue], color: "var(--ink)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--ink-3)", fontStyle: "italic" },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: "var(--ink-2)" },
  { tag: [tags.keyword, tags.meta, tags.labelName], color: "var(--ink-2)" },
]);

/** The editor in the colours and type of the pages, light and dark alike, since it speaks of their tokens. */
export const editorLook = [frame, syntaxHighlighting(words)];
