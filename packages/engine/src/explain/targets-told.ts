import type { Decision } from "../assessment/decision.ts";
import { middleOf } from "../facts/derive-facts.ts";
import type { AcceleratorOffer } from "../offers/offer.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { NumberFactId } from "../vocabulary/facts.ts";
import type { Option } from "../vocabulary/option.ts";
import { digits } from "./words.ts";

/** What of a request's time a case may limit, in seconds, and how it is called. */
interface Target {
  readonly fact: NumberFactId;
  readonly words: string;
  /** Seconds of one of the fact's units. */
  readonly unit: number;
  /** Predicted for a request that finds no queue, on one offer. */
  readonly predicted: (offer: AcceleratorOffer, worlds: Worlds) => number;
}

const ofUsual =
  (key: "timeToFirstTokenSeconds" | "interTokenSeconds"): Target["predicted"] =>
  (offer, worlds) =>
    offer.capacity(...usualTokens(worlds))[key];

const targets: readonly Target[] = [
  {
    fact: "timeToFirstToken",
    words: "the first token",
    unit: 0.001,
    predicted: ofUsual("timeToFirstTokenSeconds"),
  },
  {
    fact: "interTokenLatency",
    words: "a further token",
    unit: 0.001,
    predicted: ofUsual("interTokenSeconds"),
  },
  {
    fact: "latencyLimit",
    words: "a whole answer",
    unit: 1,
    predicted(offer, worlds) {
      const [input, output] = usualTokens(worlds);
      const { timeToFirstTokenSeconds, interTokenSeconds } = offer.capacity(input, output);
      return timeToFirstTokenSeconds + Math.max(0, output - 1) * interTokenSeconds;
    },
  },
];

/** Input and output tokens of a call where everything is at its middle. */
function usualTokens({ facts }: Worlds): [input: number, output: number] {
  const of = (id: NumberFactId): number => middleOf(facts.of(id).interval!);
  const factor = of("tokenizerFactor");
  return [of("inputTokens") * factor, of("outputTokens") * of("reasoningMultiplier") * factor];
}

/** Within this of a limit a prediction does not tell whether it is kept: the search for a batch ends as near. */
const tolerance = 1.001;

/**
 * What becomes of limits on speed that the case states. On accelerators they are held against the prediction, for the offers that are
 * billed; of hosted models nobody states a speed, so that a limit is compared with nothing there, and that is said.
 */
export function targetsTold({ judged, situation }: Decision): string[] {
  const { worlds, facts } = situation;
  const stated = targets.flatMap((target) => {
    const { interval, origin } = facts.of(target.fact);
    if (origin === "assumed" || interval === undefined) return [];
    return [{ ...target, seconds: middleOf(interval) * target.unit }];
  });
  if (stated.length === 0) return [];
  const open = judged.options.filter(
    ({ state }) => state === "eligible" || state === "undetermined",
  );
  const missed = stated.flatMap(({ words, seconds, predicted }) => {
    const beyond = new Set<string>();
    for (const { kept } of open)
      for (const { offer } of kept)
        if (offer.kind === "accelerators" && predicted(offer, worlds) > seconds * tolerance)
          beyond.add(`${offer.title} (${inSeconds(predicted(offer, worlds))})`);
    return beyond.size === 0
      ? []
      : [
          `By prediction, for a request that finds no queue, ${words} takes longer than the ${inSeconds(seconds)} asked for on ${namesOf([...beyond])}. It is billed all the same: measure it before you take it.`,
        ];
  });
  const unpredicted = stated.filter(({ fact }) => fact !== "latencyLimit");
  const hosted = open.some(({ option, kept }) => kept.length > 0 && isHosted(option));
  return [
    ...missed,
    ...(unpredicted.length === 0 || !hosted
      ? []
      : [
          `How long ${unpredicted.map(({ words }) => words).join(" and ")} may take is not predicted for hosted models, since no list states it: the limit rules none of them out. Measure it before you take one.`,
        ]),
  ];
}

const mostNames = 2;

function namesOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  const named = names.slice(0, mostNames).join(", ");
  return more > 0 ? `${named} and ${more} more` : named;
}

const isHosted = ({ traits }: Option): boolean => traits.hosting === "provider";

const inSeconds = (seconds: number): string =>
  seconds < 1 ? `${digits(seconds * 1000)} ms` : `${digits(seconds)} s`;
