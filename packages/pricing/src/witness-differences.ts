import { witnessDiffers } from "./checks/check-price.ts";
import type { Price } from "./price.ts";
import type { ListSource, Witness } from "./source.ts";

/** A witness that says another amount than the entry, and why the entry keeps its own. */
export interface WitnessDifference {
  readonly component: string;
  readonly kept: number | undefined;
  readonly witness: Witness;
  /** Undefined = unexplained; the build lets none through. */
  readonly reason: string | undefined;
}

/** A list that is this many times off keeps its amounts in another unit. */
const unitErrorFactor = 5;

function amountOf(entry: Price, component: string): number | undefined {
  const amount = entry[component as keyof Price];
  return typeof amount === "number" ? amount : undefined;
}

function reasonOf(
  history: readonly Price[],
  entry: Price,
  witness: Witness,
  component: string,
): string | undefined {
  const other = history.find(
    (one) =>
      one !== entry && amountOf(one, component) === witness.value && !witnessDiffers(one, witness),
  );
  if (other !== undefined) {
    return other.from < entry.from
      ? `the list still has the price from ${other.from}, which ended on ${entry.from}`
      : `the list already has the price from ${other.from}`;
  }
  const kept = amountOf(entry, component);
  if (kept !== undefined) {
    const ratio = witness.value / kept;
    if (ratio > unitErrorFactor || ratio * unitErrorFactor < 1) {
      return `unit error: ${ratio > 1 ? "too high" : "too low"} by a factor of ${Number((ratio > 1 ? ratio : 1 / ratio).toPrecision(3))}`;
    }
  }
  return entry.because;
}

/** All witnesses of an entry that differ from it by more than 1 %, each with the reason. */
export function witnessDifferences(
  history: readonly Price[],
  entry: Price,
): readonly WitnessDifference[] {
  return (entry.witnesses ?? [])
    .filter((witness) => witnessDiffers(entry, witness))
    .map((witness) => {
      const component = witness.component ?? "input";
      return {
        component,
        kept: amountOf(entry, component),
        witness,
        reason: reasonOf(history, entry, witness, component),
      };
    });
}

/** What the lineages of an entry's witnesses say: lists that copy one another count once. */
export interface LineageVote {
  readonly lineage: string;
  /** The newest list of the lineage. */
  readonly witness: Witness;
  readonly agrees: boolean;
}

/** The votes on an entry's input, one for each lineage, the newest first. */
export function lineageVotes(
  entry: Price,
  sources: Readonly<Record<string, Pick<ListSource, "lineage">>>,
): readonly LineageVote[] {
  const votes = new Map<string, LineageVote>();
  const witnesses = (entry.witnesses ?? []).filter(({ component }) => component === undefined);
  for (const witness of witnesses.toSorted((a, b) => (a.observed < b.observed ? 1 : -1))) {
    const lineage = sources[witness.list]?.lineage ?? witness.list;
    if (!votes.has(lineage)) {
      votes.set(lineage, { lineage, witness, agrees: !witnessDiffers(entry, witness) });
    }
  }
  return [...votes.values()];
}
