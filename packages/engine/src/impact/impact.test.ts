import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { resultOf } from "../testing/result-of.ts";
import { rule } from "../testing/small-rules.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Release } from "./changed-parts.ts";
import { impactOf, keepCases, type CaseImpact, type Impact, type WatchedCase } from "./impact.ts";
import { keptIn, keyOf, Kept } from "./kept.ts";
import { outlineOf, sameAdvice } from "./outline.ts";

const { knowledge, prices, asOf } = smallContext;
const before: Release = { knowledge, prices };
const settings = { asOf, worlds: 256 };

const cases: readonly Case[] = [
  smallCase(),
  smallCase({ gap: "knowledge", requestsPerMonth: 200_000 }),
  smallCase({ gap: "behaviour", labelledExamples: 5000, requestsPerMonth: 9e6 }),
  smallCase({ isolation: 5, minimumPassRate: 97, labelledExamples: 100 }),
  smallCase({ isolation: 3, region: "eu", gap: "both" }),
  smallCase({ latencyLimit: { low: 0.2, base: 1, high: 4 }, requestsPerMonth: 4e5 }),
  smallCase({ requestsPerMonth: 300_000 }, { parts: partsOf("isolation", 1, 5) }),
  smallCase({ gap: "behaviour" }, { tests: [{ option: "api-prompting", passed: 60, of: 100 }] }),
];
const watched: readonly WatchedCase[] = cases.map((given, index) => ({
  id: `case ${index}`,
  before: given,
  after: given,
}));

function partsOf(fact: string, ...values: readonly number[]): readonly object[] {
  return values.map((value, index) => ({
    name: `part ${index}`,
    share: 100 / values.length,
    answers: { [fact]: value },
  }));
}

let releases = 0;
/** A release with a change, under digests of its own. */
function changed(change: (release: { knowledge: Knowledge; prices: Release["prices"] }) => void) {
  const copy = structuredClone(before);
  change(copy);
  releases += 1;
  return {
    knowledge: { ...copy.knowledge, digest: `knowledge ${releases}` },
    prices: { ...copy.prices, digest: `prices ${releases}` },
  };
}

/** The cases on the release before, computed once. */
const kept = new Kept({ outlines: 10_000, situations: cases.length });
resultOf(keepCases(cases, before, { ...settings, kept }));

const impact = (after: Release, from: Release = before): Impact =>
  resultOf(impactOf(watched, from, after, settings)).result;

/** Edits of one place each, as an editor makes them; `by` scales figures and picks things. */
const edits: readonly ((release: Release, by: number) => void)[] = [
  ({ knowledge: { rules } }, by) => {
    const gate = rules[Math.floor(by * rules.length)];
    if (gate !== undefined) Object.assign(gate, { title: `${gate.title} again` });
  },
  ({ knowledge: { rules } }, by) => void (rules as unknown[]).splice(by * rules.length, 1),
  ({ knowledge: { rules } }, by) => {
    for (const one of rules)
      if (one.kind === "evidence") for (const id in one.weigh) one.weigh[id]! *= 0.5 + by;
  },
  ({ knowledge: { rules } }, by) =>
    void (rules as unknown[]).push(
      rule("added/limit", {
        kind: "gate",
        hard: false,
        when: { requestsPerMonth: { above: 1e7 * by } },
        exclude: ["open-as-is"],
      }),
    ),
  ({ knowledge: { questions } }, by) => {
    const ids = ["requestsPerMonth", "contingency", "minimumPassRate", "latencyLimit"] as const;
    const [assumed] = questions[ids[Math.floor(by * ids.length)]!].assume;
    if (assumed?.base !== undefined && assumed.high !== undefined)
      Object.assign(assumed, { base: assumed.base + (assumed.high - assumed.base) * by });
  },
  ({ knowledge: { options } }, by) => {
    const option = options[Math.floor(by * options.length)]!;
    option.test.cost.value *= 1 + by;
  },
  ({ knowledge: { rules } }, by) => {
    const gate = rules.find((one) => one.kind === "gate" && one.exclude !== undefined);
    Object.assign(gate!, { when: { requestsPerMonth: { below: 1e6 * by } } });
  },
  ({ prices: { models } }, by) => {
    const all = Object.values(models);
    for (const { history } of all[Math.floor(by * all.length)]!.offers)
      for (const entry of history) Object.assign(entry, { input: (entry.input ?? 0) * (1 + by) });
  },
  ({ prices: { rentals } }, by) => {
    for (const { history } of Object.values(rentals))
      for (const entry of history) Object.assign(entry, { perGpuHour: entry.perGpuHour * by });
  },
];

describe("the impact of a change", () => {
  test("passes over no case whose verdict differs by a digit, whatever was edited", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(edits.length - 1), fc.double({ min: 0.01, max: 0.99 })), {
          minLength: 1,
          maxLength: 2,
        }),
        (chosen) => {
          const after = changed((release) => {
            for (const [which, by] of chosen) edits[which]!(release, by);
          });
          const { touched, ...rest } = impact(after);
          const fromKept = impactOf(watched, before, after, { ...settings, kept });
          expect(resultOf(fromKept).result).toEqual({ touched, ...rest });
          const found = new Map(touched.map((one) => [one.id, one]));
          for (const { id, after: given } of watched) {
            const was = outlineOf(given, { ...before, ...settings });
            const is = outlineOf(given, { ...after, ...settings });
            const told = found.get(id);
            expect(told?.before ?? was).toEqual(was);
            expect(told?.after ?? was).toEqual(is);
            expect(told?.outcome === "changed").toBe(!sameAdvice(was, is));
          }
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });

  test("computes nothing where only words have changed", () => {
    const after = changed(({ knowledge: { rules, questions, options } }) => {
      Object.assign(rules[0]!, { title: "Another title", because: "Another reason." });
      Object.assign(questions.gap, { ask: "What is missing?" });
      Object.assign(options[0]!, { title: "Another name" });
    });
    expect(impact(after)).toEqual({ parts: [], touched: [], untouched: cases.length });
  });

  test("passes over cases in which a changed rule is silent, and says which it touches", () => {
    const after = changed(({ knowledge: { rules } }) => {
      const one = rules.find(({ id }) => id === "labels/many")!;
      if (one.kind === "evidence") one.weigh["no-llm"] = 2;
    });
    const { touched, parts } = impact(after);
    expect(parts).toEqual([{ kind: "rule", id: "labels/many" }]);
    const certain = touched.find(({ id }) => id === "case 2");
    expect(certain?.touchedBy).toEqual(parts);
    expect(touched.length).toBeLessThan(cases.length);
  });

  test("names the one change of several that turned a verdict", () => {
    const after = changed(({ knowledge: { rules, options, questions } }) => {
      options[1]!.test.cost.value *= 1.01;
      const [assumed] = questions.contingency.assume;
      Object.assign(assumed!, { base: assumed!.base! * 1.001 });
      (rules as unknown[]).push(
        rule("added/none-hosted", {
          kind: "gate",
          hard: true,
          when: { requestsPerMonth: { above: 100 } },
          exclude: { hosting: "provider" },
        }),
      );
    });
    const turned = impact(after).touched.filter(({ outcome }) => outcome === "changed");
    expect(turned.length).toBeGreaterThan(0);
    for (const { causes } of turned)
      expect(causes).toEqual([{ kind: "rule", id: "added/none-hosted" }]);
  });

  test("counts a case whose file is read otherwise, even where the release is the same", () => {
    const [one] = cases;
    const other = smallCase({ isolation: 5 });
    const edited = [{ id: "edited", before: one!, after: other }];
    const { touched } = resultOf(impactOf(edited, before, before, settings)).result;
    expect(touched).toEqual([expect.objectContaining({ id: "edited", outcome: "changed" })]);
    expect(touched[0]?.causes).toEqual([expect.objectContaining({ kind: "case" })]);
  });

  test("takes what was computed before from what is kept, and gives the same", () => {
    const own = new Kept({ outlines: 1000, situations: 3 });
    const after = changed(({ knowledge: { options } }) => (options[1]!.test.cost.value *= 2));
    const run = (): Impact =>
      resultOf(impactOf(watched, before, after, { ...settings, kept: own })).result;
    const first = run();
    let made = 0;
    for (const given of cases)
      for (const release of [before, after])
        keptIn(own).outline(keyOf(given, { ...release, ...settings }), () => {
          made += 1;
          return outlineOf(given, { ...release, ...settings });
        });
    // Of what it touches both outlines are there.
    expect(made).toBe(2 * first.untouched);
    expect(run()).toEqual(first);
    expect(first).toEqual(impact(after));
  });

  test("stops where it is told to, having told of each case as it came", () => {
    const after = changed(({ knowledge: { options } }) => (options[1]!.test.cost.value *= 2));
    const steps = impactOf(watched, before, after, settings);
    const found: CaseImpact[] = [];
    for (const step of steps) {
      if ("outcome" in step) found.push(step);
      if (found.length === 2) break;
    }
    expect(found.map(({ id }) => id)).toEqual(["case 0", "case 1"]);
    expect(steps.next().done).toBe(true);
  });
});

test("an outline says what the verdict says", () => {
  for (const given of cases) {
    const context = { ...before, ...settings };
    const verdict = assess(given, context);
    const { sufficiency, offers, margin, firstStep, cost, ...shared } = outlineOf(given, context);
    expect(verdict).toMatchObject(shared);
    expect(firstStep).toBe(verdict.firstStep?.option);
    for (const [id, chance] of Object.entries(sufficiency))
      expect(verdict.options.find((option) => option.id === id)?.sufficiency).toBe(chance);
    const end = verdict.options.find(({ id }) => id === verdict.endPoint?.option);
    expect(end?.cost ?? {}).toMatchObject(cost ?? {});
    expect(verdict.receipt.offers).toEqual(expect.arrayContaining([...offers]));
    expect(margin === undefined || margin >= 0).toBe(true);
  }
});

test("cases that assume the same are kept with the same columns, and let go of together", () => {
  const own = new Kept({ outlines: 10, situations: 2 });
  resultOf(keepCases(cases.slice(0, 2), before, { ...settings, kept: own }));
  const columns = () =>
    [...keptIn(own).situations.values()].map(({ worlds }) => worlds.number("discountRate"));
  const [one, other] = columns();
  expect(one).toBe(other);
  expect(keptIn(own).isFull).toBe(true);
  own.forgetSituations();
  expect(columns()).toEqual([]);
});
