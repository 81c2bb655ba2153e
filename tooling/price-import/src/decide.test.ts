import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide, rejectUnitErrors, worstStanding } from "./decide.ts";
import type { Observation } from "./observation.ts";

const on = "2026-11-24";
function says(
  list: string,
  amount: number,
  observedOn = "2026-11-10",
  lineage = list,
): Observation {
  return {
    list,
    lineage,
    observedOn,
    provider: "example",
    model: "small-1",
    mode: "standard",
    component: "input",
    amount,
  };
}

describe("the lists on a rate", () => {
  test("agree where two lineages do and the newest is at most 45 days old", () => {
    expect(decide("input", [says("a", 2), says("b", 2.01, "2026-09-23")], on)?.standing).toBe(
      "lists-agree",
    );
  });

  test("are due for review where they agree but are older", () => {
    expect(
      decide("input", [says("a", 2, "2026-09-23"), says("b", 2, "2026-09-20")], on)?.standing,
    ).toBe("due-for-review");
  });

  test("have one vote for each lineage, however many copies", () => {
    const copies = [says("a", 2), says("copy-of-a", 2, "2026-10-01", "a")];
    expect(decide("input", copies, on)?.standing).toBe("single-list");
  });

  test("are disputed where young lineages differ", () => {
    expect(decide("input", [says("a", 2), says("b", 3, "2026-10-01")], on)?.standing).toBe(
      "disputed",
    );
  });

  test("have no vote when older than ninety days, but stay as witnesses", () => {
    const decision = decide(
      "input",
      [says("a", 2), says("b", 2), says("old", 3, "2026-08-01")],
      on,
    );
    expect(decision?.standing).toBe("lists-agree");
    expect(decision?.witnesses.map(({ list }) => list)).toEqual(["a", "b", "old"]);
  });

  test("give the value of the newest, never an average and never the majority's", () => {
    const decision = decide(
      "input",
      [says("a", 3), says("b", 2, "2026-10-01"), says("c", 2, "2026-10-01")],
      on,
    );
    expect(decision?.amount).toBe(3);
  });

  test("use the newest observation of a list only", () => {
    expect(decide("input", [says("a", 2, "2026-10-01"), says("a", 4)], on)?.amount).toBe(4);
  });

  test("lose a value that is more than five times off the median", () => {
    const decision = decide("input", [says("a", 0.3), says("b", 0.3), says("c", 0.003)], on);
    expect(decision?.standing).toBe("lists-agree");
    expect(decision?.rejected.map(({ because }) => because)).toEqual([
      "unit error: c has 0.003, more than 5 times off the median 0.3",
    ]);
  });

  test("say nothing where none has it", () => {
    expect(decide("input", [], on)).toBeUndefined();
  });

  test("never lose all their values to the search for unit errors", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (amounts) => {
          const { kept, rejected } = rejectUnitErrors(
            amounts.map((amount, at) => says(`l${at}`, amount)),
          );
          expect(kept.length + rejected.length).toBe(amounts.length);
          expect(amounts.length % 2 === 0 || kept.length > 0).toBe(true);
        },
      ),
    );
  });
});

test("an entry stands as its worst rate does", () => {
  expect(worstStanding(["lists-agree", "disputed", "single-list"])).toBe("disputed");
  expect(worstStanding(["lists-agree", "single-list"])).toBe("single-list");
});
