import { assess, type Context, type Verdict } from "@tapeline/engine";
import { priceOf } from "@tapeline/engine/format";
import type { Offer, Price, PriceBook } from "@tapeline/pricing";

import type { PriceChange } from "../../src/features/home/home-figures.ts";
import { assessAll, type Assessed } from "./scenario-verdicts.ts";

/** Offers of one model at one provider whose price changed on one day, the way it stands now. */
interface Change {
  readonly from: string;
  readonly name: string;
  readonly provider: string;
  readonly offers: readonly Offer[];
  readonly before: Price;
  readonly now: Price;
}

const shown = 6;

/** The latest changes of prices of models that still hold, each with how many verdicts would differ had the price stayed. */
export function latestChanges(all: readonly Assessed[], context: Context): readonly PriceChange[] {
  const changes = changesIn(context.prices, context.asOf).slice(0, shown);
  const rises = changes.filter(({ before, now }) => sum(before) < sum(now));
  // Who would buy an offer at its earlier, lower price does not show in the verdicts of today. To see who might, few worlds do.
  const ofRises =
    rises.length === 0
      ? []
      : assessAll(
          { ...context, worlds: 256, prices: without(context.prices, rises) },
          all.map(({ scenario }) => scenario),
        );
  return changes.map((change) => {
    const ids = offersOf(change);
    const seen = rises.includes(change) ? ofRises : all;
    const prices = without(context.prices, [change]);
    const touched = new Set(
      seen.filter(({ verdict }) => names(verdict, ids)).map(({ scenario }) => scenario.id),
    );
    const turned = all.filter(
      ({ scenario, verdict }) =>
        touched.has(scenario.id) && differs(verdict, assess(scenario.case, { ...context, prices })),
    );
    return { ...told(change), verdicts: turned.length };
  });
}

const offersOf = ({ offers }: Change): readonly string[] => offers.map(({ id }) => id);
const sum = ({ input, output, cachedInput }: Price): number =>
  (input ?? 0) + (output ?? 0) + (cachedInput ?? 0);
const names = ({ receipt }: Verdict, ids: readonly string[]): boolean =>
  ids.some((id) => receipt.offers.includes(id) || receipt.offersLost.includes(id));
const differs = (a: Verdict, b: Verdict): boolean =>
  a.answer !== b.answer ||
  a.endPoint?.option !== b.endPoint?.option ||
  a.firstStep?.option !== b.firstStep?.option;

/** Changes that hold on a day, the latest first; regions of one provider that changed together are one. */
function changesIn({ models, providers }: PriceBook, day: string): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const { name, offers } of Object.values(models)) {
    for (const offer of offers) {
      const [now, before] = offer.history.filter(({ from }) => from <= day).toReversed();
      if (now === undefined || before === undefined || pair(now) === pair(before)) continue;
      const provider = providers[offer.provider]?.name ?? offer.provider;
      const key = `${now.from} ${name} ${provider}`;
      const known = changes.get(key);
      const wider = known === undefined || offer.region === "global";
      changes.set(key, {
        from: now.from,
        name,
        provider,
        offers: [...(known?.offers ?? []), offer],
        before: wider ? before : known.before,
        now: wider ? now : known.now,
      });
    }
  }
  return [...changes.entries()]
    .toSorted(([a, x], [b, y]) => (x.from === y.from ? (a < b ? -1 : 1) : x.from < y.from ? 1 : -1))
    .map(([, change]) => change);
}

const pair = ({ input, output, cachedInput }: Price): string =>
  JSON.stringify([input, output, cachedInput]);

/** The book as if these changes had not come. */
function without(prices: PriceBook, changes: readonly Change[]): PriceBook {
  const days = new Map(
    changes.flatMap((change) => offersOf(change).map((id) => [id, change.from])),
  );
  const earlier = (offer: Offer): Offer => ({
    ...offer,
    history: offer.history.filter(({ from }) => from !== days.get(offer.id)),
  });
  const models = Object.fromEntries(
    Object.entries(prices.models).map(([id, model]) => [
      id,
      model.offers.some((offer) => days.has(offer.id))
        ? { ...model, offers: model.offers.map(earlier) }
        : model,
    ]),
  );
  return { ...prices, models, digest: `${prices.digest} without ${[...days.keys()].join(" ")}` };
}

function told({ from, name, provider, before, now }: Change): Omit<PriceChange, "verdicts"> {
  const cachedOnly = now.input === before.input && now.output === before.output;
  const write = (entry: Price): string =>
    cachedOnly ? priceOf(entry.cachedInput) : `${priceOf(entry.input)} / ${priceOf(entry.output)}`;
  return {
    from,
    name,
    what: `${provider}, per M tokens, ${cachedOnly ? "cached input" : "in / out"}`,
    before: write(before),
    now: write(now),
    disputed: now.standing === "disputed",
  };
}
