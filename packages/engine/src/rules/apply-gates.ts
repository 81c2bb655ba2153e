import { kindOf, factIds, type FactId } from "../vocabulary/facts.ts";
import type { Fact, Facts } from "../facts/derive-facts.ts";
import type { TestResult } from "../vocabulary/case.ts";
import type { Option } from "../vocabulary/option.ts";
import type { Gate } from "../vocabulary/rule.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactTable, Truth } from "./compile-condition.ts";
import { judgeWorlds, shareOf, type Judgement } from "./judge-worlds.ts";
import { matches } from "./match-options.ts";
import type { CompiledRule } from "./rule-set.ts";

/** A soft gate that holds in at least this share of the worlds excludes. */
export const excludingShare = 0.95;

/** A gate with what it found. */
export interface GateJudged {
  readonly rule: Gate;
  readonly judgement: Judgement;
  /** Share of the worlds in which it holds. */
  readonly share: number;
  /** It needs an answer that is not there. */
  readonly unknown: boolean;
  /** The fact whose answer would settle it. */
  readonly asks?: FactId;
}

/** What the gates say of one option. */
export interface Gating {
  readonly excludedBy: readonly GateJudged[];
  readonly undeterminedBy: readonly GateJudged[];
  /** Gates that hold in some worlds: there the option may be tested but not adopted. */
  readonly soft: readonly {
    readonly gate: GateJudged;
    readonly judgement: Judgement;
    readonly share: number;
  }[];
  /** What its offers must be, and what they must be if an answer turns out so. */
  readonly offers: readonly { readonly gate: GateJudged; readonly certain: boolean }[];
}

/**
 * Judges a gate on answers alone. A hard gate is never sampled: on an interval it holds where it holds for low, middle and
 * high, and is unknown where they differ.
 */
export function judgeGate({ rule, holds, slots }: CompiledRule<Gate>, worlds: Worlds): GateJudged {
  // With the rule itself, which another release may have otherwise.
  const read = [holds, ...slots.map((slot) => worlds.facts.bySlot[slot])];
  return worlds.cells.get("gate", rule.id, read, () => {
    const judgement = rule.hard
      ? judgeHard(holds, slots, worlds)
      : judgeWorlds(rule.id, holds, slots, worlds, "keep");
    const settled = settle(judgement, rule.whenUnknown === "ask");
    const { answered } = worlds.facts;
    // Settled by the middles of what was answered, so that it is a range that leaves it open.
    const range =
      holds(answered) === 2 ? undefined : slots.find((slot) => isRange(worlds.facts.bySlot[slot]));
    const asked = range ?? slots.find((slot) => answered.answered[slot] === 0) ?? slots[0];
    return {
      rule,
      ...settled,
      share: shareOf(settled.judgement),
      ...(settled.unknown ? { asks: factIds[asked] } : {}),
    };
  });
}

/** Whether a number was answered as a range. */
const isRange = ({ id, origin, interval }: Fact): boolean =>
  origin !== "assumed" &&
  kindOf(id) === "number" &&
  interval !== undefined &&
  interval.low < interval.high;

function judgeHard(
  holds: (table: FactTable) => Truth,
  slots: readonly number[],
  worlds: Worlds,
): number {
  const { answered } = worlds.facts;
  const table = { values: Float64Array.from(answered.values), answered: answered.answered };
  const middle = holds(table);
  const spread = slots.filter((slot) => isRange(worlds.facts.bySlot[slot]));
  if (spread.length === 0) return middle === 2 ? NaN : middle;
  const at = (end: "low" | "high"): Truth => {
    for (const slot of spread) table.values[slot] = worlds.facts.bySlot[slot].interval![end];
    return holds(table);
  };
  return at("low") === middle && at("high") === middle && middle !== 2 ? middle : NaN;
}

function settle(judgement: Judgement, ask: boolean): { judgement: Judgement; unknown: boolean } {
  if (typeof judgement === "number")
    return Number.isNaN(judgement) ? { judgement: 0, unknown: ask } : { judgement, unknown: false };
  return { judgement, unknown: ask && judgement.every(Number.isNaN) };
}

/** Sorts what all gates say by option. */
export function gatingOf(
  option: Option,
  gates: readonly GateJudged[],
  tests: readonly TestResult[],
  worlds: Worlds,
): Gating {
  const inputs = [tests, worlds.facts.of("latencyLimit"), ...gates];
  return worlds.cells.get("gating", option.id, inputs, () => sorted(option, gates, tests, worlds));
}

function sorted(
  option: Option,
  gates: readonly GateJudged[],
  tests: readonly TestResult[],
  worlds: Worlds,
): Gating {
  const excludedBy: GateJudged[] = [];
  const undeterminedBy: GateJudged[] = [];
  const soft: Gating["soft"][number][] = [];
  const offers: Gating["offers"][number][] = [];
  for (const gate of gates) {
    const { rule } = gate;
    if (rule.except?.includes(option.id) === true) continue;
    if (rule.exclude !== undefined && matches(rule.exclude, option)) {
      const judgement =
        rule.measuredInstead === undefined
          ? gate.judgement
          : (measuredLatency(option, tests, worlds) ?? gate.judgement);
      const share = shareOf(judgement);
      if (gate.unknown) undeterminedBy.push(gate);
      else if (share >= excludingShare) excludedBy.push({ ...gate, share });
      else if (share > 0) soft.push({ gate, judgement, share });
    }
    if (
      rule.offersMust !== undefined &&
      option.offers !== "none" &&
      (rule.of === undefined || matches(rule.of, option))
    ) {
      if (gate.unknown) offers.push({ gate, certain: false });
      else if (gate.share >= excludingShare) offers.push({ gate, certain: true });
    }
  }
  return { excludedBy, undeterminedBy, soft, offers };
}

/** Whether an option's measured latency is over the limit: a measurement goes before the rule of thumb. */
function measuredLatency(
  option: Option,
  tests: readonly TestResult[],
  worlds: Worlds,
): Judgement | undefined {
  const measured = tests.findLast(
    (test) => test.option === option.id && test.p95Seconds !== undefined,
  )?.p95Seconds;
  if (measured === undefined) return undefined;
  const limit = worlds.number("latencyLimit");
  return limit.map((seconds) => (measured > seconds ? 1 : 0));
}

/** The answer that would settle whether a gate lets an offer pass: the gate's own, or the region that it asks offers for. */
export function factAskedBy(gate: GateJudged, facts: Facts): FactId | undefined {
  if (gate.asks !== undefined) return gate.asks;
  const region = facts.of("region");
  return gate.rule.offersMust?.soldInRegion === true && region.origin === "assumed"
    ? "region"
    : undefined;
}
