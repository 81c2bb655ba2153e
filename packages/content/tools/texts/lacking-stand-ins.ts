import type { Problem } from "@tapeline/documents";
import type { FactId } from "@tapeline/engine";

import { questionFileOf } from "../file-names.ts";

/** A place in a text that names what is assumed of a fact of which nothing is. */
export interface Naming {
  readonly fact: FactId;
  /** As in `texts/faq/cost.md:12`. */
  readonly place: string;
}

const mostNamed = 3;

/** One problem a question that has no stand-in, with the texts that name it. */
export function lackingStandIns(namings: readonly Naming[]): readonly Problem[] {
  return [...new Set(namings.map(({ fact }) => fact))].map((fact) => {
    const places = namings.filter((naming) => naming.fact === fact).map(({ place }) => place);
    const more = places.length - mostNamed;
    const named = places.slice(0, mostNamed).join(", ") + (more > 0 ? ` and ${more} more` : "");
    return {
      file: questionFileOf(fact),
      line: 1,
      column: 1,
      field: "assume",
      expected: `a stand-in for every task, with \`base\` or \`low\` and \`high\`, which is named by ${named}`,
      found: "none",
      fix: "give one at the end of `assume`, or leave the number out there",
    };
  });
}
