import type { LifecycleEvent, ModelClass } from "../model.ts";
import type { OfferRecord } from "../offer.ts";
import { checkHistory } from "./check-history.ts";
import { checkPrice } from "./check-price.ts";
import type { Finding, Path } from "./finding.ts";

/** What the offers of a record need to know of it. */
export interface OfferOwner {
  readonly kind: "chat" | "embedding" | "reranker";
  readonly class?: ModelClass;
  readonly lifecycle?: readonly LifecycleEvent[];
  readonly offers: readonly OfferRecord[];
}

/** Checks all offers of a model, embedding or reranker. */
export function* checkOffers(owner: OfferOwner): Generator<Finding> {
  const seen = new Map<string, number>();
  for (const [at, offer] of owner.offers.entries()) {
    const path = ["offers", at];
    const key = `${offer.provider}:${offer.region}:${offer.mode}`;
    const before = seen.get(key);
    if (before !== undefined) {
      yield {
        path,
        expected: "one offer for each provider, region and mode",
        found: `${key} also in offers[${before}]`,
        fix: "append to its history instead",
      };
    }
    seen.set(key, at);
    yield* checkAvailability(offer, path);
    yield* checkHistory(offer.history, [...path, "history"]);
    for (const [entryAt, entry] of offer.history.entries()) {
      const thing = {
        kind: owner.kind,
        mode: offer.mode,
        ...(owner.class === undefined ? {} : { class: owner.class }),
      };
      yield* checkPrice(entry, thing, [...path, "history", entryAt]);
    }
    yield* checkShutdown(owner.lifecycle ?? [], offer, path);
  }
  yield* checkBatch(owner.offers);
  yield* checkAlike(owner.offers);
}

/** Current prices of one model differ between sellers, but hardly by more than this factor. */
const sellersApart = 20;

function* checkAlike(offers: readonly OfferRecord[]): Generator<Finding> {
  const inputs = offers
    .filter(({ mode }) => mode === "standard")
    .flatMap(({ history }) => history.at(-1)?.input ?? [])
    .toSorted((a, b) => a - b);
  const middle = inputs[Math.floor(inputs.length / 2)];
  if (middle === undefined || inputs.length < 2) return;
  for (const [at, { history, mode }] of offers.entries()) {
    const input = history.at(-1)?.input;
    if (input === undefined || mode !== "standard") continue;
    if (input > middle * sellersApart || input * sellersApart < middle) {
      yield {
        path: ["offers", at, "history", history.length - 1, "input"],
        expected: `a price within ${sellersApart} times of what others ask for the same model (${middle})`,
        found: `${input}`,
        fix: "check the unit",
      };
    }
  }
}

function* checkAvailability({ available, history }: OfferRecord, path: Path): Generator<Finding> {
  for (const key of ["until", "newJobsUntil", "newCustomersUntil"] as const) {
    const day = available[key];
    if (day !== undefined && day < available.from) {
      yield {
        path: [...path, "available", key],
        expected: `a day on or after ${available.from} (from)`,
        found: `${day}`,
        fix: "the two may be swapped",
      };
    }
  }
  const { until, newJobsUntil } = available;
  if (until !== undefined && newJobsUntil !== undefined && newJobsUntil > until) {
    yield {
      path: [...path, "available", "newJobsUntil"],
      expected: `a day on or before ${until} (until)`,
      found: `${newJobsUntil}`,
      fix: "correct one of the two",
    };
  }
  const first = history[0]?.from;
  if (first !== undefined && first < available.from) {
    yield {
      path: [...path, "available", "from"],
      expected: `a day on or before ${first}, the first price`,
      found: `${available.from}`,
      fix: "correct one of the two",
    };
  }
}

function* checkShutdown(
  lifecycle: readonly LifecycleEvent[],
  offer: OfferRecord,
  path: Path,
): Generator<Finding> {
  for (const event of lifecycle) {
    if (event.event !== "shutdown" || event.routed === true) continue;
    if (event.provider !== undefined && event.provider !== offer.provider) continue;
    const late = offer.history.findIndex(({ from }) => from >= event.on);
    if (late >= 0) {
      yield {
        path: [...path, "history", late, "from"],
        expected: `a day before ${event.on}, when the model is shut down`,
        found: `${offer.history[late]?.from}`,
        fix: "a shut-down model has no open offer",
      };
    }
    const { until } = offer.available;
    if (until !== undefined && until >= event.on) {
      yield {
        path: [...path, "available", "until"],
        expected: `a day before ${event.on}, when the model is shut down`,
        found: `${until}`,
        fix: "correct one of the two",
      };
    }
  }
}

function* checkBatch(offers: readonly OfferRecord[]): Generator<Finding> {
  for (const [at, batch] of offers.entries()) {
    if (batch.mode !== "batch") continue;
    const standard = offers.find(
      (offer) =>
        offer.mode === "standard" &&
        offer.provider === batch.provider &&
        offer.region === batch.region,
    );
    const [cheap, dear] = [batch.history.at(-1)?.input, standard?.history.at(-1)?.input];
    if (cheap !== undefined && dear !== undefined && cheap > dear) {
      yield {
        path: ["offers", at, "history", batch.history.length - 1, "input"],
        expected: `at most ${dear}, the standard price`,
        found: `${cheap}`,
        fix: "a batch is not dearer",
      };
    }
  }
}
