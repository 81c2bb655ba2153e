import type { FactId, OptionResult } from "@tapeline/engine";

import { wrap } from "./columns.ts";
import type { Questions } from "./flips.ts";
import { glyphsFor } from "./glyphs.ts";
import type { Style } from "./style.ts";

/** Where options stand by gates and rules alone, before any world. */
export interface ScreeningShown {
  readonly options: readonly Pick<
    OptionResult,
    "id" | "code" | "short" | "standing" | "excludedBy" | "undeterminedBy" | "notPriced"
  >[];
  readonly unknown: readonly FactId[];
}

/** The brief report: what is ruled out, what is missing, what stays. */
export function renderScreening(
  { options, unknown }: ScreeningShown,
  given: { readonly title: string; readonly questions: Questions },
  style: Style,
): string {
  const glyphs = glyphsFor(style);
  const name = (fact: FactId): string => `${given.questions[fact]?.short ?? fact} (${fact})`;
  const rows = options.flatMap((option) => {
    const { code, short, standing, excludedBy, undeterminedBy, notPriced } = option;
    const head = style.text(`${code.slice(1)} ${short}`).padEnd(30);
    const line = (mark: string, text: string): string[] =>
      wrap(style.text(text), style.width - 36).map((part, at) =>
        at === 0 ? `  ${head}${mark} ${part}` : `  ${" ".repeat(head.length + 2)}${part}`,
      );
    if (standing === "excluded")
      return line(
        glyphs.excluded,
        excludedBy.map(({ rule, because }) => `${rule}: ${because}`).join(" "),
      );
    if (standing === "undetermined")
      return line(
        glyphs.open,
        `ask ${[...new Set(undeterminedBy.map(({ fact }) => name(fact)))].join(", ")}`,
      );
    if (standing === "not-priced") return line("-", `not priced: ${notPriced.join(", ")}`);
    return line(glyphs.viable, "open");
  });
  const asked = unknown.filter((fact) => given.questions[fact]?.asked === true).length;
  const missing = `${asked} question${asked === 1 ? "" : "s"} unanswered; without --brief each option is priced.`;
  return `\n  ${style.colour.bold(style.text(given.title))}\n\n${rows.join("\n")}\n\n  ${style.colour.dim(style.text(missing))}\n`;
}
