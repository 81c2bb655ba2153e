import { commonLines, factsOfBills } from "../costs/bill.ts";
import type { Line } from "../costs/line.ts";
import type { TrainingSupply } from "../costs/training.ts";
import type { Offer } from "../offers/offer.ts";
import { excludingShare, type GateJudged, type Gating } from "../rules/apply-gates.ts";
import type { Judgement } from "../rules/judge-worlds.ts";
import { annuity } from "../costs/demand.ts";
import { barLogOdds, optionScores, recordedTestItems } from "../sufficiency/pass-rates.ts";
import { judgeEvidence, type EvidenceJudged } from "../sufficiency/prior.ts";
import type { Column } from "../uncertainty/cells.ts";
import { logistic } from "../uncertainty/functions.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { TestResult } from "../vocabulary/case.ts";
import type { Option } from "../vocabulary/option.ts";
import type { Situation } from "./context.ts";
import { gateOptions } from "./gate-options.ts";
import { inTime } from "./in-time.ts";
import { tooSmall, triedOut, type TooSmall } from "./too-small.ts";
import { screenOffers, type KeptOffer, type Sifted } from "./screen-offers.ts";

/** One option in all worlds: what gates, evidence, tests and prices make of it. */
export interface OptionJudged {
  readonly option: Option;
  readonly gating: Gating;
  readonly sifted: Sifted;
  readonly offersSeen: number;
  readonly notPriced: readonly string[];
  /** How far above the bar at the top class, in log-odds. */
  readonly score: Column;
  readonly kept: readonly KeptOffer[];
  /** 1 where a kept offer reaches the bar, whatever soft gates say. */
  readonly reaches: Uint8Array;
  /** 1 where it reaches the bar and may be adopted. */
  readonly suffices: Uint8Array;
  /** Index into `kept` of the offer adopted in each world, or of the most capable one where none suffices. */
  readonly chosen: Uint8Array;
  readonly building: Column;
  readonly running: Column;
  readonly expected: Column;
  /** Share of worlds in which every kept offer breaks a budget. */
  readonly overBudget: number;
  /**
   * Share of worlds in which it is in use by the date that was named. A date excludes what hardly ever keeps it; short of
   * that it is a wish that is told, since whoever names it can move it.
   */
  readonly inTime: number | undefined;
  readonly recorded: TestResult | undefined;
  /** A month of it costs less than an hour of work: its test is an afternoon of trying. */
  readonly tooSmall: TooSmall | undefined;
  readonly state: "eligible" | "undetermined" | "excluded" | "not-priced";
}

export interface Judged {
  readonly evidence: readonly EvidenceJudged[];
  readonly gates: readonly GateJudged[];
  readonly options: readonly OptionJudged[];
}

/** Judges every option of the ladder in every world; what is excluded is priced only where that is to be shown. */
export function judgeOptions(situation: Situation, price: "all" | "eligible" = "all"): Judged {
  const { ground, given, worlds } = situation;
  const { knowledge } = ground.context;
  const { gates, options: gated } = gateOptions(situation);
  const evidence = judgeEvidence(
    ground.rules.evidence,
    worlds,
    new Set(given.tests.map((test) => test.option)),
  );
  const scores = optionScores(knowledge.options, evidence, given.tests, worlds);
  const options = gated.map(
    ({ option, gating, sifted, notPriced, offersSeen }, index): OptionJudged => {
      const score = scores[index];
      const left = price === "all" || gating.excludedBy.length === 0;
      const kept = left ? keptOffers(option, sifted.passing, score, ground.training, worlds) : none;
      const recorded = given.tests.findLast(
        (test) => test.option === option.id && test.of >= recordedTestItems,
      );
      const small = recorded === undefined ? tooSmall(option, kept, worlds) : undefined;
      const tried = small === undefined ? option : triedOut(option, small);
      const adopted = adopt(tried, kept, score, gating, worlds);
      const ready = inTime(tried, recorded !== undefined, worlds);
      return {
        option: tried,
        tooSmall: small,
        gating,
        sifted,
        notPriced,
        score,
        kept,
        recorded,
        offersSeen,
        ...adopted,
        inTime: ready,
        state: stateOf(gating, sifted, kept.length, adopted.overBudget, 1 - (ready ?? 1)),
      };
    },
  );
  return { evidence, gates, options };
}

const none: readonly KeptOffer[] = [];

/** The offers of an option that are kept, with their bills: nothing is done anew while no fact changes that a bill reads. */
function keptOffers(
  option: Option,
  passing: Sifted["passing"],
  score: Column,
  training: TrainingSupply | undefined,
  worlds: Worlds,
): readonly KeptOffer[] {
  const inputs = [passing, score, training, worlds.factsOf(factsOfBills(option))];
  return worlds.cells.get("kept", option.id, inputs, () => {
    const common = commonLines(option, { training }, worlds);
    if (priceless(common) || (training === undefined && trainsItself(option))) return none;
    const passRateOf = (offer: Offer) => () => passRate(option, offer, score, worlds);
    return screenOffers(option, passing, common, { training }, passRateOf, worlds);
  });
}

/** Whether it is trained on accelerators that the case rents, and so has no price where none can be rented. */
export const trainsItself = ({ components, offers }: Option): boolean =>
  components.includes("training-compute") ||
  (components.includes("training") && offers !== "tuned-api");

const priceless = (lines: readonly Line[]): boolean =>
  lines.some(({ amounts }) => Number.isNaN(amounts[0]));

function stateOf(
  gating: Gating,
  sifted: Sifted,
  kept: number,
  overBudget: number,
  late: number,
): OptionJudged["state"] {
  if (gating.excludedBy.length > 0 || Math.max(overBudget, late) >= excludingShare)
    return "excluded";
  if (sifted.passing.length === 0)
    // What has no price, and no gate takes it away, may do: only where nothing of the kind is left is the option out.
    return sifted.passingUnpriced === 0 && (sifted.fellBy.length > 0 || sifted.closed.length > 0)
      ? "excluded"
      : "not-priced";
  if (kept === 0) return "not-priced";
  if (gating.undeterminedBy.length > 0 || sifted.uncertain) return "undetermined";
  // An answer that is missing could take every offer away.
  const threatened = gating.offers.some(
    ({ certain, gate }) => !certain && sifted.unknownBy.includes(gate.rule.id),
  );
  return threatened ? "undetermined" : "eligible";
}

/** Pass rate θ of an offer in every world: `logistic(logit bar + x + offset)`. */
function passRate(option: Option, offer: Offer, score: Column, worlds: Worlds): Column {
  const bar = barLogOdds(worlds);
  const offset = option.offsets[offer.class];
  const inputs = [bar, score, offset] as const;
  return worlds.cells.get("pass rate", `${option.id} ${offer.class}`, inputs, ratesOf);
}

function ratesOf(bar: Column, score: Column, offset: number): Column {
  const rates = new Float64Array(bar.length);
  for (let world = 0; world < rates.length; world++)
    rates[world] = logistic(bar[world] + score[world] + offset);
  return rates;
}

/** In each world the kept offer of lowest expected cost among those that suffice there and break no budget. */
function adopt(
  option: Option,
  kept: readonly KeptOffer[],
  score: Column,
  gating: Gating,
  worlds: Worlds,
): Adopted {
  const budgets = budgetOf(worlds);
  const months = annuity(worlds);
  const soft = gating.soft.map(({ judgement }) => judgement);
  const inputs = [score, budgets, months, kept, option.test.cost.value, ...soft];
  return worlds.cells.get("adopt", option.id, inputs, () =>
    adoptEach(option, kept, score, budgets, months, soft),
  );
}

type Adopted = Pick<
  OptionJudged,
  "reaches" | "suffices" | "chosen" | "building" | "running" | "expected" | "overBudget"
>;

function adoptEach(
  option: Option,
  kept: readonly KeptOffer[],
  score: Column,
  budgets: Budgets,
  months: Column,
  soft: readonly Judgement[],
): Adopted {
  const count = score.length;
  const order = [...kept.keys()].sort((a, b) => kept[a].expected - kept[b].expected || a - b);
  const offsets = kept.map(({ offer }) => option.offsets[offer.class]);
  const bills = kept.map(({ bill }) => bill);
  const means = Float64Array.from(kept, (offer) => offer.expected);
  const strongest = kept.reduce(
    (best, _, index) => (offsets[index] >= offsets[best] ? index : best),
    0,
  );
  const reaches = new Uint8Array(count);
  const suffices = new Uint8Array(count);
  const chosen = new Uint8Array(count);
  const building = new Float64Array(count);
  const running = new Float64Array(count);
  const expected = new Float64Array(count);
  const test = option.test.cost.value;
  const inOrder = order.map((index) => kept[index].bill);
  const atLeast = order.map((index) => -offsets[index]);
  const forbidden = soft.includes(1);
  const forbiddenIn = soft.filter((judgement) => typeof judgement !== "number");
  let broken = 0;
  for (let world = 0; world < count; world++) {
    const once = budgets.oneOff[world] - test;
    const monthly = budgets.monthly[world] * months[world];
    const unlimited = once === Infinity && monthly === Infinity;
    let pick = -1;
    let affordable = unlimited;
    for (let at = 0; at < inOrder.length; at++) {
      const within =
        unlimited ||
        (inOrder[at].building[world] <= once && inOrder[at].operating[world] <= monthly);
      if (within) affordable = true;
      if (score[world] < atLeast[at]) continue;
      reaches[world] = 1;
      if (within && pick < 0) pick = order[at];
      // Those that follow cost more, and nothing else is asked of them.
      if (unlimited) break;
    }
    if (!affordable) broken++;
    let free = pick >= 0 && !forbidden;
    for (let at = 0; free && at < forbiddenIn.length; at++)
      if (forbiddenIn[at][world] === 1) free = false;
    if (free) suffices[world] = 1;
    const index = pick >= 0 ? pick : strongest;
    chosen[world] = index;
    if (kept.length === 0) continue;
    building[world] = bills[index].building[world];
    running[world] = bills[index].running[world];
    expected[world] = means[index];
  }
  return {
    reaches,
    suffices,
    chosen,
    building,
    running,
    expected,
    overBudget: kept.length === 0 ? 0 : broken / count,
  };
}

/** Ceilings in dollars; without one there is none. */
interface Budgets {
  readonly oneOff: Column;
  readonly monthly: Column;
}

function budgetOf(worlds: Worlds): Budgets {
  const stated = [worlds.number("oneOffBudget"), worlds.number("monthlyBudget")] as const;
  return worlds.cells.get("budgets", "", stated, (oneOff, monthly) => ({
    oneOff: ceilingOf(oneOff),
    monthly: ceilingOf(monthly),
  }));
}

function ceilingOf(stated: Column): Column {
  const ceiling = stated.slice();
  for (let world = 0; world < ceiling.length; world++)
    if (Number.isNaN(ceiling[world])) ceiling[world] = Infinity;
  return ceiling;
}
