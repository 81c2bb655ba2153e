import type { Flaw } from "./marked-text.ts";

const strays = [
  {
    // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
    form: /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/,
    what: "words without control characters",
    fix: "take the character out",
  },
  {
    form: /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/,
    what: "whole characters",
    fix: "write the character anew",
  },
  {
    form: /^(?:<{7}|={7}|>{7})(?: |$)/m,
    what: "one version of the text",
    fix: "settle the merge and take its marks out",
  },
] as const;

/** What an editor, a cable or a merge left in the body of a text, the first of each kind. */
export function strayMarks(text: string, from: number): readonly Flaw[] {
  const body = text.slice(from);
  return strays.flatMap(({ form, what, fix }): Flaw[] => {
    const found = form.exec(body);
    return found === null
      ? []
      : [{ at: from + found.index, expected: what, found: JSON.stringify(found[0]), fix }];
  });
}
