import type { Case, Knowledge, Option, Verdict } from "@tapeline/engine";

import { acceleratorsFor, monthlyPrice, replicasAt, type Fleet } from "./accelerators.ts";
import { billOf, type BillLine, type Realised } from "./bill.ts";
import { Exact, exact, larger, one, share, sumOf, zero } from "./decimal.ts";
import { knownFacts, type KnownFacts } from "./known-facts.ts";
import { grownVolume, monthsOf, type Months } from "./months.ts";
import type { Shop } from "./prices-of-days.ts";
import { realisedBy } from "./realised-by.ts";

type OptionResult = Verdict["options"][number];
type OfferUsed = OptionResult["offers"][number];

/** An amount as low and as high as what is taken from the verdict, rounded there, allows. */
interface Between {
  readonly low: Exact;
  readonly high: Exact;
}

/** How many figures were compared, and those that differ. */
export interface Comparison {
  readonly compared: number;
  readonly differing: readonly string[];
  /** Lines that no second opinion was formed on, with the reason. */
  readonly leftOut: readonly string[];
}

/** Half a unit of the sixth significant digit: what a figure of a verdict may be off by rounding alone. */
export function halfUnit(figure: number): Exact {
  if (figure === 0) return zero;
  return new Exact(10).pow(Math.floor(Math.log10(Math.abs(figure))) - 5).div(2);
}

/** Whether a figure of a verdict is the exact amount, rounded to six digits; a millionth of the rounding is for binary sums. */
const agrees = (figure: number, { low, high }: Between): boolean => {
  const slack = halfUnit(figure).times(1.000001).plus(1e-9);
  return low.minus(slack).lte(figure) && high.plus(slack).gte(figure);
};

const tested = ({ tests }: Case, { id }: Option): boolean =>
  tests.some(({ option, of }) => option === id && of >= 30);

/** All costs of a verdict, each recomputed from the case, the content and the price book. The verdict is of a single world. */
export function compareCosts(
  given: Case,
  verdict: Verdict,
  knowledge: Knowledge,
  shop: Shop,
): Comparison {
  const facts = knownFacts(given, knowledge.questions);
  const months = monthsOf(facts);
  const differing: string[] = [];
  const leftOut: string[] = [];
  let compared = 0;
  for (const result of verdict.options) {
    if (result.cost === undefined) continue;
    const option = knowledge.options.find(({ id }) => id === result.id)!;
    const bills = result.offers.map((offer) => ({
      offer,
      bill: billsOf(offer, result, option, tested(given, option), facts, months, shop),
    }));
    const expect = (what: string, figure: number, amount: Between): void => {
      if (amount.low.isNaN() || amount.high.isNaN()) {
        leftOut.push(`${option.id} ${what}`);
        return;
      }
      compared++;
      if (!agrees(figure, amount))
        differing.push(
          `${given.title}, ${shop.asOf}, ${option.id} ${what}: verdict ${figure}, second opinion ${amount.low.toPrecision(10)}${amount.high.eq(amount.low) ? "" : ` to ${amount.high.toPrecision(10)}`}`,
        );
    };
    for (const { offer, bill } of bills) {
      const sum = (lines: readonly BillLine[]): Exact =>
        sumOf(lines.filter(({ phase }) => phase !== "test").map(({ amount }) => amount));
      expect(`total of ${offer.id}`, offer.expectedCost, {
        low: sum(bill.low),
        high: sum(bill.high),
      });
      compareFleet(offer, bill.fleet, facts, shop, expect);
    }
    // One world adopts one offer; where none suffices the lines are those of the most capable.
    const adopted = adoptedOf(result, option);
    const bill = bills.find(({ offer }) => offer === adopted)!.bill;
    const total = (lines: readonly BillLine[]): Exact => sumOf(lines.map(({ amount }) => amount));
    const whole = { low: total(bill.low), high: total(bill.high) };
    expect(`total with ${adopted.id} adopted`, result.cost.p50, whole);
    if (months.discountedRequests.gt(0))
      expect(`per thousand requests with ${adopted.id}`, result.perThousandRequests!.p50, {
        low: whole.low.times(1000).div(months.discountedRequests),
        high: whole.high.times(1000).div(months.discountedRequests),
      });
    const shown = new Map(result.lines.map((line) => [line.id, line.amount.p50]));
    bill.low.forEach((line, index) => {
      const figure = shown.get(line.id);
      shown.delete(line.id);
      if (figure === undefined) differing.push(`${given.title}, ${option.id}: no line ${line.id}`);
      else
        expect(`${line.id} of ${adopted.id}`, figure, {
          low: line.amount,
          high: bill.high[index]!.amount,
        });
    });
    // A verdict also shows lines of offers that this world did not adopt, at nothing.
    for (const [id, figure] of shown)
      if (figure !== 0) differing.push(`${given.title}, ${option.id}: line ${id} of ${figure}`);
  }
  return { compared, differing, leftOut };
}

interface Bills {
  readonly low: readonly BillLine[];
  readonly high: readonly BillLine[];
  readonly fleet: { readonly low: Fleet; readonly high: Fleet } | undefined;
}

/** The bill by the least and by the most that the rounded seconds of a request and pass rate can stand for. */
function billsOf(
  offer: OfferUsed,
  result: OptionResult,
  option: Option,
  done: boolean,
  facts: KnownFacts,
  months: Months,
  shop: Shop,
): Bills {
  const rates = passRates(offer, result, option, months);
  const at = (side: 1 | -1, passRate: Exact): { lines: BillLine[]; realised: Realised } => {
    const seconds = offer.accelerators?.secondsPerRequest.p50 ?? 0;
    const realised = realisedBy(
      offer,
      exact(seconds).plus(halfUnit(seconds).times(side)),
      facts,
      shop,
    );
    const triedOut = result.triedOut === true;
    const order = { option, realised, tested: done, triedOut, passRate, facts, months, shop };
    return { lines: billOf(order), realised };
  };
  const [low, high] = [at(-1, rates.high), at(1, rates.low)];
  const fleets = [low.realised, high.realised].map((one) =>
    one.kind === "own" ? one.fleet : undefined,
  );
  return {
    low: low.lines,
    high: high.lines,
    fleet: fleets[0] && fleets[1] ? { low: fleets[0], high: fleets[1] } : undefined,
  };
}

/** The offer that the world adopts; where none suffices, the most capable, the dearest class last. */
function adoptedOf(result: OptionResult, option: Option): OfferUsed {
  const adopted = result.offers.find((offer) => offer.adopted > 0);
  return (
    adopted ??
    result.offers.reduce((best, offer) =>
      option.offsets[offer.class] >= option.offsets[best.class] ? offer : best,
    )
  );
}

/**
 * The pass rate of an offer, as far as the verdict tells it: cost ÷ (requests × cost per accepted result) for the adopted one, for
 * another of the option its odds times what lies between their classes.
 */
function passRates(
  offer: OfferUsed,
  result: OptionResult,
  option: Option,
  months: Months,
): Between {
  const { cost, perAcceptedResult: accepted } = result;
  if (cost === undefined || accepted === undefined || accepted.p50 === 0 || cost.p50 === 0)
    return { low: zero, high: zero };
  const between = (costs: Exact, each: Exact): Exact => {
    const rate = costs.div(each).div(months.discountedRequests);
    return rate.gt(1) ? one : rate;
  };
  const [costs, each] = [halfUnit(cost.p50), halfUnit(accepted.p50)];
  const apart = option.offsets[offer.class] - option.offsets[adoptedOf(result, option).class];
  const shift = (rate: Exact): Exact => {
    if (rate.gte(1)) return one;
    const odds = rate.div(one.minus(rate)).times(exact(apart).exp());
    return odds.div(odds.plus(1));
  };
  return {
    low: shift(between(exact(cost.p50).minus(costs), exact(accepted.p50).plus(each))),
    high: shift(between(exact(cost.p50).plus(costs), exact(accepted.p50).minus(each))),
  };
}

/** Replicas, their use and what a million tokens costs once growth has ended. */
function compareFleet(
  offer: OfferUsed,
  fleets: Bills["fleet"],
  facts: KnownFacts,
  shop: Shop,
  expect: (what: string, figure: number, amount: Between) => void,
): void {
  const shown = offer.accelerators;
  if (shown === undefined || fleets === undefined) return;
  if (facts.choice("oneOff") === true) {
    compareJob(offer, fleets, facts, expect);
    return;
  }
  const volume = grownVolume(facts);
  const [low, high] = [fleets.low, fleets.high].map((fleet) => replicasAt(volume, fleet, facts));
  expect(`replicas of ${offer.id}`, shown.replicas.p50, { low: low!, high: high! });
  const used = (fleet: Fleet, replicas: Exact): Exact =>
    volume
      .times(fleet.secondsPerRequest)
      .div(facts.number("activeHoursPerMonth").times(3600))
      .div(replicas);
  expect(`utilisation of ${offer.id}`, shown.utilisation.p50, {
    low: used(fleets.low, high!),
    high: used(fleets.high, low!),
  });
  const tokens = volume
    .times(facts.number("callsPerRequest"))
    .times(facts.number("tokenizerFactor"))
    .times(
      facts
        .number("outputTokens")
        .times(facts.number("reasoningMultiplier"))
        .plus(facts.number("inputTokens")),
    );
  if (tokens.isZero()) return;
  const perMillion = (fleet: Fleet, replicas: Exact): Exact =>
    acceleratorsFor(replicas, fleet)
      .times(monthlyPrice(fleet, facts, shop))
      .times(1e6)
      .div(tokens);
  expect(`per million tokens of ${offer.id}`, shown.perMillionTokens.p50, {
    low: perMillion(fleets.low, low!),
    high: perMillion(fleets.high, high!),
  });
}

/** A job has until its deadline: the replicas that take so long, never idle but for the headroom. */
function compareJob(
  offer: OfferUsed,
  fleets: NonNullable<Bills["fleet"]>,
  facts: KnownFacts,
  expect: (what: string, figure: number, amount: Between) => void,
): void {
  const shown = offer.accelerators!;
  const headroom = share(facts.number("planningCapacity"));
  const secondsOfReplica = facts
    .number("horizonMonths")
    .times(facts.number("activeHoursPerMonth"))
    .times(3600)
    .times(headroom);
  const [low, high] = [fleets.low, fleets.high].map(({ secondsPerRequest }) =>
    larger(
      facts.number("requestsPerMonth").times(secondsPerRequest).div(secondsOfReplica).ceil(),
      one,
    ),
  );
  expect(`replicas of ${offer.id}`, shown.replicas.p50, { low: low!, high: high! });
  expect(`utilisation of ${offer.id}`, shown.utilisation.p50, { low: headroom, high: headroom });
}
