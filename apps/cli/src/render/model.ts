import type { ApiClient } from "@tapeline/api";
import type { Price } from "@tapeline/pricing";

import { formatDay, grouped } from "../format/number.ts";
import { priceOf } from "@tapeline/engine/format";
import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

type ModelAnswer = Awaited<ReturnType<ApiClient["prices"]["model"]["query"]>>;

type RetrievalAnswer = Awaited<ReturnType<ApiClient["prices"]["retrievalModel"]["query"]>>;

/** A model and each of its offers: the price on the day, the history behind it, the witnesses. */
export function renderModel(answer: ModelAnswer, day: string, style: Style): string {
  const { record } = answer;
  const facts = [
    record.id,
    record.class,
    `${record.weights} weights${record.openWeights === undefined ? "" : `, ${record.openWeights.licence}`}`,
    ...(record.contextTokens === undefined
      ? []
      : [`${grouped(record.contextTokens)} tokens of context`]),
    `released ${formatDay(record.released)}`,
  ];
  return renderSold(answer, facts, day, style);
}

/** An embedding model or a reranker in the same way. */
export function renderRetrievalModel(answer: RetrievalAnswer, day: string, style: Style): string {
  const { kind, record } = answer;
  const facts = [
    record.id,
    kind === "embedding" ? "turns text into vectors" : "orders passages by how well they fit",
    ...("dimensions" in record ? [`${grouped(record.dimensions)} dimensions`] : []),
    ...(record.contextTokens === undefined
      ? []
      : [`${grouped(record.contextTokens)} tokens of context`]),
  ];
  return renderSold(answer, facts, day, style);
}

function renderSold(
  { record, offers, freshness }: ModelAnswer | RetrievalAnswer,
  facts: readonly string[],
  day: string,
  style: Style,
): string {
  const { dim, bold } = style.colour;
  const lines = (text: string, indent: number): string[] => paragraph(text, indent, style);
  const rates = "released" in record ? ratesOfModel : ratesOfRetrieval;
  const events = (record.lifecycle ?? []).map(
    ({ event, on, successor }) =>
      `${event === "notBefore" ? "no shutdown before" : event} ${formatDay(on)}${successor === undefined ? "" : `, move to ${successor}`}`,
  );
  const sold = offers.flatMap((offer) => {
    const history = record.offers.find(({ id }) => id === offer.id)?.history ?? [];
    const state =
      offer.state === "sold"
        ? ""
        : ` – ${stateWords[offer.state] ?? offer.state}${offer.endsOn === undefined ? "" : `, ends ${formatDay(offer.endsOn)}`}`;
    return [
      "",
      ...lines(`${offer.provider}, ${offer.region}, ${offer.mode}${state}`, 2).map(bold),
      ...lines(
        offer.price === undefined ? `not priced on ${formatDay(day)}` : rates(offer.price),
        4,
      ),
      ...history
        .toReversed()
        .flatMap((entry) => entryLines(entry, entry.from === offer.price?.from)),
    ];
  });
  function entryLines(entry: Price, current: boolean): string[] {
    const { from, until, source, standing, because, witnesses = [] } = entry;
    const words = `${current ? "in force, from" : "from"} ${formatDay(from)}${until === undefined ? "" : ` until ${formatDay(until)}`}: ${rates(entry)}`;
    const lists = [...new Set(witnesses.map(({ list }) => list))];
    const witnessed = lists.map((name) => {
      const read = witnesses.filter(({ list }) => list === name);
      return `${name} ${read.map(({ component = "input", value }) => `${component} ${priceOf(value)}`).join(", ")}`;
    });
    return [
      ...lines(words, 4),
      ...lines(
        `${standing}; ${source.kind}${source.url === undefined ? "" : ` ${source.url}`}, read ${formatDay(source.retrieved)}`,
        7,
      ).map(dim),
      ...(witnessed.length === 0 ? [] : lines(`witnesses: ${witnessed.join("; ")}`, 7).map(dim)),
      ...(because === undefined ? [] : lines(because, 7).map(dim)),
    ];
  }
  const page = [
    ...lines(record.name, 2).map(bold),
    ...lines(facts.join(" · "), 2),
    ...events.flatMap((event) => lines(event, 2)),
    ...(offers.length === 0 ? ["", "  Nobody sells it in this book: not priced."] : sold),
    "",
    ...lines(ageWords(freshness, record.reviewBy), 2).map(dim),
  ];
  return `\n${page.join("\n")}\n`;
}

/** An offer's state as people say it. */
const stateWords: Readonly<Record<string, string>> = {
  notYet: "not sold yet",
  ended: "no longer sold",
};

/** Of an embedding model or a reranker only what it is sold by: neither writes. */
function ratesOfRetrieval({ input, perThousandSearches }: Price): string {
  const parts = [
    ...(input === undefined ? [] : [`input ${priceOf(input)} per million tokens`]),
    ...(perThousandSearches === undefined
      ? []
      : [`${priceOf(perThousandSearches)} per 1,000 searches`]),
  ];
  return parts.join(", ") || "not priced";
}

function ratesOfModel({
  input,
  output,
  cachedInput,
  longContext,
  perThousandSearches,
}: Price): string {
  const parts = [
    `input ${priceOf(input)}`,
    ...(cachedInput === undefined ? [] : [`cached ${priceOf(cachedInput)}`]),
    `output ${priceOf(output)}`,
    ...(longContext ?? []).map(
      (tier) =>
        `above ${grouped(tier.aboveInputTokens)} tokens ${priceOf(tier.input)} and ${priceOf(tier.output)}`,
    ),
    ...(perThousandSearches === undefined
      ? []
      : [`${priceOf(perThousandSearches)} per 1,000 searches`]),
  ];
  return `${parts.join(", ")} per million tokens`;
}

function ageWords(
  { state, ageDays, daysPast }: ModelAnswer["freshness"],
  reviewBy: string,
): string {
  const age =
    ageDays === undefined
      ? "Its age is not known"
      : ageDays === 0
        ? "Read today"
        : `Read ${ageDays} day${ageDays === 1 ? "" : "s"} ago`;
  if (state === "current") return `${age}; to be read again by ${formatDay(reviewBy)}.`;
  return `${age}; ${daysPast} days past its review date (${formatDay(reviewBy)})${state === "expired" ? ", expired" : ""}.`;
}
