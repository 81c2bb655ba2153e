import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallPractice } from "../testing/small-practice.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { chooseArms } from "./choose-arms.ts";

const verdict = assess(smallCase({ minimumPassRate: 90 }), { ...smallContext, worlds: 64 });
const { arms } = smallPractice;
const optionsOf = (given: Pick<Verdict, "options" | "plan">, arm: string): string | undefined =>
  chooseArms(given, arms).chosen.find((one) => one.arm.id === arm)?.option.id;
const changed = (id: string, change: Partial<Verdict["options"][number]>): Verdict => ({
  ...verdict,
  options: verdict.options.map((option) => (option.id === id ? { ...option, ...change } : option)),
});

test("runs nothing that an answer may still rule out, and names the answers", () => {
  const open = changed("api-retrieval", {
    standing: "undetermined",
    undeterminedBy: [
      { rule: "a/rule", fact: "isolation" },
      { rule: "another/rule", fact: "region" },
    ],
  });
  const { chosen, leftOut } = chooseArms(open, arms);
  expect(chosen.map(({ option }) => option.id)).not.toContain("api-retrieval");
  expect(leftOut.find(({ arm }) => arm === "retrieval")!.because).toBe(
    "an answer may rule it out: isolation, region",
  );
});

test("runs nothing without a price, and tells how many offers lack one", () => {
  const unpriced = changed("api-retrieval", {
    standing: "not-priced",
    offers: [],
    notPriced: ["one", "two"],
  });
  expect(chooseArms(unpriced, arms).leftOut).toContainEqual({
    arm: "retrieval",
    title: "With retrieval",
    because: "not priced; 2 offers without a price",
  });
});

test("takes an option of the plan before one that is the cheapest more often, and that before the others", () => {
  const often = changed("api-prompting", { acceptability: 0.9 });
  const rare = { ...often, plan: { ...verdict.plan!, steps: [] as never } };
  expect(optionsOf(rare, "smaller")).toBe("api-prompting");
  const [step] = verdict.plan!.steps;
  const planned = {
    ...often,
    plan: { ...verdict.plan!, steps: [{ ...step, option: "api-retrieval" }] },
  };
  expect(optionsOf(planned, "smaller")).toBe("api-retrieval");
});

test("runs the most capable, the smallest and the likeliest offer, as each arm asks", () => {
  const option = verdict.options.find(({ id }) => id === "api-prompting")!;
  const offers = (["small", "mid", "top"] as const).map((size, index) => ({
    ...option.offers[0]!,
    id: size,
    class: size,
    adopted: [0.2, 0.7, 0.1][index]!,
  }));
  const offerOf = (model: (typeof arms)[number]["model"]): string =>
    chooseArms(changed("api-prompting", { offers }), [{ ...arms[0]!, model }]).chosen[0]!.offer.id;
  expect([offerOf("most-capable"), offerOf("smallest"), offerOf("likeliest")]).toEqual([
    "top",
    "small",
    "mid",
  ]);
});

test("runs no arm twice where it would be the same option on the same offer", () => {
  const only = verdict.options.find(({ id }) => id === "api-retrieval")!.offers.slice(0, 1);
  const { chosen, leftOut } = chooseArms(
    { ...changed("api-retrieval", { offers: only }), plan: verdict.plan! },
    arms
      .filter(({ id }) => id === "retrieval" || id === "smaller")
      .map((arm) => ({
        ...arm,
        options: ["api-retrieval"],
      })),
  );
  expect(chosen.map(({ arm }) => arm.id)).toEqual(["retrieval"]);
  expect(leftOut[0]!.because).toContain("as the arm “With retrieval” does");
});
