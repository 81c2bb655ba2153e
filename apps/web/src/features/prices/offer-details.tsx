import { useQuery } from "@tanstack/react-query";
import { formatDay, formatMoney, priceOf } from "@tapeline/engine/format";
import { StepLine } from "@tapeline/ui";

import { ageInWords, standings, tokensInWords } from "./price-words.ts";
import { historyQuery, type OfferRow, type PriceHistory } from "./prices-queries.ts";
import { offersOf, type ModelLine } from "./model-lines.ts";
import { PriceWitnesses } from "./price-witnesses.tsx";
import { SourceLink } from "./source-link.tsx";
import styles from "./prices-page.module.css";

type FineTuning = NonNullable<NonNullable<OfferRow["price"]>["fineTuning"]>;
type OfferHistory = Extract<PriceHistory, { kind: "offer" }>;

/** What stands under an open row: how the price moved, who says so, what is to come, and other offers of the model. */
export function OfferDetails({
  line,
  chosen,
  onChoose,
  asOf,
  day,
  yearBefore,
}: {
  readonly line: ModelLine;
  /** The offer of the model that is looked at; the one that is shown where it is none of its offers. */
  readonly chosen: string | undefined;
  readonly onChoose: (offer: string) => void;
  readonly asOf: string | undefined;
  readonly day: string;
  readonly yearBefore: string;
}) {
  const offers = offersOf(line);
  const shown = offers.find(({ row }) => row.id === chosen)?.row ?? line.shown;
  const { data, error, isPending, refetch } = useQuery(historyQuery(shown.id, asOf));
  if (isPending) return <div className={styles["details"]} aria-busy="true" />;
  if (error !== null || data?.kind !== "offer")
    return (
      <p className={styles["details"]} role="alert">
        The history could not be read; the price above holds.{" "}
        <button type="button" className="btn line s" onClick={() => void refetch()}>
          Try again
        </button>
      </p>
    );
  return (
    <div className={styles["details"]}>
      <div>
        <h2>
          {shown.name} at {shown.providerName}, US dollars per million tokens, log scale
        </h2>
        <PriceChart row={shown} history={data} day={day} yearBefore={yearBefore} />
        <Entries history={data} writes={shown.kind === "model"} />
        <Coming history={data} day={day} />
      </div>
      <div>
        <PriceWitnesses history={data} row={shown} />
        <OtherOffers offers={offers.filter(({ row }) => row.id !== shown.id)} onChoose={onChoose} />
      </div>
    </div>
  );
}

/** The steps as a chart: from a year back, or from the first price where one moved before that. */
function PriceChart({
  row,
  history,
  day,
  yearBefore,
}: {
  readonly row: OfferRow;
  readonly history: OfferHistory;
  readonly day: string;
  readonly yearBefore: string;
}) {
  const { steps, price } = row;
  if (steps.length === 0 || price?.input === undefined)
    return <p className="sm mut">No price per token is on record.</p>;
  const lastStep = steps.at(-1)?.from ?? day;
  const first =
    steps.length > 1 && (steps[0]?.from ?? day) < yearBefore ? steps[0]!.from : yearBefore;
  // A change to come is shown with two months behind it.
  const until = lastStep > day ? later(lastStep, 60) : day;
  const entry = history.entries.find(({ price: one }) => one.from === price.from);
  const dissent = entry?.differences.find(({ component }) => component === "input");
  return (
    <StepLine
      finding={`${row.name} at ${row.providerName}: ${steps
        .map(({ from, input }) =>
          input === undefined
            ? `no price from ${formatDay(from)}`
            : `${priceOf(input)} from ${formatDay(from)}`,
        )
        .join(", then ")} per million input tokens`}
      series={[
        { name: "out", steps: steps.map(({ from, output }) => ({ from, value: output })) },
        { name: "in", steps: steps.map(({ from, input }) => ({ from, value: input })) },
      ]}
      notes={
        dissent === undefined
          ? []
          : [
              {
                value: dissent.witness.value,
                from: price.from,
                says: `${dissent.witness.list} has ${priceOf(dissent.witness.value)} in`,
              },
            ]
      }
      from={first}
      until={until}
      today={day}
    />
  );
}

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The chart as a table, with where each entry was read. */
function Entries({
  history,
  writes,
}: {
  readonly history: OfferHistory;
  /** Whether it brings tokens back at all; embedding models and rerankers do not. */
  readonly writes: boolean;
}) {
  const tuned = history.offer.mode === "fineTuned";
  return (
    <table className={styles["inner"]}>
      <caption className="vh">Price history</caption>
      <thead>
        <tr>
          <th scope="col">From</th>
          <th scope="col" className="r">
            In
          </th>
          <th scope="col" className="r">
            {tuned ? "Training" : "Cached"}
          </th>
          <th scope="col" className="r">
            Out
          </th>
          <th scope="col">Standing</th>
          <th scope="col">Read at</th>
        </tr>
      </thead>
      <tbody>
        {history.entries.map(({ price }) => (
          <tr key={price.from}>
            <td className="nw">
              {formatDay(price.from)}
              {price.until !== undefined && `–${formatDay(price.until)}`}
              {price.promotion === true && " (promotion)"}
            </td>
            <td className="r num">{priceOf(price.input)}</td>
            <td className="r num">
              {tuned
                ? trainingOf(price)
                : price.cachedInput === undefined
                  ? "–"
                  : priceOf(price.cachedInput)}
            </td>
            <td className="r num">{writes ? priceOf(price.output) : "–"}</td>
            <td title={standings[price.standing].why}>{standings[price.standing].word}</td>
            <td>
              <SourceLink source={price.source} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What training costs, by the token or the hour. */
function trainingOf({ fineTuning }: { readonly fineTuning?: FineTuning }): string {
  const { trainingPerMillionTokens, trainingPerHour } = fineTuning ?? {};
  if (trainingPerMillionTokens !== undefined) return priceOf(trainingPerMillionTokens);
  return trainingPerHour === undefined ? "not priced" : `${priceOf(trainingPerHour)} an hour`;
}

/** Long requests, hours of the day, changes and shutdowns that are announced. */
function Coming({ history, day }: { readonly history: OfferHistory; readonly day: string }) {
  const { offer, lifecycle, capacityNote } = history;
  const { price } = offer;
  const said: string[] = [
    ...(price?.longContext ?? []).map(
      (tier) =>
        `Above ${tokensInWords(tier.aboveInputTokens)} input tokens: ${priceOf(tier.input)} in, ${priceOf(tier.output)} out, for ${tier.covers === "wholeRequest" ? "the whole request" : "the excess alone"}.`,
    ),
    ...(price?.dailyWindows ?? []).map(
      (hours) =>
        `From ${hours.fromUtc} to ${hours.untilUtc} UTC: ${priceOf(hours.input)} in, ${priceOf(hours.output)} out.`,
    ),
    ...(price?.fineTuning?.hostingNote === undefined ? [] : [`${price.fineTuning.hostingNote}.`]),
    ...offer.scheduled.map(
      (next) =>
        `From ${formatDay(next.from)}: ${priceOf(next.input)} in, ${priceOf(next.output)} out.`,
    ),
    ...lifecycle
      .filter(({ event }) => event === "shutdown" || event === "notBefore")
      .map(({ event, on, successor, routed, known }) =>
        event === "notBefore"
          ? `Stays at least until ${formatDay(on)} (said on ${formatDay(known)}).`
          : `${on > day ? "Ends" : "Ended"} on ${formatDay(on)}${successor === undefined ? "" : `; successor ${successor}${routed === true ? ", to which requests go on their own" : ""}`} (known since ${formatDay(known)}).`,
      ),
    ...(capacityNote === undefined ? [] : [`${capacityNote}.`]),
  ];
  if (said.length === 0) return null;
  return (
    <ul className={`sm mut ${styles["said"]}`}>
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** The same model elsewhere, each with what the job costs there; a seller opens the history of its price. */
function OtherOffers({
  offers,
  onChoose,
}: {
  readonly offers: ReturnType<typeof offersOf>;
  readonly onChoose: (offer: string) => void;
}) {
  if (offers.length === 0) return null;
  return (
    <>
      <h2>Also sold by</h2>
      <table className={styles["inner"]}>
        <caption className="vh">Other offers of this model</caption>
        <tbody>
          {offers.map(({ row, cost }) => (
            <tr key={row.id}>
              <td>
                <button type="button" className={styles["seller"]} onClick={() => onChoose(row.id)}>
                  {row.providerName}
                </button>
                {row.region !== "global" && <span className="cap"> {row.region}</span>}
              </td>
              {row.mode === "fineTuned" && (
                <td className="r num">{trainingOf(row.price ?? {})} training</td>
              )}
              <td className="r num">{priceOf(row.price?.input)}</td>
              <td className="r num">{row.kind === "model" ? priceOf(row.price?.output) : "–"}</td>
              <td className="r num">
                {cost === undefined
                  ? ""
                  : cost.priced
                    ? `${formatMoney(cost.total.usd)} the job`
                    : "not priced"}
              </td>
              <td className="cap">
                {row.price === undefined ? "" : standings[row.price.standing].word},{" "}
                {ageInWords(row.freshness?.ageDays)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
