import { didYouMean } from "@tapeline/documents";
import type { Basis, Knowledge } from "@tapeline/engine";
import type { PriceBook } from "@tapeline/pricing";

import type { NumberSegment, Origin, Segment } from "../../src/text.ts";
import { amountInWords, type Amount } from "./amount-words.ts";
import type { Reckoning } from "./reckoning.ts";

/** What references are resolved against: the records of a release, as of its day. */
export interface Records {
  readonly knowledge: Pick<Knowledge, "questions" | "options" | "rules">;
  readonly prices: PriceBook;
  readonly day: string;
  /** What the engine makes of a case; absent where there is no time for it, and what it would be asked for is shown by its name. */
  readonly reckon?: Reckoning;
}

/** A reference that leads nowhere, in words for whoever edits the text. */
export interface Unresolved {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** The pieces that a reference stands for, or why it stands for none. */
export type Resolved = readonly Segment[] | Unresolved;

export const isUnresolved = (resolved: Resolved): resolved is Unresolved =>
  !Array.isArray(resolved);

export const unresolved = (expected: string, found: string, fix: string): Unresolved => ({
  expected,
  found,
  fix,
});

const endOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** The name in a list that was most likely meant by one that is not in it, also without its folder, or the list if it is short. */
export function nearest(found: string, names: readonly string[]): string {
  const folder = found.slice(0, found.lastIndexOf("/") + 1);
  const beside = names.filter((name) => folder !== "" && name.startsWith(folder));
  const sameEnd = names.filter((name) => endOf(name) === endOf(found));
  const meant =
    didYouMean(found, beside) ??
    (sameEnd.length > 0
      ? `did you mean ${sameEnd.map((name) => `\`${name}\``).join(" or ")}?`
      : didYouMean(found, names));
  if (meant !== undefined) return meant;
  return names.length <= 12 ? `use one of ${names.join(", ")}` : "correct the name, or take it out";
}

/** Where a number comes from that rests on several figures. */
export function originOf(bases: readonly Basis[]): Origin {
  const editorial = [...new Set(bases.flatMap((basis) => basis.editorial ?? []))];
  return {
    sources: bases.flatMap((basis) =>
      (basis.sources ?? []).map(({ url, title, retrieved, evidence }) => ({
        url,
        ...(title === undefined ? {} : { title }),
        retrieved,
        kind: evidence,
      })),
    ),
    ...(editorial.length === 0 ? {} : { editorial: editorial.join(" ") }),
  };
}

/** A number as it stands in a text; its day is the latest on which a source was read, else that of the release. */
export function numberSegment(
  reference: string,
  title: string,
  amount: Amount,
  origin: Origin,
  day: string,
): NumberSegment {
  const read = origin.sources.map(({ retrieved }) => retrieved).toSorted();
  return {
    kind: "number",
    reference,
    title,
    ...amount,
    text: amountInWords(amount),
    day: origin.editorial === undefined ? (read.at(-1) ?? day) : day,
    origin,
  };
}

/** The name of a thing as a link to its page. */
export const linkTo = (to: string, text: string): Segment => ({
  kind: "link",
  to,
  inside: [{ kind: "text", text }],
});
