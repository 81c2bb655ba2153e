import fc from "fast-check";
import { expect, test } from "vitest";

import {
  createCase,
  deleteCase,
  editCase,
  keepOutcome,
  putCases,
} from "../../../cases/case-store.ts";
import type { Outcome } from "../../../cases/stored-case.ts";
import { CaseList } from "./case-list.ts";
import type { CaseSummary } from "./case-summary.ts";
import { freshFrom, freshnessOf } from "./freshness.ts";
import { matching, sorted, type Options, type SortKey } from "./order.ts";
import { sumsOf } from "./sums.ts";

const options: Options = new Map([
  ["api-prompting", { code: "O1", short: "API + prompting", custom: false }],
  ["open-fine-tuning", { code: "O5", short: "Open model fine-tuned", custom: true }],
]);
const outcome: Outcome = {
  answer: "no",
  endPoint: "api-prompting",
  confidence: 80,
  cost: { p10: 1, p50: 2, p90: 3 },
  requestsPerMonth: 1000,
  horizonMonths: 36,
  content: "2026.11.1",
  prices: "p",
  asOf: "2026-11-26",
  revision: 1,
};
const caseOf = (title: string, of?: Partial<Outcome>, more = {}): CaseSummary => ({
  id: title,
  title,
  folded: title.toLowerCase(),
  revision: 1,
  changedAt: 1,
  ...(of === undefined ? {} : { outcome: { ...outcome, ...of } }),
  ...more,
});

test("changed cases come first, then the least sure, those not measured last", () => {
  const cases = [
    caseOf("new"),
    caseOf("sure", { confidence: 95 }),
    caseOf("doubtful", { confidence: 52 }),
    caseOf("changed", { confidence: 99 }, { before: outcome }),
  ];
  const order = { key: "changed", descending: false } as const;
  expect(sorted(cases, order, options).map(({ title }) => title)).toEqual([
    "changed",
    "doubtful",
    "sure",
    "new",
  ]);
});

test("every order holds every case once, what is not known last either way", () => {
  const some = fc.array(
    fc.record({ title: fc.string(), cost: fc.option(fc.nat(), { nil: undefined }) }),
    { maxLength: 30 },
  );
  const keys = fc.constantFrom<SortKey>(
    "title",
    "verdict",
    "confidence",
    "cost",
    "volume",
    "measured",
  );
  fc.assert(
    fc.property(some, keys, fc.boolean(), (given, key, descending) => {
      const cases = given.map(({ title, cost }, index) => ({
        ...caseOf(
          title,
          cost === undefined ? undefined : { cost: { p10: cost, p50: cost, p90: cost } },
        ),
        id: String(index),
      }));
      const order = sorted(cases, { key, descending }, options);
      expect(order.map(({ id }) => id).toSorted()).toEqual(cases.map(({ id }) => id).toSorted());
      const known = order.map((one) => (key === "title" ? true : one.outcome !== undefined));
      expect(known).toEqual(known.toSorted((a, b) => Number(b) - Number(a)));
    }),
  );
});

test("a search finds words of titles and of advice, all of them", () => {
  const cases = [
    caseOf("Support replies", {}),
    caseOf("Support labels", { endPoint: "open-fine-tuning" }),
  ];
  const found = (search: string): string[] =>
    matching(cases, search, options).map(({ title }) => title);
  expect(found("support")).toHaveLength(2);
  expect(found("SUPPORT tuned")).toEqual(["Support labels"]);
  expect(found("  ")).toHaveLength(2);
  expect(found("<script>")).toEqual([]);
});

test("an outcome stands until the case, the release or half a year goes by", () => {
  const release = { version: "2026.11.1", prices: "p" };
  const of = (given: CaseSummary, today = "2026-11-26") =>
    freshnessOf(given, release, freshFrom(today));
  expect(of(caseOf("a"))).toBe("not measured");
  expect(of(caseOf("a", {}))).toBe("fresh");
  expect(of(caseOf("a", { revision: 0 }))).toBe("edited");
  expect(of(caseOf("a", { prices: "q" }))).toBe("other release");
  expect(of(caseOf("a", {}), "2027-05-25")).toBe("fresh");
  expect(of(caseOf("a", {}), "2027-05-26")).toBe("stale");
});

test("sums count what is known and say over which months", () => {
  const sums = sumsOf(
    [
      caseOf("a", {}),
      caseOf("b", { endPoint: "open-fine-tuning", horizonMonths: 24 }),
      caseOf("c", {}),
      caseOf("d"),
    ],
    options,
  );
  expect(sums).toMatchObject({
    measured: 3,
    advised: 3,
    withoutTraining: 2,
    cost: 6,
    months: 36,
    sameMonths: false,
  });
  expect([...sums.byOption]).toEqual([
    ["api-prompting", 2],
    ["open-fine-tuning", 1],
  ]);
});

test("the list holds every case, and follows what is added, changed, measured and deleted", async () => {
  await putCases(
    Array.from({ length: 450 }, (_, index) => ({
      id: `case-${String(index).padStart(4, "0")}`,
      written: { title: `Case ${index}`, answers: {} },
      createdAt: 1,
      changedAt: 1,
      revision: 1,
    })),
  );
  const list = new CaseList();
  const stop = list.watch(() => undefined);
  const until = (holds: () => boolean) => expect.poll(holds, { timeout: 5_000 }).toBe(true);
  await until(() => list.now().complete);
  expect(list.now().cases).toHaveLength(450);
  const added = await createCase({ title: "Added", answers: {} }, 2);
  await keepOutcome(added.id, outcome);
  await editCase("case-0000", (written) => ({ ...written, title: "Renamed" }), 3);
  await deleteCase("case-0001");
  await until(() => list.now().cases.some(({ title }) => title === "Renamed"));
  const titles = list.now().cases.map(({ title }) => title);
  expect(titles).toHaveLength(450);
  expect(titles).toContain("Added");
  expect(titles).not.toContain("Case 1");
  expect(list.now().cases.find(({ id }) => id === added.id)?.outcome).toEqual(outcome);
  stop();
});
