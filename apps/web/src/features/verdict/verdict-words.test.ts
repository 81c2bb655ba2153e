import type { OptionResult, Verdict } from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { ceilingOf } from "./caps.ts";
import { keyFigures } from "./key-figures.tsx";
import { ladderNote } from "./ladder-notes.ts";
import { shortened } from "./rule-link.tsx";
import { headingOf, mainDoubt, thirdSentence } from "./verdict-words.ts";

const spread = (p50: number) => ({
  p10: p50 * 0.8,
  p25: p50 * 0.9,
  p50,
  p75: p50 * 1.1,
  p90: p50 * 1.3,
  mean: p50,
});
const option = (id: string, more: Partial<OptionResult> = {}): OptionResult => ({
  id,
  code: "O2",
  title: `Title of ${id}`,
  short: id.toUpperCase(),
  custom: false,
  standing: "viable",
  excludedBy: [],
  undeterminedBy: [],
  notPriced: [],
  evidence: "guess",
  sufficiency: 0.9,
  acceptability: 0.1,
  monthsToUse: spread(3),
  cost: spread(200_000),
  lines: [],
  offers: [],
  offersSeen: 1,
  offersKept: 1,
  ...more,
});
const number = (id: string, base: number) => ({ id, origin: "answered", base, sources: [] });
const verdict = (more: object): Verdict =>
  ({
    answer: "no",
    outcome: "adopt",
    headline: "You do not need a custom LLM. Buy one off the rack: an API.",
    unknown: [],
    fired: [],
    facts: [number("horizonMonths", 36), number("minimumPassRate", 90)],
    options: [option("a", { acceptability: 0.8 }), option("b")],
    endPoint: { option: "a", chance: 0.9 },
    firstStep: { option: "a", action: "test" },
    ...more,
  }) as unknown as Verdict;

describe("the verdict's sentences", () => {
  test("the heading is answer and end point; what follows is told below", () => {
    const none = headingOf({
      headline: "Nothing here pays for itself: keep today's process. The nearest is B. More.",
    });
    expect(none.heading).toEqual(["Nothing here pays for itself: keep today's process."]);
    expect(none.rest).toBe("The nearest is B. More.");
    const { heading, rest } = headingOf(verdict({}));
    expect(heading).toEqual(["You do not need a custom LLM.", "Buy one off the rack: an API."]);
    expect(rest).toBe("");
  });

  test("the third tells the range before everything else, and never a bare point", () => {
    const third = thirdSentence(verdict({}));
    expect(third.cost).toBe("$160k–$260k");
    expect(third.after).toContain("over 36 months");
  });

  test("names the worlds that the cheapest is counted in, which are not all", () => {
    const end = option("a", { sufficiency: 0.57, acceptability: 0.93 });
    expect(thirdSentence(verdict({ options: [end] })).before).toContain(
      "A reaches your bar in 57 of 100 worlds; where any option does, it is the cheapest in 93 of 100.",
    );
  });

  test("without an end point nothing is to be expected", () => {
    const third = thirdSentence(verdict({ endPoint: undefined, unknown: ["gap"] }));
    expect(third.cost).toBeUndefined();
    expect(third.after).toContain("1 answer is unknown");
  });

  test("the doubt is about a rival where one would often do, else about the end point itself", () => {
    const rival = option("b", {
      acceptability: 0.3,
      tested: { passed: 70, of: 100, recorded: true },
    });
    expect(mainDoubt(verdict({ options: [option("a", { sufficiency: 0.95 }), rival] }))).toContain(
      "whether B would do for less: it passed 70 of 100",
    );
    const alone = verdict({
      options: [option("a", { sufficiency: 0.7 }), option("b", { acceptability: 0 })],
    });
    expect(mainDoubt(alone)).toContain("not on a test of your own");
  });
});

describe("the ladder", () => {
  test("says by which rule an option is out, and in how many worlds where that is not certain", () => {
    const out = option("c", {
      standing: "excluded",
      excludedBy: [
        { rule: "budget/ceiling", title: "Costs more than the ceiling", because: "", share: 0.97 },
      ],
    });
    expect(ladderNote(out, verdict({}), undefined)).toEqual({
      says: "Costs more than the ceiling, in 97 of 100 worlds.",
    });
  });
  test("says of what is not priced that no price is known, and of what is unsettled what it waits for", () => {
    const unpriced = option("c", { standing: "not-priced", notPriced: ["x", "y"] });
    expect(ladderNote(unpriced, verdict({}), undefined).says).toContain(
      "No price is known of 2 offers",
    );
    const open = option("c", {
      standing: "undetermined",
      undeterminedBy: [{ rule: "isolation/x", fact: "isolation" }],
    });
    expect(ladderNote(open, verdict({}), undefined)).toEqual({
      says: "Depends on an answer that is missing: isolation.",
      rule: "isolation/x",
    });
  });
});

test("where nothing is advised no figure is shown, and what has no price is said to be so", () => {
  const none = keyFigures(verdict({ endPoint: undefined, firstStep: undefined }));
  expect(none.map(({ value }) => value)).toEqual(["none", "none", "none", "none"]);
  const { cost: _unpriced, ...unpriced } = option("a");
  expect(keyFigures(verdict({ options: [unpriced] })).map(({ value }) => value)).toEqual([
    "not priced",
    "not priced",
    "10–17 weeks",
    "none",
  ]);
});

test("ceilings are a line beside whole costs only where they limit the whole", () => {
  const once = [number("oneOffBudget", 600_000)];
  expect(ceilingOf(verdict({ facts: once })).line).toBeUndefined();
  expect(ceilingOf(verdict({ facts: once })).says).toContain("$600k");
  const both = [...once, number("monthlyBudget", 1000), number("horizonMonths", 10)];
  expect(ceilingOf(verdict({ facts: both })).line?.amount).toBe(610_000);
});

test("a long rule's id is shortened in its middle", () => {
  expect(shortened("gap/knowledge")).toBe("gap/knowledge");
  expect(shortened("privacy/data-stays-on-our-own-premises")).toBe("privacy/data-…-premises");
});
