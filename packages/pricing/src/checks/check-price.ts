import type { ModelClass } from "../model.ts";
import type { Mode } from "../offer.ts";
import type { Price } from "../price.ts";
import type { Finding, Path } from "./finding.ts";

/** What is being priced: it decides which rates must be there and how large they can be. */
export interface PricedThing {
  readonly kind: "chat" | "embedding" | "reranker";
  readonly class?: ModelClass;
  readonly mode: Mode;
}

/** Plausible USD per million tokens; outside, a unit was most likely mistaken. */
const plausibleInput: Readonly<
  Record<ModelClass | "embedding" | "reranker", readonly [number, number]>
> = {
  small: [0.01, 5],
  mid: [0.01, 40],
  top: [0.02, 200],
  embedding: [0.001, 2],
  reranker: [0.001, 2],
};
/** Output costs at most this many times the input. */
const outputRatio = 25;
/** A write to cache costs at most this many times the input. */
const writeRatio = 3;
const plausibleTraining = [0.05, 1000] as const;
const plausibleSearches = [0.1, 20] as const;

/** A reason given for something else does not excuse rates that are swapped. */
const saysOutputIsCheaper = /cheaper than input/i;

const rates = ["input", "output", "cachedInput", "cacheWrite", "cacheWriteOneHour"] as const;

function hasMoreThanSixDecimals(amount: number): boolean {
  return Math.abs(amount * 1e6 - Math.round(amount * 1e6)) > 1e-3;
}

function outside(amount: number, [low, high]: readonly [number, number]): boolean {
  return amount < low || amount > high;
}

/** Checks one price entry by itself. */
export function* checkPrice(price: Price, thing: PricedThing, path: Path): Generator<Finding> {
  yield* checkDates(price, path);
  yield* checkNeeded(price, thing, path);
  const explained = saysOutputIsCheaper.test(price.because ?? "");
  yield* checkRates(price, thing, price, path, explained);
  for (const [at, tier] of (price.longContext ?? []).entries()) {
    const tierPath = [...path, "longContext", at];
    yield* checkRates(tier, thing, price, tierPath, explained);
    const before = price.longContext?.[at - 1];
    if (before !== undefined && tier.aboveInputTokens <= before.aboveInputTokens) {
      yield {
        path: [...tierPath, "aboveInputTokens"],
        expected: `more than ${before.aboveInputTokens}, the threshold before it`,
        found: `${tier.aboveInputTokens}`,
        fix: "order the tiers by threshold",
      };
    }
    if (price.input !== undefined && tier.input < price.input) {
      yield {
        path: [...tierPath, "input"],
        expected: `at least ${price.input}, the rate below the threshold`,
        found: `${tier.input}`,
        fix: "long requests are not cheaper, so check the two",
      };
    }
  }
  for (const [at, window] of (price.dailyWindows ?? []).entries()) {
    yield* checkRates(window, thing, price, [...path, "dailyWindows", at], false);
  }
  yield* checkStanding(price, path);
}

function* checkDates(price: Price, path: Path): Generator<Finding> {
  if (price.until !== undefined && price.until < price.from) {
    yield {
      path: [...path, "until"],
      expected: `a day on or after ${price.from} (from)`,
      found: `${price.until}`,
      fix: "the two may be swapped",
    };
  }
  if (price.promotion === true && price.until === undefined) {
    yield {
      path: [...path, "promotion"],
      expected: "until beside promotion",
      found: "none",
      fix: "a promotion ends: say when",
    };
  }
  const scheduled = price.from > price.source.retrieved;
  if (scheduled && price.source.kind !== "announcement") {
    yield {
      path: [...path, "source", "kind"],
      expected: `announcement, since the price holds from ${price.from}, after it was read on ${price.source.retrieved}`,
      found: `${price.source.kind}`,
      fix: "correct one of the two",
    };
  }
}

function* checkNeeded(price: Price, thing: PricedThing, path: Path): Generator<Finding> {
  if (thing.mode === "fineTuned") {
    if (price.fineTuning === undefined) {
      yield {
        path,
        expected: "fineTuning in an offer of mode fineTuned",
        found: "none",
        fix: "say what training costs",
      };
    }
  } else if (price.fineTuning !== undefined) {
    yield {
      path: [...path, "fineTuning"],
      expected: "fineTuning only in offers of mode fineTuned",
      found: `it in mode ${thing.mode}`,
      fix: "make it an offer of its own",
    };
  }
  if (thing.kind === "chat" && thing.mode !== "fineTuned") {
    for (const rate of ["input", "output"] as const) {
      if (price[rate] === undefined) {
        yield {
          path,
          expected: `${rate} (USD per million tokens)`,
          found: "none",
          fix: "leave the entry out where the price is not known",
        };
      }
    }
  }
  if (thing.kind === "embedding" && price.input === undefined) {
    yield {
      path,
      expected: "input (USD per million tokens)",
      found: "none",
      fix: "correct one of the two",
    };
  }
  if (
    thing.kind === "reranker" &&
    price.input === undefined &&
    price.perThousandSearches === undefined
  ) {
    yield {
      path,
      expected: "perThousandSearches or input",
      found: "neither",
      fix: "correct one of the two",
    };
  }
  const { perThousandSearches, fineTuning } = price;
  if (perThousandSearches !== undefined && outside(perThousandSearches, plausibleSearches)) {
    yield {
      path: [...path, "perThousandSearches"],
      expected: `${plausibleSearches.join(" to ")} USD per thousand searches`,
      found: `${perThousandSearches}`,
      fix: "check the unit",
    };
  }
  const training = fineTuning?.trainingPerMillionTokens;
  if (training !== undefined && outside(training, plausibleTraining)) {
    yield {
      path: [...path, "fineTuning", "trainingPerMillionTokens"],
      expected: `${plausibleTraining.join(" to ")} USD per million training tokens`,
      found: `${training}`,
      fix: "check the unit",
    };
  }
}

interface Rates {
  readonly input?: number;
  readonly output?: number;
  readonly cachedInput?: number;
  readonly cacheWrite?: number;
  readonly cacheWriteOneHour?: number;
}

function* checkRates(
  stated: Rates,
  thing: PricedThing,
  base: Price,
  path: Path,
  explained: boolean,
): Generator<Finding> {
  const { input, output, cachedInput, cacheWrite } = stated;
  for (const rate of rates) {
    const amount = stated[rate];
    if (amount !== undefined && hasMoreThanSixDecimals(amount)) {
      yield {
        path: [...path, rate],
        expected: "at most six decimals (exact money)",
        found: `${amount}`,
        fix: "round to a millionth of a dollar",
      };
    }
  }
  const range = plausibleInput[thing.kind === "chat" ? (thing.class ?? "top") : thing.kind];
  if (input !== undefined && outside(input, range)) {
    yield {
      path: [...path, "input"],
      expected: `${range.join(" to ")} USD per million tokens for a ${thing.class ?? ""} ${thing.kind} model`,
      found: `${input}`,
      fix: "check the unit (per token, per thousand, cents?)",
    };
  }
  if (input !== undefined && output !== undefined) {
    if (output < input && !explained) {
      yield {
        path: [...path, "output"],
        expected: `at least ${input} (input)`,
        found: `${output}`,
        fix: "output is not cheaper than input: the two may be swapped, else say in because that output is cheaper than input",
      };
    }
    if (output > input * outputRatio) {
      yield {
        path: [...path, "output"],
        expected: `at most ${outputRatio} times the input of ${input}`,
        found: `${output}`,
        fix: "check the unit",
      };
    }
  }
  if (
    input !== undefined &&
    cachedInput !== undefined &&
    (cachedInput > input || cachedInput * 200 < input)
  ) {
    yield {
      path: [...path, "cachedInput"],
      expected: `between a two-hundredth of the input and the input of ${input}`,
      found: `${cachedInput}`,
      fix: "check the unit and the order of the rates",
    };
  }
  const write = base.input === undefined ? undefined : input;
  if (
    write !== undefined &&
    cacheWrite !== undefined &&
    (cacheWrite > write * writeRatio || cacheWrite * 5 < write)
  ) {
    yield {
      path: [...path, "cacheWrite"],
      expected: `at most ${writeRatio} times and at least a fifth of the input of ${write}`,
      found: `${cacheWrite}`,
      fix: "check the unit",
    };
  }
}

/** Relative difference above which a witness differs. */
const tolerance = 0.01;

/** Whether a witness says another amount than the entry that keeps it. */
export function witnessDiffers(price: Price, witness: NonNullable<Price["witnesses"]>[0]): boolean {
  const component = (witness.component ?? "input") as keyof Price;
  const kept = price[component];
  if (typeof kept !== "number") return true;
  return Math.abs(kept - witness.value) > tolerance * Math.max(kept, witness.value);
}

function* checkStanding(price: Price, path: Path): Generator<Finding> {
  const { standing, because, source } = price;
  const witnesses = price.witnesses ?? [];
  if (standing === "disputed" && because === undefined) {
    yield {
      path: [...path, "standing"],
      expected: "because beside standing disputed",
      found: "none",
      fix: "say why this value was chosen",
    };
  }
  const at = witnesses.findIndex((witness) => witnessDiffers(price, witness));
  if (at >= 0 && because === undefined) {
    const witness = witnesses[at];
    yield {
      path: [...path, "witnesses", at, "value"],
      expected: `because, since ${witness?.list} says ${witness?.value} for ${witness?.component ?? "input"}, not what the entry says`,
      found: "none",
      fix: "give the reason or correct the value",
    };
  }
  for (const [later, { list, component = "input" }] of witnesses.entries()) {
    const before = witnesses.findIndex(
      (other) => other.list === list && (other.component ?? "input") === component,
    );
    if (before < later) {
      yield {
        path: [...path, "witnesses", later, "list"],
        expected: `a list that has not witnessed ${component} yet`,
        found: list,
        fix: "name each list once for each component",
      };
    }
  }
  const read = standing === "confirmed" || standing === "read-once";
  if (read && !source.kind.startsWith("vendor-") && source.kind !== "announcement") {
    yield {
      path: [...path, "standing"],
      expected: `a vendor's page, document or announcement as the source of a ${standing} price`,
      found: `${source.kind}`,
      fix: "correct one of the two",
    };
  }
  if (standing === "lists-agree" && new Set(witnesses.map(({ list }) => list)).size < 2) {
    yield {
      path: [...path, "standing"],
      expected: "two lists or more among the witnesses of a lists-agree price",
      found: "fewer",
      fix: "name them or choose single-list",
    };
  }
}
