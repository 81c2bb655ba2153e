import base from "@tapeline/ui/base.css?inline";
import inputs from "@tapeline/ui/inputs.css?inline";
import sentence from "@tapeline/ui/sentence.css?inline";
import tokens from "@tapeline/ui/tokens.css?inline";
import widgets from "@tapeline/ui/widgets.css?inline";

/** What a page says of its root and its body, a widget says of itself: it has a tree of its own, which no style of the page reaches. */
const own = `
:host {
  display: block;
  margin-block: 16px;
  color: var(--ink);
  font: var(--weight-text) var(--text-body) / var(--lh-body) var(--font-sans);
  font-variant-numeric: tabular-nums;
  text-align: left;
}
:host([hidden]) { display: none; }
`;

const hosted = (css: string): string =>
  css.replaceAll(/:root(\[[^\]]+\])?/g, (_, attribute: string | undefined) =>
    attribute === undefined ? ":host" : `:host(${attribute})`,
  );

let sheet: CSSStyleSheet | undefined;

/** The styles of every widget, parsed once. A sheet that is constructed needs no leave of the page's content security policy. */
export function shadowStyles(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync([tokens, base, inputs, sentence, widgets].map(hosted).join("\n") + own);
  }
  return sheet;
}
