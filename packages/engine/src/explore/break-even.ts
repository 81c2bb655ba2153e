import { defaultWorlds, situationOf, type Context } from "../assessment/context.ts";
import { judgeOptions } from "../assessment/judge-options.ts";
import { takenTogether } from "../facts/taken-together.ts";
import { screeningWorlds } from "../assessment/screen-offers.ts";
import { horizonMonths } from "../costs/demand.ts";
import { rounded } from "../format/round.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Case } from "../vocabulary/case.ts";
import type { BreakEven, Progress } from "../vocabulary/explore.ts";
import { breakEvenMonth } from "./break-even-month.ts";
import { breakEvenVolume, type MonthlyCost } from "./break-even-volume.ts";
import { commercialModels, offersByVolume, selfHosted, type Commercial } from "./contenders.ts";
import { judgeInSteps } from "./judge-in-steps.ts";
import { monthlyCosts, totalOf, type MonthlyCosts } from "./running-cost.ts";

/** Worlds that are computed between two chances to stop. */
const worldsPerStep = 16;

/** One comparison: what each side costs a month, the own side with any of several offers. */
interface Pair {
  readonly ours: readonly MonthlyCosts[];
  readonly theirs: MonthlyCosts;
  readonly worlds: Worlds;
}

/**
 * From which volume on serving an open model oneself costs less than a hosted one, by running cost and in total (decision
 * model, "Thresholds are computed"); yielded as they are found. A job that runs once has no monthly volume, and so none.
 */
export function* breakEvens(
  given: Case,
  context: Context,
): Generator<Progress | BreakEven, readonly BreakEven[]> {
  const situation = situationOf(takenTogether(given), context, defaultWorlds);
  if (situation.facts.of("oneOff").code === 1) return [];
  const ids = new Set(context.knowledge.options.map(({ id }) => id));
  for (const option of judgeInSteps(situation, ids))
    yield { done: 0, total: 1, what: `judging ${option}` };
  const { options } = judgeOptions(situation);
  const own = selfHosted(options);
  const commercial = Object.entries(commercialModels(options)) as [
    Against,
    Commercial | undefined,
  ][];
  const worlds = situation.worlds.first(screeningWorlds);
  const total = own.length * commercial.length * kinds.length;
  const found: BreakEven[] = [];
  for (const judged of own) {
    const progress = (): Progress => ({
      done: found.length,
      total,
      what: `comparing ${judged.option.short}`,
    });
    yield progress();
    const ours = offersByVolume(judged, situation, worlds).map((offer) =>
      monthlyCosts(judged, offer, situation, worlds),
    );
    for (const [against, model] of commercial) {
      yield progress();
      const theirs = model && monthlyCosts(model.judged, model.kept, situation, worlds);
      for (const kind of kinds) {
        const named = {
          between: [judged.option.id, model?.kept.offer.id ?? against],
          ...(model === undefined ? {} : { hostedFor: model.judged.option.id }),
          kind,
          against,
        } as const;
        const result =
          theirs === undefined || ours.length === 0
            ? ({ outcome: "not verified" } as const)
            : yield* compare({ ours, theirs, worlds }, kind, progress());
        const breakEven: BreakEven = rounded({ ...named, ...result });
        found.push(breakEven);
        yield breakEven;
      }
    }
  }
  return found;
}

type Against = BreakEven["against"];
const kinds = ["running", "total"] as const;

/** The break-even of a pair in every world. */
function* compare(
  pair: Pair,
  kind: BreakEven["kind"],
  progress: Progress,
): Generator<
  Progress,
  Pick<BreakEven, "outcome" | "requestsPerMonth" | "crossingShare" | "month" | "monthShare">
> {
  const { ours, theirs, worlds } = pair;
  const costOf = (costs: MonthlyCosts): MonthlyCosts["running"] =>
    kind === "running" ? costs.running : totalOf(costs, worlds);
  const mine = ours.map(costOf);
  const other = costOf(theirs);
  const crossings: number[] = [];
  let verified = 0;
  for (let world = 0; world < worlds.count; world++) {
    if (world % worldsPerStep === 0) yield progress;
    const { outcome, requests } = breakEvenVolume(
      cheapestOf(mine.map((cost) => cost(world))),
      other(world),
    );
    if (outcome !== "not verified") verified++;
    if (requests !== undefined) crossings.push(requests);
  }
  if (verified === 0) return { outcome: "not verified" };
  const month = kind === "total" ? monthOf(pair) : {};
  if (crossings.length === 0)
    return { outcome: "not reached in the range searched", crossingShare: 0, ...month };
  return {
    outcome: "reached",
    requestsPerMonth: spreadOf(Float64Array.from(crossings)),
    crossingShare: crossings.length / worlds.count,
    ...month,
  };
}

/** Whatever is cheapest at each volume. */
function cheapestOf(costs: readonly MonthlyCost[]): MonthlyCost {
  const [first, ...others] = costs;
  return (requests) => {
    let least = first(requests);
    for (const cost of others) {
      const amount = cost(requests);
      if (amount < least) least = amount;
    }
    return least;
  };
}

/**
 * The month in which one's own cumulative cash falls below the hosted model's at the case's volume, over the worlds in which
 * it does so within the horizon; absent where there are none.
 */
function monthOf({ ours, theirs, worlds }: Pair): Pick<BreakEven, "month" | "monthShare"> {
  const volume = worlds.number("requestsPerMonth");
  const horizon = horizonMonths(worlds);
  const months: number[] = [];
  for (let world = 0; world < worlds.count; world++) {
    const monthly = ({ running, maintaining }: MonthlyCosts): number =>
      running(world)(volume[world]) + maintaining[world];
    const total = (costs: MonthlyCosts): number =>
      monthly(costs) * horizon[world] + costs.before[world];
    const own = ours.reduce((best, costs) => (total(costs) < total(best) ? costs : best));
    const saved = monthly(theirs) - monthly(own);
    const ahead = own.before[world] - theirs.before[world];
    const month = breakEvenMonth(ahead, saved, horizon[world]);
    if (month !== undefined) months.push(month);
  }
  return months.length === 0
    ? {}
    : { month: spreadOf(Float64Array.from(months)), monthShare: months.length / worlds.count };
}
