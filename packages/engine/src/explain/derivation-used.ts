import type { Fact } from "../facts/derive-facts.ts";
import { currencyDerivation } from "../vocabulary/other-currency.ts";
import type { Derivation, DerivationInput, InputUsed } from "../vocabulary/derivation.ts";
import type { Basis } from "../vocabulary/source.ts";
import type { DerivationInputUsed, DerivationUsed } from "../vocabulary/verdict.ts";

/** A derivation in the names of its inputs: `minutes × wordsPerMinute ÷ minutesPerCall`. */
export const derivationFormula = ({ multiply, divide }: Derivation): string =>
  [multiply.join(" × "), ...divide].join(" ÷ ");

/** How a fact came about that was told in other units; undefined for all others. */
export function derivationUsed({ derived, question }: Fact): DerivationUsed | undefined {
  if (derived === undefined) return undefined;
  const derivation =
    question.derivations?.find(({ id }) => id === derived.id) ??
    currencyDerivation(derived.id, question);
  if (derivation === undefined) return undefined;
  return {
    from: derivation.id,
    title: derivation.title,
    formula: derivationFormula(derivation),
    inputs: Object.entries(derivation.inputs).map(([id, input]) =>
      inputUsed(id, input, derived.inputs[id]),
    ),
  };
}

function inputUsed(id: string, input: DerivationInput, used: InputUsed): DerivationInputUsed {
  const { low, base, high, given, named } = used;
  const basis = basisOf(input, used);
  return {
    id,
    ask: input.ask,
    unit: input.unit,
    origin: given ? "answered" : "assumed",
    low,
    base,
    high,
    ...(named === undefined ? {} : { named }),
    ...(basis?.editorial === undefined ? {} : { editorial: basis.editorial }),
    sources: basis?.sources ?? [],
  };
}

/** A named figure rests on its list, an assumption on its own basis, a number that was given on the case alone. */
function basisOf({ valuesBasis, assume }: DerivationInput, used: InputUsed): Basis | undefined {
  if (used.named !== undefined) return valuesBasis;
  return used.given ? undefined : assume?.basis;
}
