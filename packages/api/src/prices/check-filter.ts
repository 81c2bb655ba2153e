import { nearestNames } from "@tapeline/engine";
import type { PriceBook } from "@tapeline/pricing";

import type { Problem } from "../bad-input.ts";
import { badRequest } from "../bad-request.ts";

/** What offers are asked for by name. */
interface Filter {
  readonly model?: string | undefined;
  readonly provider?: string | undefined;
  readonly region?: string | undefined;
}

/** Refuses names that the price book has nothing by, so that a slip is not taken for something that nobody sells. */
export function checkFilter(book: PriceBook, filter: Filter): void {
  const models = Object.values(book.models);
  const offers = models.flatMap((model) => model.offers);
  const known: Readonly<Record<keyof Filter, readonly string[]>> = {
    model: models.map(({ id }) => id),
    provider: [...new Set(offers.map(({ provider }) => provider))],
    region: [...new Set(offers.map(({ region }) => region))],
  };
  const problems = (["model", "provider", "region"] as const).flatMap((field) =>
    problemWith(field, filter[field], known[field]),
  );
  if (problems.length > 0) throw badRequest(problems);
}

function problemWith(
  field: keyof Filter,
  name: string | undefined,
  known: readonly string[],
): readonly Problem[] {
  if (name === undefined || known.includes(name)) return [];
  // People leave out who publishes a model.
  const sameEnd = known.filter((one) => endOf(one) === name.toLowerCase());
  const near = nearestNames(name, [...known, ...known.map(endOf)]);
  const meant = [
    ...sameEnd,
    ...known.filter((one) => near.includes(one) || near.includes(endOf(one))),
  ];
  return [
    {
      field,
      expected: `a ${field} of the price book`,
      found: JSON.stringify(name),
      fix:
        meant.length > 0
          ? `did you mean ${[...new Set(meant)].slice(0, 5).join(", ")}?`
          : known.length <= fewEnough
            ? `name one of ${known.toSorted().join(", ")}`
            : "`tapeline prices`, or `prices.models`, lists them all",
    },
  ];
}

const fewEnough = 40;

const endOf = (id: string): string => id.slice(id.lastIndexOf("/") + 1);
