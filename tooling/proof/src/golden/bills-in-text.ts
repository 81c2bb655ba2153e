import type { OfferUsed, OptionResult } from "@tapeline/engine";

import { columns, dollars, figure, inHundred, spread } from "./figures.ts";

/** Options whose costs are of interest: those that are out have none. */
export const isIn = ({ cost, standing }: OptionResult): boolean =>
  cost !== undefined && standing !== "excluded";

/** What each option costs, in all and by the piece. */
export const costTable = (options: readonly OptionResult[]): string[] =>
  columns([
    ["option", "in all", "for 1,000 requests", "for an accepted result", "months to first users"],
    ...options
      .filter(isIn)
      .map(({ code, cost, perThousandRequests, perAcceptedResult, monthsToUse }) => [
        code,
        spread(cost!),
        perThousandRequests === undefined ? "–" : spread(perThousandRequests),
        perAcceptedResult === undefined ? "–" : spread(perAcceptedResult),
        spread(monthsToUse, figure),
      ]),
  ]);

const phases = ["test", "build", "run", "maintain", "leave"];

/** An option's bill line by line, its offers by class, and the dated changes that are billed. */
export const billOf = ({ lines, offers }: OptionResult): string[] => [
  ...columns(
    lines
      .filter(({ amount }) => amount.p90 !== 0 || amount.p10 !== 0)
      .toSorted((a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase))
      .map(({ phase, title, amount }) => [phase, title, spread(amount)]),
  ),
  ...offers.map(offerLine),
  ...[...new Set(offers.flatMap(({ changes }) => changes))].map((change) => `billed: ${change}`),
];

function offerLine({
  class: size,
  title,
  vendor,
  price,
  adopted,
  expectedCost,
}: OfferUsed): string {
  return [
    `${size}: ${title}, ${vendor}`,
    ...(price === undefined ? [] : [price]),
    `expected ${dollars(expectedCost)}`,
    `adopted ${inHundred(adopted)}`,
  ].join("; ");
}

/** What the accelerators of all offers carry and cost, each once. */
export function machinesOf(options: readonly OptionResult[]): string[] {
  const offers = options.filter(isIn).flatMap((option) => option.offers);
  const lines = offers.flatMap(({ title, accelerators, priceFrom, standing }) =>
    accelerators === undefined
      ? []
      : [
          [
            title,
            `${dollars(accelerators.perGpuHour)} an hour ${accelerators.billing} from ${priceFrom}, ${standing}`,
            `replicas ${spread(accelerators.replicas, figure)}`,
            `busy ${spread(accelerators.utilisation, (share) => `${Math.round(100 * share)} %`)}`,
            `${spread(accelerators.perMillionTokens)} per million tokens`,
            `${spread(accelerators.secondsPerRequest, figure)} s of a replica for a request`,
          ].join("; "),
        ],
  );
  return [...new Set(lines)];
}
