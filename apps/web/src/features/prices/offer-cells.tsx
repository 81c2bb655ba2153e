import { formatMoney, priceOf } from "@tapeline/engine/format";
import { Icon, SourceMarks, type PriceColumn, type Witness } from "@tapeline/ui";

import type { ModelLine } from "./model-lines.ts";
import { ageInWords, comingInWords, dayInWords, standings, tokensInWords } from "./price-words.ts";
import type { OfferCost, OfferRow } from "./prices-queries.ts";

/** Name, seller where that is not the publisher, and what is known to come. */
function NameCell({ row, day }: { readonly row: OfferRow; readonly day: string }) {
  const coming = comingInWords(row, day);
  const { price } = row;
  return (
    <span>
      <b>{row.name}</b>
      <span className="cap vn">
        {row.providerName}
        {row.region !== "global" && `, ${row.region}`}
      </span>
      {coming !== undefined && (
        <span className="tag note">
          <Icon name="warning" />
          {coming}
        </span>
      )}
      <span className="only-n sm mut">
        {price === undefined
          ? "not priced"
          : `in ${priceOf(price.input)}${price.output === undefined ? "" : ` · out ${priceOf(price.output)}`}`}
      </span>
    </span>
  );
}

/** Cost of the job as a bar beside the others' and in figures; without a price no bar. */
export function JobCell({
  cost,
  dearest,
}: {
  readonly cost: OfferCost | undefined;
  /** Dollars of the dearest line, the whole of a bar. */
  readonly dearest: number;
}) {
  if (cost === undefined) return <span className="cap">…</span>;
  if (!cost.priced)
    return (
      <span className="cap" title={`no price of: ${cost.missing.join(", ")}`}>
        not priced
      </span>
    );
  const { usd } = cost.total;
  return (
    <>
      <span className="jw" aria-hidden="true">
        <i style={{ width: `${dearest > 0 ? (usd / dearest) * 100 : 0}%` }} />
      </span>
      <b className="num">{formatMoney(usd)}</b>
    </>
  );
}

const vendorKinds: readonly string[] = ["vendor-page", "vendor-api", "vendor-document"];

/** Who says what a price is: the vendor's own page where it was read, and the lists. */
function witnessesOf(row: OfferRow): readonly Witness[] {
  const { price, votes } = row;
  if (price === undefined) return [];
  const { kind } = price.source;
  const own: readonly Witness[] = vendorKinds.includes(kind)
    ? [{ id: "vendor", title: "vendor page", says: "agrees" }]
    : kind === "announcement"
      ? [{ id: "announcement", title: "announcement", says: "agrees" }]
      : [];
  return [
    ...own,
    ...votes.map(({ lineage, title, agrees }) => ({
      id: lineage,
      title,
      says: agrees ? ("agrees" as const) : ("differs" as const),
    })),
  ];
}

/** Marks of the witnesses and how well the price stands. */
function SourcesCell({ row }: { readonly row: OfferRow }) {
  if (row.price === undefined) return <span className="cap">no price</span>;
  const standing = standings[row.price.standing];
  return (
    <SourceMarks witnesses={witnessesOf(row)}>
      {standing.note === true ? (
        <span className="tag note" title={standing.why}>
          {standing.word}
        </span>
      ) : (
        <span className="cap xs std" title={standing.why}>
          {standing.word}
        </span>
      )}
    </SourceMarks>
  );
}

/** The day on which the price was read; in the colour of notes once it is due to be read again. */
function CheckedCell({ row, day }: { readonly row: OfferRow; readonly day: string }) {
  const { price, freshness } = row;
  if (price === undefined) return <span className="cap">–</span>;
  const due = freshness !== undefined && freshness.state !== "current";
  return (
    <span className={due ? "tag note" : "cap"} title={ageInWords(freshness?.ageDays)}>
      {dayInWords(price.source.retrieved, day)}
      {due && <span className="vh"> due to be read again</span>}
    </span>
  );
}

/** Columns that several tables share. */
export const sharedColumns = {
  name: (title: string, day: string): PriceColumn<ModelLine> => ({
    id: "name",
    title: [title],
    sortable: true,
    cell: ({ shown }) => <NameCell row={shown} day={day} />,
  }),
  context: {
    id: "context",
    title: ["Context", "tokens"],
    sortable: true,
    largestFirst: true,
    align: "right",
    className: "w-l n-0",
    cell: ({ shown }) => tokensInWords(shown.contextTokens),
  } satisfies PriceColumn<ModelLine>,
  sources: {
    id: "sources",
    title: ["Sources"],
    className: "n-2",
    cell: ({ shown }) => <SourcesCell row={shown} />,
  } satisfies PriceColumn<ModelLine>,
  checked: (day: string): PriceColumn<ModelLine> => ({
    id: "checked",
    title: ["Checked"],
    sortable: true,
    largestFirst: true,
    align: "right",
    className: "w-l n-0",
    cell: ({ shown }) => <CheckedCell row={shown} day={day} />,
  }),
};
