import { daysBetween, witnessSchema, type ListSource, type Witness } from "@tapeline/pricing";

import type { Entry } from "./history-state.ts";

/** What a list says of one amount of an entry. */
export interface WitnessLine {
  readonly list: string;
  readonly title: string;
  readonly url?: string;
  /** Lists that copy one another share it. */
  readonly lineage: string;
  readonly component: string;
  readonly value: number;
  readonly observed: string;
  /** Days since the list was seen. */
  readonly age: number;
  /** Undefined while the entry has no such amount. */
  readonly agrees: boolean | undefined;
}

/** What lists say of an entry, in lines and in a sentence. */
export interface Said {
  readonly head: string;
  readonly lines: readonly WitnessLine[];
  readonly sum: string;
  /** Whether a list differs and nobody said why the value was kept. */
  readonly asksWhy: boolean;
}

interface Given {
  readonly day: string;
  readonly lists: Readonly<Record<string, Pick<ListSource, "lineage" | "title" | "url">>>;
}

/** Two amounts within this share of the greater are the same. */
const tolerance = 0.01;
/** An older list has no say. */
const oldest = 90;

/**
 * What lists say of an entry. One without witnesses is held against those of the entry before it: they say what lists had when
 * somebody last looked.
 */
export function witnessesOf(entry: Entry, entries: readonly Entry[], given: Given): Said {
  const own = witnessesIn(entry);
  const before = entries
    .slice(0, entries.indexOf(entry))
    .findLast((one) => witnessesIn(one).length > 0);
  const shown = own.length > 0 ? own : before === undefined ? [] : witnessesIn(before);
  const lines = shown
    .map((witness) => lineOf(witness, entry, given))
    .toSorted((a, b) => a.age - b.age);
  const differs = lines.some(({ agrees }) => agrees === false);
  return {
    head: own.length > 0 ? "Witnesses" : "Lists, as of the entry before",
    lines,
    sum: sumOf(lines),
    asksWhy: own.length > 0 && differs && entry["because"] === undefined,
  };
}

const witnessesIn = (entry: Entry): readonly Witness[] => {
  const { witnesses } = entry;
  if (!Array.isArray(witnesses)) return [];
  return witnesses.flatMap((one) => {
    const read = witnessSchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
};

function lineOf(
  { list, observed, value, component = "input" }: Witness,
  entry: Entry,
  { day, lists }: Given,
): WitnessLine {
  const named = lists[list];
  const kept = entry[component];
  return {
    list,
    title: named?.title ?? list,
    ...(named === undefined ? {} : { url: named.url }),
    lineage: named?.lineage ?? list,
    component,
    value,
    observed,
    age: Math.max(0, daysBetween(observed, day)),
    agrees:
      typeof kept === "number"
        ? Math.abs(kept - value) <= tolerance * Math.max(kept, value)
        : undefined,
  };
}

/** What the lists say together: each lineage has one vote, its newest, while it is not too old. */
function sumOf(lines: readonly WitnessLine[]): string {
  if (lines.length === 0) return "No list was held against it.";
  const votes = new Map<string, boolean>();
  for (const { lineage, component, age, agrees } of lines) {
    const ballot = `${lineage} ${component}`;
    if (agrees !== undefined && age <= oldest && !votes.has(ballot)) votes.set(ballot, agrees);
  }
  const lineages = (agreeing: boolean): number =>
    new Set(
      [...votes].filter(([, vote]) => vote === agreeing).map(([ballot]) => ballot.split(" ")[0]),
    ).size;
  const [pro, contra] = [lineages(true), lineages(false)];
  const old = lines.some(({ age }) => age > oldest)
    ? ` Lists older than ${oldest} days have no say.`
    : "";
  if (lines.every(({ agrees }) => agrees === undefined))
    return "Nothing to hold them against yet: no amount is written.";
  if (votes.size === 0) return `Every list is older than ${oldest} days, so that none has a say.`;
  return `${pro} independent ${pro === 1 ? "list agrees" : "lists agree"}, ${contra} ${contra === 1 ? "differs" : "differ"}.${old}`;
}
