import type { Architecture, ModelRecord } from "../model.ts";
import { firstDayOf } from "../primitives.ts";
import { checkOffers } from "./check-offers.ts";
import type { Finding } from "./finding.ts";

/** Largest count of parameters of an open model of a class, in billions. */
const classLimits = { small: 15, mid: 80, top: Infinity } as const;

/** Checks a model's record beyond its schema. */
export function* checkModel(model: ModelRecord): Generator<Finding> {
  yield* checkOffers({ kind: "chat", ...model });
  yield* checkWeights(model);
  yield* checkContext(model);
  yield* checkLifecycle(model);
  const highestTier = Math.max(
    0,
    ...model.offers.flatMap(({ history }) =>
      history.flatMap(({ longContext }) =>
        (longContext ?? []).map((tier) => tier.aboveInputTokens),
      ),
    ),
  );
  if (model.contextTokens !== undefined && model.contextTokens <= highestTier) {
    yield {
      path: ["contextTokens"],
      expected: `more than ${highestTier}, the threshold of a price tier`,
      found: `${model.contextTokens}`,
      fix: "check both",
    };
  }
}

/** An answer is a part of the context, so it is no longer. */
function* checkContext({ contextTokens, maxOutputTokens }: ModelRecord): Generator<Finding> {
  if (contextTokens === undefined || maxOutputTokens === undefined) return;
  if (maxOutputTokens > contextTokens)
    yield {
      path: ["maxOutputTokens"],
      expected: `at most ${contextTokens} (contextTokens)`,
      found: `${maxOutputTokens}`,
      fix: "the two may be swapped",
    };
}

function* checkWeights(model: ModelRecord): Generator<Finding> {
  const { openWeights } = model;
  if ((model.weights === "open") !== (openWeights !== undefined)) {
    yield {
      path: ["weights"],
      expected: "openWeights where weights are open and nowhere else",
      found: `weights ${model.weights}`,
      fix: "correct one of the two",
    };
  }
  if (openWeights === undefined) return;
  const { parameters, activeParameters, architecture } = openWeights;
  for (const [key, count] of Object.entries({ parameters, activeParameters })) {
    if (count !== undefined && (count < 1e8 || count > 1e13)) {
      yield {
        path: ["openWeights", key],
        expected: "a count from 10⁸ to 10¹³",
        found: `${count}`,
        fix: "give the count, not billions",
      };
    }
  }
  if (parameters !== undefined && activeParameters !== undefined && activeParameters > parameters) {
    yield {
      path: ["openWeights", "activeParameters"],
      expected: `at most ${parameters} (parameters)`,
      found: `${activeParameters}`,
      fix: "the two may be swapped",
    };
  }
  if (parameters !== undefined) {
    const expected =
      parameters <= classLimits.small * 1e9
        ? "small"
        : parameters <= classLimits.mid * 1e9
          ? "mid"
          : "top";
    if (model.class !== expected) {
      yield {
        path: ["class"],
        expected: `${expected} for open weights of ${parameters} parameters`,
        found: `${model.class}`,
        fix: "correct one of the two",
      };
    }
  }
  if (architecture !== undefined) yield* checkArchitecture(architecture);
}

/** Bytes that a token of context adds at 16 bits, from the shape; undefined where it does not follow. */
function kvBytesPerToken(shape: Architecture): number | undefined {
  const { fullAttentionLayers, valueHeadDim, kvLoraRank, ropeHeadDim } = shape;
  const kvHeads = shape.fullKvHeads ?? shape.kvHeads;
  const headDim = shape.fullHeadDim ?? shape.headDim;
  switch (shape.attention) {
    case "compressed":
      return undefined;
    case "mla":
    case "linear+mla":
      return kvLoraRank === undefined || ropeHeadDim === undefined
        ? undefined
        : fullAttentionLayers * (kvLoraRank + ropeHeadDim) * 2;
    default:
      return kvHeads === undefined || headDim === undefined
        ? undefined
        : fullAttentionLayers * kvHeads * (headDim + (valueHeadDim ?? headDim)) * 2;
  }
}

function* checkArchitecture(shape: Architecture): Generator<Finding> {
  const path = ["openWeights", "architecture"];
  const computed = kvBytesPerToken(shape);
  const stated = shape.kvBytesPerToken16bit;
  if (computed !== undefined && stated !== undefined && computed !== stated) {
    yield {
      path: [...path, "kvBytesPerToken16bit"],
      expected: `${computed}, computed from layers, heads and head size`,
      found: `${stated}`,
      fix: "one of them is wrong",
    };
  }
  if (shape.fullAttentionLayers > shape.layers) {
    yield {
      path: [...path, "fullAttentionLayers"],
      expected: `at most ${shape.layers} (layers)`,
      found: `${shape.fullAttentionLayers}`,
      fix: "correct one of the two",
    };
  }
  if (shape.kvHeads !== undefined && shape.kvHeads > shape.heads) {
    yield {
      path: [...path, "kvHeads"],
      expected: `at most ${shape.heads} (heads)`,
      found: `${shape.kvHeads}`,
      fix: "the two may be swapped",
    };
  }
  const { experts, expertsPerToken } = shape;
  if (experts !== undefined && expertsPerToken !== undefined && expertsPerToken > experts) {
    yield {
      path: [...path, "expertsPerToken"],
      expected: `at most ${experts} (experts)`,
      found: `${expertsPerToken}`,
      fix: "the two may be swapped",
    };
  }
  if ((shape.windowLayers === undefined) !== (shape.windowTokens === undefined)) {
    yield {
      path,
      expected: "windowLayers and windowTokens together",
      found: "one of them",
      fix: "correct one of the two",
    };
  }
}

function* checkLifecycle(model: ModelRecord): Generator<Finding> {
  const released = firstDayOf(model.released);
  for (const [at, event] of (model.lifecycle ?? []).entries()) {
    const path = ["lifecycle", at];
    const ends = event.event === "shutdown" || event.event === "notBefore";
    if (ends && event.on < released) {
      yield {
        path: [...path, "on"],
        expected: `a day after ${model.released}, when the model was released`,
        found: `${event.on}`,
        fix: "correct one of the two",
      };
    }
    if (event.routed === true && event.successor === undefined) {
      yield {
        path: [...path, "routed"],
        expected: "successor beside routed",
        found: "none",
        fix: "say which model answers",
      };
    }
  }
  const newest = newestRead(model);
  const next = [
    ...(model.lifecycle ?? []).map(({ on }) => on),
    ...model.offers.flatMap(({ history }) => history.map(({ from }) => from)),
  ]
    .filter((day) => day > newest)
    .toSorted()[0];
  if (next !== undefined && model.reviewBy >= next) {
    yield {
      path: ["reviewBy"],
      expected: `a day before ${next}, when something changes`,
      found: `${model.reviewBy}`,
      fix: "correct one of the two",
    };
  }
}

function newestRead(model: ModelRecord): string {
  const days = model.offers.flatMap(({ history }) => history.map(({ source }) => source.retrieved));
  return days.toSorted().at(-1) ?? "";
}
