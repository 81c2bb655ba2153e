import { everyAcceleratorFact } from "../costs/accelerators.ts";
import { discountedRequests } from "../costs/demand.ts";
import { basisInWords } from "../costs/product-lines.ts";
import { price as money } from "../format/money.ts";
import type { Decision } from "../assessment/decision.ts";
import type { OptionJudged } from "../assessment/judge-options.ts";
import { monthsToBuild } from "../assessment/months-to-build.ts";
import type { KeptOffer } from "../assessment/screen-offers.ts";
import { excludingShare, factAskedBy } from "../rules/apply-gates.ts";
import type { Column } from "../uncertainty/cells.ts";
import { spreadOf, wideSpreadOf } from "../uncertainty/spread.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { factsReadBy } from "../vocabulary/condition.ts";
import { acceleratorsUsed } from "./accelerators-used.ts";
import type { CostLine, OfferUsed, OptionResult, Spread, Standing } from "../vocabulary/verdict.ts";

/** Present value of testing, building and running in every world. */
export function totalCost({ option, recorded, building, running }: OptionJudged): Column {
  const test = recorded === undefined ? option.test.cost.value : 0;
  const total = new Float64Array(building.length);
  for (let world = 0; world < total.length; world++)
    total[world] = test + building[world] + running[world];
  return total;
}

/** What became of every option. */
export function optionResults(decision: Decision): OptionResult[] {
  const { judged, plan, options, situation } = decision;
  const { worlds } = situation;
  const planned = plan?.steps.map(({ option }) => options[option].id) ?? [];
  const drafts = judged.options.map((entry) => draft(entry, decision, worlds));
  return drafts.map((result, index) => {
    const { state } = judged.options[index];
    const dominatedBy =
      state === "eligible" && !planned.includes(result.id)
        ? dominator(result, drafts, judged.options)
        : undefined;
    const standing: Standing =
      // An option that an answer may still rule out stays so, even where the plan shown uses it.
      state === "undetermined"
        ? state
        : planned[0] === result.id
          ? "recommended"
          : planned.includes(result.id)
            ? "recommended-after-test"
            : state !== "eligible"
              ? state
              : dominatedBy === undefined
                ? "viable"
                : "dominated";
    return { ...result, standing, ...(dominatedBy === undefined ? {} : { dominatedBy }) };
  });
}

/** Another eligible option with no lower chance and no higher P10, median and P90 of cost and time, one of them strictly. */
function dominator(
  result: OptionResult,
  all: readonly OptionResult[],
  judged: readonly OptionJudged[],
): string | undefined {
  return all.find((other, index) => {
    if (
      other.id === result.id ||
      judged[index].state !== "eligible" ||
      other.cost === undefined ||
      result.cost === undefined
    )
      return false;
    const pairs = [
      [other.cost.p10, result.cost.p10],
      [other.cost.p50, result.cost.p50],
      [other.cost.p90, result.cost.p90],
      [other.monthsToUse.p10, result.monthsToUse.p10],
      [other.monthsToUse.p50, result.monthsToUse.p50],
      [other.monthsToUse.p90, result.monthsToUse.p90],
      [result.sufficiency, other.sufficiency],
    ] as const;
    return (
      pairs.every(([theirs, ours]) => theirs <= ours) &&
      pairs.some(([theirs, ours]) => theirs < ours)
    );
  })?.id;
}

function draft(entry: OptionJudged, decision: Decision, worlds: Worlds): OptionResult {
  const { option, kept, reaches, gating, sifted, overBudget, notPriced, recorded, offersSeen } =
    entry;
  const late = 1 - (entry.inTime ?? 1);
  const priced = kept.length > 0;
  const cost = totalCost(entry);
  const requests = discountedRequests(worlds);
  const test = decision.situation.given.tests.findLast((result) => result.option === option.id);
  const testMonths = recorded === undefined ? option.test.months.value : 0;
  const build = monthsToBuild(option, worlds);
  const excludedBy = [
    ...gating.excludedBy.map(({ rule, share }) => ({
      rule: rule.id,
      title: rule.title,
      because: rule.because,
      share,
    })),
    ...gating.soft.map(({ gate, share }) => ({
      rule: gate.rule.id,
      title: gate.rule.title,
      because: gate.rule.because,
      share,
    })),
    ...(overBudget > 0
      ? [
          {
            rule: "budget/ceiling",
            title: "Costs more than the ceiling",
            because:
              "What it costs to test and build, or to run for a month, is above the ceiling that was named.",
            share: overBudget,
          },
        ]
      : []),
    ...(late >= excludingShare
      ? [
          {
            rule: "deadline/months-until-use",
            title: "In use too late",
            because:
              "Its test and its building take longer than the months until it must be in use.",
            share: late,
          },
        ]
      : []),
    ...(sifted.passing.length === 0
      ? [
          ...gating.offers
            .filter(({ gate }) => sifted.fellBy.includes(gate.rule.id))
            .map(({ gate }) => ({
              rule: gate.rule.id,
              title: gate.rule.title,
              because: gate.rule.because,
              share: 1,
            })),
          // Where others are left without a price, what can no longer be bought is not what keeps the option out.
          ...(sifted.closed.length > 0 && sifted.passingUnpriced === 0
            ? [
                {
                  rule: "availability/window",
                  title: "Can no longer be bought for the whole horizon",
                  because: sifted.closed[0],
                  share: 1,
                },
              ]
            : []),
        ]
      : []),
  ];
  const undeterminedBy = [
    ...gating.undeterminedBy.flatMap(({ rule, asks }) =>
      asks === undefined ? [] : [{ rule: rule.id, fact: asks }],
    ),
    ...gating.offers.flatMap(({ gate }) =>
      sifted.unknownBy.includes(gate.rule.id)
        ? [
            {
              rule: gate.rule.id,
              fact: factAskedBy(gate, decision.situation.facts) ?? factsReadBy(gate.rule.when)[0],
            },
          ]
        : [],
    ),
  ];
  return {
    id: option.id,
    code: option.code,
    title: option.title,
    short: option.short,
    custom: option.traits.custom,
    standing: "viable",
    excludedBy:
      entry.state === "excluded" || excludedBy.some(({ share }) => share < 1) ? excludedBy : [],
    undeterminedBy,
    notPriced: priced ? [] : [...notPriced],
    ...(entry.tooSmall === undefined ? {} : { triedOut: true }),
    ...(test === undefined
      ? {}
      : { tested: { passed: test.passed, of: test.of, recorded: recorded !== undefined } }),
    evidence: recorded !== undefined ? "measured" : test === undefined ? "guess" : "small-test",
    sufficiency: share(reaches),
    acceptability: decision.acceptability.get(option.id) ?? 0,
    ...(entry.inTime === undefined ? {} : { inTime: entry.inTime }),
    monthsToUse: spreadOf(later(build, testMonths)),
    ...(priced
      ? {
          cost: wideSpreadOf(cost),
          ...known("perThousandRequests", spreadOf(ratioOf(cost, requests, 1000))),
          ...known("perAcceptedResult", perAccepted(entry, cost, requests)),
        }
      : {}),
    lines: priced ? costLines(entry) : [],
    offers: kept.map((offer, index) => offerUsed(offer, index, entry, worlds)),
    offersSeen,
    offersKept: kept.length,
  };
}

function later(months: Column, by: number): Column {
  const sum = new Float64Array(months.length);
  for (let world = 0; world < sum.length; world++) sum[world] = months[world] + by;
  return sum;
}

/** The figure, or nothing where there are worlds without a request or a good result to divide by. */
const known = (
  name: "perThousandRequests" | "perAcceptedResult",
  spread: Spread,
): Partial<Record<typeof name, Spread>> =>
  Object.values(spread).every(Number.isFinite) ? { [name]: spread } : {};

const share = (marks: Uint8Array): number => {
  let sum = 0;
  for (const mark of marks) sum += mark;
  return sum / marks.length;
};

function perAccepted({ kept, chosen }: OptionJudged, cost: Column, requests: Column): Spread {
  const rates = kept.map(({ passRate }) => passRate());
  const accepted = new Float64Array(cost.length);
  for (let world = 0; world < accepted.length; world++)
    accepted[world] = requests[world] * rates[chosen[world]][world];
  return spreadOf(ratioOf(cost, accepted, 1));
}

/** What so many of one thing cost, world by world. */
function ratioOf(cost: Column, things: Column, many: number): Column {
  const ratio = new Float64Array(cost.length);
  for (let world = 0; world < ratio.length; world++)
    ratio[world] = (many * cost[world]) / things[world];
  return ratio;
}

/** The lines of the offer that is adopted in each world, test first. */
function costLines({ option, kept, chosen, recorded, building }: OptionJudged): CostLine[] {
  const count = building.length;
  const byId = new Map<string, { line: KeptOffer["bill"]["lines"][number]; amounts: Column }>();
  kept.forEach(({ bill }, index) => {
    for (const line of bill.lines) {
      let entry = byId.get(line.id);
      if (entry === undefined)
        byId.set(line.id, (entry = { line, amounts: new Float64Array(count) }));
      addWhere(entry.amounts, line.amounts, chosen, index);
    }
  });
  const { cost } = option.test;
  const test: CostLine = {
    id: "test",
    title: recorded === undefined ? "Testing it" : "Testing it (done)",
    phase: "test",
    amount: spreadOf(new Float64Array([recorded === undefined ? cost.value : 0])),
    formula:
      recorded === undefined ? "stated for the option" : "a recorded test costs nothing more",
    facts: [],
    basis: basisInWords(cost.basis),
  };
  return [
    test,
    ...[...byId.values()].map(({ line, amounts }) => ({
      id: line.id,
      title: line.title,
      phase: line.phase,
      amount: spreadOf(amounts),
      formula: line.formula,
      facts: line.facts,
      basis: line.basis,
    })),
  ];
}

/** Adds the amounts of the worlds in which this offer is adopted. */
function addWhere(sum: Column, amounts: Column, chosen: Uint8Array, index: number): void {
  for (let world = 0; world < sum.length; world++)
    if (chosen[world] === index) sum[world] += amounts[world];
}

function offerUsed(
  kept: KeptOffer,
  index: number,
  { suffices, chosen }: OptionJudged,
  worlds: Worlds,
): OfferUsed {
  const { offer, expected } = kept;
  let adopted = 0;
  let sufficient = 0;
  for (let world = 0; world < suffices.length; world++) {
    if (suffices[world] === 0) continue;
    sufficient++;
    if (chosen[world] === index) adopted++;
  }
  const shared = {
    id: offer.id,
    class: offer.class,
    title: offer.title,
    vendor: offer.vendor,
    expectedCost: expected,
    adopted: sufficient === 0 ? 0 : adopted / sufficient,
  };
  if (offer.kind === "plain") return { ...shared, changes: [] };
  if (offer.kind === "accelerators")
    return {
      ...shared,
      changes: [],
      price: `${offer.atHand === undefined ? "" : `${offer.atHand} at hand, more at `}${money(offer.unitPrice)} ${offer.hosting === "owned" ? "each" : "an hour"}`,
      priceFrom: offer.priceFrom,
      standing: offer.standing,
      source: offer.source,
      accelerators: worlds.cells.get(
        "accelerators used",
        offer.id,
        [offer, worlds.factsOf(everyAcceleratorFact)],
        () => acceleratorsUsed(offer, worlds),
      ),
    };
  const { price, segments } = offer;
  const [today] = segments[0].standard.bands;
  return {
    ...shared,
    price: `${money(today.input)} in, ${money(today.output)} out per million tokens`,
    priceFrom: price.from,
    standing: price.standing,
    source: price.source.url ?? price.source.kind,
    changes: offer.changes.filter((_, at) => at < 6),
  };
}
