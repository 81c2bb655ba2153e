import { describe, expect, test } from "vitest";

import { assess } from "./assess.ts";
import { replay } from "./replay.ts";
import { smallPrices } from "./testing/small-prices.ts";
import { smallCase, smallContext, smallKnowledge } from "./testing/small-world.ts";

const given = smallCase({ gap: "knowledge", requestsPerMonth: 2e5 });
const context = { ...smallContext, worlds: 512, seed: 7 };
const verdict = assess(given, context);
const { receipt } = verdict;

describe("a receipt", () => {
  test("replays to the same verdict, byte for byte", () => {
    const again = replay(given, receipt, smallContext);
    expect(again.same).toBe(true);
    expect(again.differences).toEqual([]);
    expect(JSON.stringify(again.verdict)).toBe(JSON.stringify(verdict));
  });

  test("is untouched by failures and by steps around the model, which no verdict reads", () => {
    const more = {
      failures: { counts: { format: 3 }, of: 40 },
      pipeline: { steps: [{ name: "Search", dollars: 0.2 }] },
    };
    const { same, verdict: again } = replay(
      { ...given, ...smallCase({}, more), answers: given.answers },
      receipt,
      smallContext,
    );
    expect(same).toBe(true);
    expect(JSON.stringify(again)).toBe(JSON.stringify(verdict));
  });

  test("replays on its own days, seed and number of worlds, whatever the day is now", () => {
    const later = {
      ...smallContext,
      asOf: "2028-01-01",
      knownOn: "2028-01-01",
      worlds: 64,
      seed: 1,
    };
    expect(JSON.stringify(replay(given, receipt, later).verdict)).toBe(JSON.stringify(verdict));
  });

  test("is untouched by prices that became known later", () => {
    const model = smallPrices.models["example/small"]!;
    const [sale] = model.offers;
    const cut = {
      ...sale.history[0],
      from: "2026-11-20",
      known: "2026-12-01",
      input: 0.01,
      output: 0.01,
    };
    const prices = {
      ...smallPrices,
      digest: `sha256:${"3".repeat(64)}`,
      models: {
        ...smallPrices.models,
        "example/small": { ...model, offers: [{ ...sale, history: [...sale.history, cut] }] },
      },
    };
    const again = replay(given, receipt, { ...smallContext, prices });
    expect(again.same).toBe(true);
    const { receipt: then, ...before } = verdict;
    const { receipt: now, ...after } = again.verdict;
    expect(after).toEqual(before);
    expect({ ...now, prices: then.prices }).toEqual(then);
    const known = { ...smallContext, prices, knownOn: "2026-12-01" };
    expect(assess(given, known).options).not.toEqual(assess(given, smallContext).options);
  });

  test("says that the case is another", () => {
    const other = replay(smallCase({ gap: "behaviour" }), receipt, smallContext);
    expect(other.same).toBe(false);
    expect(other.differences[0]).toMatchObject({ field: "case", was: receipt.caseDigest });
    expect(other.differences[0].now).not.toBe(receipt.caseDigest);
  });

  test("says that the content or the engine is another", () => {
    const knowledge = { ...smallKnowledge, version: "2026.12.0" };
    const { same, differences } = replay(given, receipt, { ...smallContext, knowledge });
    expect(same).toBe(false);
    expect(differences).toEqual([{ field: "content", was: "2026.11.0", now: "2026.12.0" }]);
    const older = replay(given, { ...receipt, engine: "0.0.0-older" }, smallContext);
    expect(older.differences).toEqual([
      { field: "engine", was: "0.0.0-older", now: receipt.engine },
    ]);
  });

  test("names each offer that was used and is not, or the other way round", () => {
    const [one, ...others] = receipt.offers;
    const { differences } = replay(given, { ...receipt, offers: [...others, "x"] }, smallContext);
    expect(differences).toEqual([
      { field: "offer x", was: "used", now: "not used" },
      { field: `offer ${one}`, was: "not used", now: "used" },
    ]);
  });
});
