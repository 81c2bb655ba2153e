import { priceOn, type Offer } from "@tapeline/pricing";

import type { Origin, Segment } from "../../src/text.ts";
import { dayInWords } from "./amount-words.ts";
import {
  nearest,
  numberSegment,
  unresolved,
  type Records,
  type Resolved,
  type Unresolved,
} from "./reference.ts";

/** The offer that a short name stands for: `openai/gpt-6-sol@openai` is the standard one, sold everywhere. */
function offerNamed(name: string, mode: string, { prices }: Records): Offer | Unresolved {
  const offers = Object.values(prices.models).flatMap((model) => model.offers);
  const full = name.includes(":") ? name : `${name}:global:${mode}`;
  return (
    offers.find(({ id }) => id === full) ??
    unresolved(
      "an offer of the price book, as in openai/gpt-6-sol@openai",
      name,
      nearest(
        name,
        offers.map(({ id }) => id),
      ),
    )
  );
}

function originOfPrice(source: {
  readonly url?: string | undefined;
  readonly retrieved: string;
  readonly kind: string;
}): Origin {
  const { url, retrieved, kind } = source;
  return { sources: [{ ...(url === undefined ? {} : { url }), retrieved, kind }] };
}

const notPriced = (name: string, day: string): Unresolved =>
  unresolved(`an offer with a price on ${day}`, name, "name another offer, or leave the price out");

/** `price:model@provider`: what tokens of an offer cost on the day; both sides, or the one that is named. */
export function priced(
  reference: string,
  target: string,
  part: string | undefined,
  records: Records,
): Resolved {
  const offer = offerNamed(target, "standard", records);
  if ("expected" in offer) return offer;
  const price = priceOn(offer.history, records.day);
  const name = records.prices.models[offer.model]!.name;
  const sides = (["input", "output"] as const).filter((side) => (part ?? side) === side);
  if (sides.length === 0)
    return unresolved("`input`, `output` or nothing", part!, "name one side, or none for both");
  const segments: Segment[] = [];
  for (const side of sides) {
    const value = price?.[side];
    if (price === undefined || value === undefined) return notPriced(target, records.day);
    const amount = { low: value, value, high: value, unit: `$/million ${side} tokens` };
    if (segments.length > 0) segments.push({ kind: "text", text: " and " });
    segments.push(
      numberSegment(
        reference,
        `${name}, ${side}`,
        amount,
        originOfPrice(price.source),
        records.day,
      ),
    );
  }
  return segments;
}

/** `training:model@provider`: what training costs at a vendor on the day. */
export function trained(reference: string, target: string, records: Records): Resolved {
  const offer = offerNamed(target, "fineTuned", records);
  if ("expected" in offer) return offer;
  const price = priceOn(offer.history, records.day);
  const value = price?.fineTuning?.trainingPerMillionTokens;
  if (price === undefined || value === undefined) return notPriced(target, records.day);
  const name = records.prices.models[offer.model]!.name;
  const amount = { low: value, value, high: value, unit: "$/million training tokens" };
  return [
    numberSegment(reference, `${name}, training`, amount, originOfPrice(price.source), records.day),
  ];
}

const ends = {
  until: "last day on which it answers",
  newJobsUntil: "last day on which training may start",
  newCustomersUntil: "last day on which a new customer may begin",
} as const;

/** `window:model@provider until`: when an offer ends. */
export function ended(
  reference: string,
  target: string,
  part: string | undefined,
  records: Records,
): Resolved {
  const offer = offerNamed(target, "fineTuned", records);
  if ("expected" in offer) return offer;
  if (part === undefined || !Object.hasOwn(ends, part))
    return unresolved(Object.keys(ends).join(", "), part ?? "no end", "name which end is meant");
  const end = part as keyof typeof ends;
  const day = offer.available[end];
  if (day === undefined)
    return unresolved(`an offer with \`${end}\``, target, "name an offer whose end is known");
  const price = priceOn(offer.history, records.day) ?? offer.history.at(-1)!;
  return [
    {
      kind: "day",
      reference,
      title: `${records.prices.models[offer.model]!.name}, ${ends[end]}`,
      day,
      text: dayInWords(day),
      origin: originOfPrice(price.source),
    },
  ];
}
