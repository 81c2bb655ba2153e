import { knowledge } from "@tapeline/content";
import {
  assess,
  breakEvens,
  caseSchema,
  type BreakEven,
  type Case,
  type Context,
  type Verdict,
} from "@tapeline/engine";
import { priceBook, type PriceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { changedBook } from "../changed-book.ts";
import { Chance } from "../chance.ts";
import { proofDay } from "../release.ts";
import type { Realised } from "./bill.ts";
import {
  dearStepBetween,
  fleetRunning,
  lastDear,
  most,
  peopleOf,
  runningAt,
  type Running,
} from "./break-even.ts";
import { halfUnit } from "./compare.ts";
import { exact, type Exact } from "./decimal.ts";
import { knownFacts, type KnownFacts } from "./known-facts.ts";
import { pointCase } from "./point-case.ts";
import { realisedBy } from "./realised-by.ts";
import { tokensPerRequestNow } from "./tokens.ts";

/** Seeds 1 to this many, each a case with up to six volumes. */
const cases = 1100;
/** Cases in a row that share a price book: each book is laid out once. */
const perBook = 25;
/** A volume is found this near, relatively; a stretch narrower than this, in which own machines are dear, may be passed over. */
const precision = 1.0001;
const fewest = 100;

const schema = caseSchema(knowledge);
const questions = Object.values(knowledge.questions);

/** The book with a single open model and a single way to rent, so that an option that one serves oneself has one offer. */
function withOneFleet(book: PriceBook, chance: Chance): PriceBook {
  const open = Object.values(book.models).filter(
    ({ openWeights }) =>
      openWeights?.architecture !== undefined &&
      openWeights.parameters! >= 3e9 &&
      openWeights.parameters! < 4e10,
  );
  const rentals = Object.values(book.rentals).filter(({ billing }) => billing !== "spot");
  const [model, rental] = [chance.one(open), chance.one(rentals)];
  return changedBook(book, (copy) => ({
    ...copy,
    models: Object.fromEntries(
      Object.entries(copy.models)
        .filter(
          ([id, { weights, class: of }]) =>
            id === model.id || (weights === "closed" && of !== "small"),
        )
        .map(([id, kept]) => [id, id === model.id ? { ...kept, offers: [] } : kept]),
    ),
    rentals: { [rental.id]: rental },
    gpus: Object.fromEntries(
      Object.entries(copy.gpus).map(([id, { purchase: _, ...gpu }]) => [id, gpu]),
    ),
  }));
}

/** Every break-even by running cost. */
function runningBreakEvens(given: Case, context: Context): BreakEven[] {
  return [...breakEvens(given, context)].filter(
    (step): step is BreakEven => "outcome" in step && step.kind === "running",
  );
}

function running(
  verdict: Verdict,
  option: string,
  offerId: string | undefined,
  facts: KnownFacts,
  shop: { readonly book: PriceBook; readonly asOf: string; readonly knownOn: string },
): Running | undefined {
  const result = verdict.options.find(({ id }) => id === option)!;
  const offer = result.offers.find(({ id }) => offerId === undefined || id === offerId);
  if (offer === undefined) return undefined;
  const seconds = exact(offer.accelerators?.secondsPerRequest.p50 ?? 0);
  const realised: Realised = realisedBy(offer, seconds, facts, shop);
  const people = peopleOf(
    knowledge.options.find(({ id }) => id === option)!,
    realised,
    facts,
  );
  if (realised.kind === "own") return { people, fleet: fleetRunning(realised.fleet, facts, shop)! };
  if (realised.kind !== "hosted") return undefined;
  const { model, offer: sale, priceFactor } = realised;
  return { people, perRequest: tokensPerRequestNow(model, sale, priceFactor, facts, shop)! };
}

test(
  "break-even volumes are the last crossings that decimal arithmetic finds",
  { timeout: 300_000 },
  () => {
    const differing: string[] = [];
    const outcomes = { reached: 0, "not reached in the range searched": 0, "not verified": 0 };
    let book = priceBook;
    for (let seed = 1; seed <= cases; seed++) {
      const chance = new Chance(seed);
      if (seed % perBook === 1) book = withOneFleet(priceBook, chance);
      const chances = { drawn: chance, later: new Chance(-seed) };
      const written = pointCase(chances, questions, `Break-even case ${seed}`);
      const given = schema.parse({
        ...written,
        answers: {
          ...(written["answers"] as object),
          isolation: 1,
          runsAt: ["own-site"],
          oneOff: false,
          deferrable: 0,
          minimumPassRate: 90,
          peakToAverage: chance.between(1, 4),
          activeHoursPerMonth: chance.between(300, 730),
          inputTokens: chance.whole(200, 8000),
          interTokenLatency: chance.whole(30, 100),
          latencyLimit: 60,
        },
      });
      const context: Context = { knowledge, prices: book, asOf: proofDay };
      const verdict = assess(given, { ...context, worlds: 1 });
      const facts = knownFacts(given, knowledge.questions);
      const shop = { book, asOf: proofDay, knownOn: proofDay };
      for (const found of runningBreakEvens(given, context)) {
        outcomes[found.outcome]++;
        const [own, hosted] = found.between;
        const ours = running(verdict, own, undefined, facts, shop);
        const theirs = ["api-prompting", "api-retrieval"]
          .map((id) => running(verdict, id, hosted, facts, shop))
          .filter((one) => one !== undefined);
        if (ours === undefined || theirs.length === 0) {
          if (found.outcome !== "not verified")
            differing.push(
              `${given.title} ${own} against ${hosted}: ${found.outcome}, but not priced`,
            );
          continue;
        }
        // The same offer may realise prompting and retrieval, which differ in their people.
        const opinions = theirs.map((their) => disagreement(found, ours, their, facts));
        if (opinions.every((opinion) => opinion !== undefined))
          differing.push(`${given.title} ${own} against ${hosted}: ${opinions.join("; ")}`);
      }
    }
    const all = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
    console.log(`${all - differing.length} passed, ${differing.length} failed`, outcomes);
    expect(differing).toEqual([]);
    expect(outcomes.reached).toBeGreaterThan(350);
  },
);

/** What speaks against a found volume, in words; undefined where nothing does. */
function disagreement(
  found: BreakEven,
  ours: Running,
  theirs: Running,
  facts: KnownFacts,
): string | undefined {
  const last = lastDear(ours, theirs, facts);
  const told =
    last === undefined ? "none" : `${last.from.toPrecision(8)} to ${last.upTo.toPrecision(8)} dear`;
  if (found.requestsPerMonth === undefined) {
    const outside =
      last === undefined || last.upTo.lt(fewest * precision) || last.upTo.gt(most.div(precision));
    return outside ? undefined : `${found.outcome}, second opinion ${told}`;
  }
  const { p50 } = found.requestsPerMonth;
  const above = exact(p50).plus(halfUnit(p50));
  const below = exact(p50).minus(halfUnit(p50)).div(precision);
  const saves = (requests: Exact): boolean =>
    runningAt(ours, requests, facts).lte(runningAt(theirs, requests, facts));
  // Dear just below: there, or in a narrower stretch between the two.
  const dearBelow = !saves(below) || dearStepBetween(ours, theirs, [below, above], facts);
  const signChanges = saves(above) && dearBelow;
  const isLast =
    last !== undefined &&
    last.upTo.gte(below) &&
    (last.upTo.lte(above) || last.upTo.lt(last.from.times(precision)));
  return signChanges && isLast ? undefined : `${p50}, second opinion ${told}`;
}
