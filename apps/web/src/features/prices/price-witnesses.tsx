import { formatDay, priceOf } from "@tapeline/engine/format";
import { SourceMark } from "@tapeline/ui";

import { ageInWords, components, standings } from "./price-words.ts";
import type { OfferRow, PriceHistory } from "./prices-queries.ts";
import { SourceLink } from "./source-link.tsx";
import styles from "./prices-page.module.css";

type OfferHistory = Extract<PriceHistory, { kind: "offer" }>;

interface WitnessLine {
  readonly list: string;
  readonly title: string;
  readonly url?: string;
  readonly lineage: string;
  readonly observed: string;
  readonly values: Readonly<Record<string, number>>;
  readonly differs: boolean;
}

/** What each list says of the price that holds, the day of the list, and why the figure was settled as it is. */
export function PriceWitnesses({
  history,
  row,
}: {
  readonly history: OfferHistory;
  readonly row: OfferRow;
}) {
  const entry = history.entries.find(({ price }) => price.from === row.price?.from);
  if (entry === undefined) return <p className="sm mut">No price is on record for this day.</p>;
  const { price, differences } = entry;
  const lines = linesOf(entry, history.lists);
  const reasons = new Set(
    [price.because, ...differences.map(({ reason }) => reason)].filter(
      (reason) => reason !== undefined,
    ),
  );
  const standing = standings[price.standing];
  return (
    <>
      <h2>{headingOf(lines)}</h2>
      {lines.length > 0 && (
        <table className={styles["inner"]}>
          <caption className="vh">What each list says</caption>
          <thead>
            <tr>
              <th scope="col">List</th>
              <th scope="col" className="r">
                In
              </th>
              <th scope="col" className="r">
                Out
              </th>
              <th scope="col" className="r">
                Listed
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ list, title, url, lineage, observed, values, differs }) => (
              <tr key={list} className={differs ? styles["differs"] : undefined}>
                <td>
                  <span className={styles["list"]}>
                    <SourceMark id={lineage} says={differs ? "differs" : "agrees"} />
                    {url === undefined ? (
                      title
                    ) : (
                      <a href={url} rel="noreferrer">
                        {title}
                      </a>
                    )}
                    {differs && <span className="vh"> differs</span>}
                  </span>
                </td>
                <td className="r num">
                  {values["input"] === undefined ? "–" : priceOf(values["input"])}
                </td>
                <td className="r num">
                  {values["output"] === undefined ? "–" : priceOf(values["output"])}
                </td>
                <td className="r nw">{formatDay(observed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="sm mut">
        <b>{standing.word}</b>: {standing.why} {[...reasons].map(sentence).join(" ")}
      </p>
      {differences
        .filter(({ component }) => component !== "input" && component !== "output")
        .map(({ component, witness, kept }) => (
          <p key={`${component} ${witness.list}`} className="sm mut">
            {history.lists[witness.list]?.title ?? witness.list} has{" "}
            {components[component] ?? component} at {priceOf(witness.value)}, we keep{" "}
            {priceOf(kept)}.
          </p>
        ))}
      <p className="sm mut">
        Read at <SourceLink source={price.source} /> ({ageInWords(row.freshness?.ageDays)}); to be
        read again by {formatDay(history.reviewBy)}.
      </p>
    </>
  );
}

function linesOf(
  { price, differences }: OfferHistory["entries"][number],
  lists: OfferHistory["lists"],
): readonly WitnessLine[] {
  const byList = new Map<string, WitnessLine>();
  for (const { list, observed, component = "input", value } of price.witnesses ?? []) {
    const named = lists[list];
    const before = byList.get(list);
    byList.set(list, {
      list,
      title: named?.title ?? list,
      ...(named === undefined ? {} : { url: named.url }),
      lineage: named?.lineage ?? list,
      observed: before === undefined || observed > before.observed ? observed : before.observed,
      values: { ...before?.values, [component]: value },
      differs: differences.some(({ witness }) => witness.list === list),
    });
  }
  return [...byList.values()].toSorted(
    (a, b) => Number(a.differs) - Number(b.differs) || (a.observed < b.observed ? 1 : -1),
  );
}

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

function headingOf(lines: readonly WitnessLine[]): string {
  const differing = lines.filter(({ differs }) => differs).length;
  const count = `${numbers[lines.length] ?? lines.length} ${lines.length === 1 ? "list" : "lists"}`;
  if (lines.length === 0) return "No list has this price";
  if (differing === 0) return lines.length === 1 ? `${count}` : `${count}, all agree`;
  return `${count}, ${(numbers[differing] ?? String(differing)).toLowerCase()} ${differing === 1 ? "differs" : "differ"}`;
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;
