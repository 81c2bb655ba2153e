import type { ReleaseDiff, ThresholdChange } from "@tapeline/content/diff";
import { formatMoney, formatNumber } from "@tapeline/engine/format";

import type { OptionsById } from "../impact/options-by-id.ts";

/** What a draft changes besides verdicts, a sentence each: cases, break-evens, prices, texts. */
export function alsoChanges(
  { added, removed, thresholds, prices, texts }: ReleaseDiff,
  options: OptionsById,
): readonly string[] {
  const nameOf = (option: string): string => options.get(option)?.short ?? option;
  return [
    ...named("New cases", added),
    ...named("Cases that are gone", removed),
    ...thresholds.map(({ between: [own, other], kind, against, before, after }) =>
      sentence(
        `${kind === "running" ? "Running" : "Total"} costs of ${nameOf(own)} fall below those of ${nameOf(other)}, the ${againstWords[against]}, from`,
        `${volume(before)} → ${volume(after)}`,
      ),
    ),
    ...prices.map(({ title, figures }) =>
      figures.length === 0
        ? `${title}: other figures than today’s price.`
        : sentence(
            `${title}:`,
            figures
              .map(({ unit, before, after }) => `${unit} ${price(before)} → ${price(after)}`)
              .join(", "),
          ),
    ),
    ...named(
      "Texts that read otherwise",
      texts.map(({ id }) => id),
    ),
  ];
}

const againstWords: Readonly<Record<ThresholdChange["against"], string>> = {
  "cheapest passing": "cheapest that passes",
  frontier: "best there is",
};

const mostNamed = 8;

function named(what: string, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const rest = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : "";
  return [`${what}: ${ids.slice(0, mostNamed).join(", ")}${rest}.`];
}

const sentence = (what: string, change: string): string => `${what} ${change}.`;

const volume = (requests: number | undefined): string =>
  requests === undefined ? "no volume" : `${formatNumber(requests)} requests a month`;

const price = (amount: number | undefined): string =>
  amount === undefined ? "not priced" : formatMoney(amount);
