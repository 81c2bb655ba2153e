import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";

test("gives no price of a request where there are no requests", () => {
  const priced = (requestsPerMonth: unknown) =>
    assess(smallCase({ requestsPerMonth }), smallContext).options.filter(
      ({ cost }) => cost !== undefined,
    );
  const none = priced(0);
  expect(none.length).toBeGreaterThan(0);
  for (const option of none) {
    expect(option).not.toHaveProperty("perThousandRequests");
    expect(option).not.toHaveProperty("perAcceptedResult");
  }
  for (const { perThousandRequests } of priced(1000))
    expect(Object.keys(perThousandRequests ?? {})).toEqual(["p10", "p50", "p90", "mean"]);
});

test("bills rented accelerators and own ones apart, each under its name", () => {
  const billed = (answers: Record<string, unknown>): string[] =>
    assess(smallCase(answers), smallContext)
      .options.find(({ id }) => id === "open-as-is")!
      .lines.filter(({ amount }) => amount.mean > 0)
      .map(({ title }) => title)
      .filter((title) => title.endsWith("accelerators"));
  expect(billed({ isolation: 5 })).toEqual(["Own accelerators"]);
  const volumes = { low: 1e3, base: 1e6, high: 1e9 };
  const either = billed({ isolation: 1, requestsPerMonth: volumes });
  expect(new Set(either).size).toBe(either.length);
  const { offers } = assess(
    smallCase({ isolation: 1, requestsPerMonth: volumes }),
    smallContext,
  ).options.find(({ id }) => id === "open-as-is")!;
  const bought = new Set(
    offers.filter(({ adopted }) => adopted > 0).map(({ price }) => price!.split(" ").at(-1)),
  );
  for (const how of bought)
    expect(either).toContain(how === "each" ? "Own accelerators" : "Rented accelerators");
});

test("says what an option's chance rests on: rules alone, a small test, or one of thirty requests or more", () => {
  const evidenceOf = (...tests: readonly object[]) =>
    assess(smallCase({}, { tests }), smallContext).options.find(({ id }) => id === "api-prompting")!
      .evidence;
  const few = { option: "api-prompting", passed: 18, of: 20 };
  const enough = { option: "api-prompting", passed: 27, of: 30 };
  expect(evidenceOf()).toBe("guess");
  expect(evidenceOf(few)).toBe("small-test");
  expect(evidenceOf(enough)).toBe("measured");
  // A later glance takes nothing away from what was measured.
  expect(evidenceOf(enough, few)).toBe("measured");
});
