import { didYouMean } from "@tapeline/documents";
import type { Derivation } from "@tapeline/engine";

import { saidTwice } from "./said-twice.ts";
import { slipAt, type Filed, type Slip } from "./slip.ts";
import { isKnownDivision, unitWords } from "./units.ts";

/** What is wrong with ways to tell a number: units that are none, and ways that are told alike. */
export function checkDerivations(derivations: readonly Filed<Derivation>[]): Slip[] {
  const units = derivations.flatMap(({ file, value: { inputs } }) => {
    const at = slipAt(file);
    return Object.entries(inputs).flatMap(([name, { unit }]) =>
      isKnownDivision(unit)
        ? []
        : [
            at(
              ["inputs", name, "unit"],
              "a unit, or one by another as in requests/day",
              unit,
              didYouMean(
                unit.split("/").find((word) => !unitWords.includes(word))!,
                unitWords,
              ) ?? "use words that other inputs count in, or add one to the list in tools/units.ts",
            ),
          ],
    );
  });
  return [
    ...units,
    ...saidTwice(derivations, ({ fact, title }) => ({ title: `${fact} ${title}` })),
  ];
}
