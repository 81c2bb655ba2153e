import { knowledge } from "@tapeline/content";
import { assess, isScoring, type Verdict } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import { describe, expect, test } from "vitest";

import { realCases } from "../real-cases.ts";
import { release } from "../release.ts";
import { pricesInText } from "./prices-in-text.ts";

const verdicts: readonly Verdict[] = realCases.map(({ given }) => assess(given, release));
const texts = pricesInText().map(({ id, lines }) => ({ id, text: lines().join("\n") }));

const fired = (rule: string): boolean =>
  verdicts.some((verdict) => verdict.fired.some((trace) => trace.rule === rule));
const kept = (rule: string): boolean =>
  verdicts.some((verdict) => !verdict.fired.some((trace) => trace.rule === rule));
const linesBilled = new Set(
  verdicts.flatMap(({ options }) =>
    options
      .filter(({ standing }) => standing !== "excluded")
      .flatMap(({ id, lines }) => lines.map((line) => `${id} ${line.id}`)),
  ),
);

/** Whatever is new needs a case that shows it: add an example or a scenario, then accept its golden master. */
describe("the golden cases show", () => {
  // What speaks without scoring is no part of the masters: `guidance.test.ts` shows it.
  test.each(knowledge.rules.filter(isScoring))(
    "rule $id where it fires and where it does not",
    ({ id }) => {
      expect(fired(id)).toBe(true);
      expect(kept(id)).toBe(true);
    },
  );

  // Nothing that has a whole price realises it on the day of the proofs: cases can show no more than that.
  const unpriced = knowledge.options.filter(({ id }) =>
    verdicts.every(({ options }) => options.find((option) => option.id === id)!.cost === undefined),
  );
  const priced = knowledge.options.filter((option) => !unpriced.includes(option));

  test("what is not priced as not priced", () => {
    for (const { id } of unpriced) {
      const standings = verdicts.map(
        ({ options }) => options.find((option) => option.id === id)!.standing,
      );
      expect(standings).toContain("not-priced");
    }
    expect(unpriced.length).toBeLessThanOrEqual(1);
  });

  test.each(priced)("option $id in a plan and out of one", ({ id }) => {
    const planned = verdicts.map(({ plan }) => plan?.steps.some(({ option }) => option === id));
    expect(planned).toContain(true);
    expect(planned).toContain(false);
  });

  test.each(priced.flatMap(({ id, lines }) => lines.map((line) => ({ id, line: line.id }))))(
    "line $line of option $id on a bill",
    ({ id, line }) => {
      expect([...linesBilled]).toContain(`${id} ${line}`);
    },
  );

  test("every answer and every standing", () => {
    expect(new Set(verdicts.map(({ answer }) => answer))).toEqual(
      new Set(["no", "not yet", "yes"]),
    );
    const standings = new Set(
      verdicts.flatMap(({ options }) => options.map(({ standing }) => standing)),
    );
    expect([...standings].toSorted()).toEqual(
      [
        "dominated",
        "excluded",
        "not-priced",
        "recommended",
        "recommended-after-test",
        "undetermined",
        "viable",
      ].toSorted(),
    );
  });

  test("every price of every offer and every rental", () => {
    const shown = texts.flatMap(({ text }) => text.split("\n"));
    const isShown = (id: string, from: string): boolean =>
      shown.some((line) => line.startsWith(`${id} `) && line.includes(` from ${from}`));
    type Priced = { readonly id: string; readonly history: readonly { readonly from: string }[] };
    const priced: readonly Priced[] = [
      ...[priceBook.models, priceBook.embeddings, priceBook.rerankers].flatMap((records) =>
        Object.values(records).flatMap(({ offers }) => offers),
      ),
      ...Object.values(priceBook.rentals),
    ];
    const missing = priced.flatMap(({ id, history }) =>
      history.filter(({ from }) => !isShown(id, from)).map(({ from }) => `${id} from ${from}`),
    );
    expect(missing).toEqual([]);
  });
});
