import { middleOf } from "../facts/derive-facts.ts";
import { longestCommitment, type ServingNeed } from "../offers/accelerator-offers.ts";
import { gatingOf, judgeGate, type GateJudged, type Gating } from "../rules/apply-gates.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { NumberFactId } from "../vocabulary/facts.ts";
import type { Option } from "../vocabulary/option.ts";
import type { Situation } from "./context.ts";
import { siftOffers, unstatedRegion, type Sifted } from "./screen-offers.ts";

/** One option once the gates have spoken: what stands against it, and which of its offers are left. */
export interface OptionGated {
  readonly option: Option;
  readonly gating: Gating;
  readonly sifted: Sifted;
  readonly offersSeen: number;
  readonly notPriced: readonly string[];
}

/** What the gates and the market leave of every option, before anything is billed. */
export function gateOptions({ ground, given, facts, worlds }: Situation): {
  readonly gates: readonly GateJudged[];
  readonly options: readonly OptionGated[];
} {
  const gates = ground.rules.gates.map((gate) => judgeGate(gate, worlds));
  const horizon = Math.round(numberOf("horizonMonths", worlds));
  const need = servingNeed(worlds, facts.of("oneOff").code === 1 ? 0 : horizon);
  const ownParameters = numberOf("pretrainParameters", worlds);
  const { value: named, origin: saidBy } = facts.of("region");
  const region = saidBy === "assumed" || typeof named !== "string" ? unstatedRegion : named;
  const licence = facts.of("licenceNeed").value;
  const tasks = facts.of("taskTypes").value;
  const writesCode =
    facts.of("outputForm").value === "code" || (Array.isArray(tasks) && tasks.includes("code"));
  const options = ground.context.knowledge.options.map((option): OptionGated => {
    const gating = gatingOf(option, gates, given.tests, worlds);
    const {
      offers,
      notPriced,
      unpriced: unsold,
    } = ground.market.offersFor(option, need, ownParameters, horizon, writesCode);
    const needs = gating.offers.flatMap(({ gate, certain }) => [gate.rule, certain]);
    const sifted = worlds.cells.get("sift", option.id, [offers, region, licence, ...needs], () =>
      siftOffers(
        offers,
        gating,
        region,
        licence === "any" || licence === "permissive" ? licence : "commercial",
        unsold,
      ),
    );
    return { option, gating, sifted, notPriced, offersSeen: offers.length + unsold.length };
  });
  return { gates, options };
}

/** Middle of a number fact, for what is fixed before worlds are known. */
const numberOf = (id: NumberFactId, worlds: Worlds): number => {
  const { interval } = worlds.facts.of(id);
  return interval === undefined ? NaN : middleOf(interval);
};

/** What serving has to hold, rounded up to powers of two so that near cases share the same offers. */
export function servingNeed(worlds: Worlds, months: number): ServingNeed {
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const reasoning = worlds.number("reasoningMultiplier");
  const factor = worlds.number("tokenizerFactor");
  const pace = worlds.facts.of("interTokenLatency");
  const limit = worlds.facts.of("latencyLimit");
  const owned = worlds.facts.of("ownedAccelerators").value;
  return worlds.cells.get(
    "serving need",
    "",
    [input, output, reasoning, factor, pace, limit, owned, months],
    () => {
      const longest = longestContext(input, output, reasoning, factor);
      const interToken = pace.interval === undefined ? undefined : middleOf(pace.interval) / 1000;
      const endToEnd =
        limit.origin === "assumed" || limit.interval === undefined
          ? undefined
          : middleOf(limit.interval);
      const { usualInputTokens, usualOutputTokens } = {
        usualInputTokens: nextPowerOfTwo(numberOf("inputTokens", worlds)),
        usualOutputTokens: nextPowerOfTwo(
          numberOf("outputTokens", worlds) * numberOf("reasoningMultiplier", worlds),
        ),
      };
      return {
        contextTokens: nextPowerOfTwo(longest),
        targets: {
          ...(interToken === undefined ? {} : { interTokenSeconds: interToken }),
          ...(endToEnd === undefined ? {} : { endToEndSeconds: endToEnd }),
        },
        usualInputTokens,
        usualOutputTokens,
        ...(typeof owned === "string" ? { ownedAccelerators: owned } : {}),
        commitment: longestCommitment(months),
      };
    },
  );
}

/** The most tokens of a call, thinking included, in any world. */
function longestContext(input: Column, output: Column, reasoning: Column, factor: Column): number {
  let longest = 0;
  for (let world = 0; world < input.length; world++)
    longest = Math.max(longest, (input[world] + output[world] * reasoning[world]) * factor[world]);
  return longest;
}

function nextPowerOfTwo(x: number): number {
  let power = 1;
  while (power < x && power < 1 << 24) power *= 2;
  return power;
}
