import type { OptionJudged } from "../assessment/judge-options.ts";
import type { Situation } from "../assessment/context.ts";
import type { PricedOffer } from "../offers/cheaper-everywhere.ts";
import type { KeptOffer } from "../assessment/screen-offers.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { OfferClass } from "../vocabulary/option.ts";
import { monthlyCosts, type MonthlyCosts } from "./running-cost.ts";

/** A hosted model that self-hosting is compared with. */
export interface Commercial {
  readonly judged: OptionJudged;
  readonly kept: KeptOffer;
}

/** Share of the worlds in which a model of a class reaches the bar. */
function passingShare({ option, score }: OptionJudged, offerClass: OfferClass): number {
  const offset = option.offsets[offerClass];
  let passing = 0;
  for (const x of score) if (x + offset >= 0) passing++;
  return passing / score.length;
}

/** Options that may be taken, or could be once an answer is there. */
const open = ({ state }: OptionJudged): boolean => state === "eligible" || state === "undetermined";

/**
 * The cheapest hosted model that passes in most worlds – the likeliest to pass where none does – and the cheapest of the top
 * class. Absent where none can be bought.
 */
export function commercialModels(options: readonly OptionJudged[]): {
  readonly "cheapest passing": Commercial | undefined;
  readonly frontier: Commercial | undefined;
} {
  const hosted = options
    .filter((judged) => judged.option.offers === "api" && open(judged))
    .flatMap((judged) => judged.kept.map((kept): Commercial => ({ judged, kept })))
    .sort((a, b) => a.kept.expected - b.kept.expected);
  const share = ({ judged, kept }: Commercial): number => passingShare(judged, kept.offer.class);
  const likeliest = hosted.toSorted((a, b) => share(b) - share(a))[0];
  return {
    "cheapest passing": hosted.find((one) => share(one) > 0.5) ?? likeliest,
    frontier: hosted.find(({ kept }) => kept.offer.class === "top"),
  };
}

/** Open models that one serves oneself: what a break-even is asked for. */
export const selfHosted = (options: readonly OptionJudged[]): OptionJudged[] =>
  options.filter(({ option, state }) => option.offers === "open-model" && state !== "excluded");

/** Volumes at which accelerators are compared: half a decade apart over the range that is searched. */
const comparedVolumes = Array.from(
  { length: 17 },
  (_, at) => (at % 2 === 0 ? 100 : 316) * [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8][at >> 1],
);
/** Worlds over which they are compared. */
const comparedWorlds = 32;

/**
 * Offers that are the cheapest at some volume, among models that pass in most worlds, or among the likeliest where none does:
 * few requests want few small accelerators, many want fast ones.
 */
export function offersByVolume(
  judged: OptionJudged,
  situation: Situation,
  worlds: Worlds,
): readonly PricedOffer[] {
  const { sifted, kept } = judged;
  const classes = new Set(kept.map(({ offer }) => offer.class));
  const passing = [...classes].filter((offerClass) => passingShare(judged, offerClass) > 0.5);
  const likeliest = [...classes].sort((a, b) => passingShare(judged, b) - passingShare(judged, a));
  const wanted = passing.length > 0 ? passing : likeliest.slice(0, 1);
  const few = worlds.first(Math.min(comparedWorlds, worlds.count));
  const candidates = sifted.passing
    .filter(({ offer }) => wanted.includes(offer.class))
    .map((priced) => ({
      priced,
      costs: monthlyCosts(judged, priced, situation, few),
    }));
  const chosen = new Set<PricedOffer>();
  for (const volume of comparedVolumes) {
    let best: PricedOffer | undefined;
    let least = Infinity;
    for (const { priced, costs } of candidates) {
      const cost = meanAt(costs, volume, few.count);
      if (cost < least) {
        least = cost;
        best = priced;
      }
    }
    if (best !== undefined) chosen.add(best);
  }
  return [...chosen];
}

function meanAt({ running }: MonthlyCosts, volume: number, worlds: number): number {
  let sum = 0;
  for (let world = 0; world < worlds; world++) sum += running(world)(volume);
  return sum / worlds;
}
