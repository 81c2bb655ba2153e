import type { Situation } from "../assessment/context.ts";
import type { OptionJudged } from "../assessment/judge-options.ts";
import { commonLines, offerLines } from "../costs/bill.ts";
import { monthlyFor } from "../costs/accelerator-price.ts";
import { costPerRequest } from "../costs/api-tokens.ts";
import { annuity, horizonMonths } from "../costs/demand.ts";
import type { Line } from "../costs/line.ts";
import { productLine } from "../costs/product-lines.ts";
import { acceleratorsFor, replicasForAvailability, replicasPerRequest } from "../costs/replicas.ts";
import { upkeepLines } from "../costs/upkeep.ts";
import type { PricedOffer } from "../offers/cheaper-everywhere.ts";
import type { AcceleratorOffer, ApiOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Option } from "../vocabulary/option.ts";
import type { MonthlyCost } from "./break-even-volume.ts";

/** What an option costs a month at any volume, at today's prices, world by world. */
export interface MonthlyCosts {
  /** Tokens or accelerators, and the people who run it. */
  readonly running: (world: number) => MonthlyCost;
  /** Besides running: keeping it up, a month. */
  readonly maintaining: Column;
  /** Before first use: testing and building. */
  readonly before: Column;
}

/** Running, keeping up and, spread over the horizon, testing and building. */
export function totalOf(
  { running, maintaining, before }: MonthlyCosts,
  worlds: Worlds,
): MonthlyCosts["running"] {
  const horizon = horizonMonths(worlds);
  return (world) => {
    const monthly = running(world);
    const fixed = maintaining[world] + before[world] / horizon[world];
    return (requests) => monthly(requests) + fixed;
  };
}

/** The costs of an option realised with one offer, an API or accelerators. */
export function monthlyCosts(
  { option, recorded }: Pick<OptionJudged, "option" | "recorded">,
  { offer, priceFactor }: PricedOffer,
  { ground }: Pick<Situation, "ground">,
  worlds: Worlds,
): MonthlyCosts {
  const { training } = ground;
  const people = peopleOf(option, offer.hosting, worlds);
  const usage =
    offer.kind === "accelerators"
      ? acceleratorsAt(offer, worlds)
      : tokensAt(offer as ApiOffer, priceFactor, worlds);
  const lines = [
    ...commonLines(option, { training }, worlds),
    ...offerLines(option, offer, { training, priceFactor }, worlds),
  ];
  const building = sumOf(
    lines.filter(({ phase }) => phase === "build"),
    worlds,
  );
  const upkeep = sumOf(upkeepLines(option, `${option.id} ${offer.id}`, building, worlds), worlds);
  const months = annuity(worlds);
  const test = recorded !== undefined ? 0 : option.test.cost.value;
  return {
    running: (world) => {
      const used = usage(world);
      return (requests) => people[world] + used(requests);
    },
    maintaining: upkeep.map((amount, world) => amount / months[world]),
    before: building.map((amount) => amount + test),
  };
}

/** Dollars a month for the people who run an option: its monthly lines that an engineer's month stands in. */
function peopleOf(option: Option, hosting: string, worlds: Worlds): Column {
  const lines = option.lines.filter(
    (line) =>
      line.per === "month" &&
      line.times.includes("engineerMonthCost") &&
      (line.hosting === undefined || line.hosting === hosting),
  );
  const months = annuity(worlds);
  return sumOf(
    lines.map((line) => productLine(option, line, worlds)),
    worlds,
  ).map((amount, world) => amount / months[world]);
}

const sumOf = (lines: readonly Pick<Line, "amounts">[], worlds: Worlds): Column => {
  const sum = new Float64Array(worlds.count);
  for (const { amounts } of lines)
    for (let world = 0; world < sum.length; world++) sum[world] += amounts[world];
  return sum;
};

function acceleratorsAt(offer: AcceleratorOffer, worlds: Worlds): MonthlyCosts["running"] {
  const load = replicasPerRequest(offer, worlds);
  const monthly = monthlyFor(offer, worlds);
  const availability = worlds.number("availability");
  return (world) => {
    const least = replicasForAvailability(availability[world]);
    const perRequest = load[world];
    return (requests) =>
      monthly(world, acceleratorsFor(Math.max(least, Math.ceil(requests * perRequest)), offer));
  };
}

function tokensAt(offer: ApiOffer, priceFactor: number, worlds: Worlds): MonthlyCosts["running"] {
  // The first segment holds the prices of today.
  const cost = costPerRequest(offer, 0, priceFactor, worlds);
  return (world) => {
    const perRequest = cost[world];
    return (requests) => requests * perRequest;
  };
}
