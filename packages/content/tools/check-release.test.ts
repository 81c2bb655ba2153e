import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { knowledge, releaseDay, scenarios } from "../src/index.ts";
import { checkRelease } from "./check-release.ts";

const release = {
  version: knowledge.version,
  day: releaseDay,
  parts: { knowledge, prices: priceBook, scenarios },
};
/** The release with a change that something else than our own build made. */
const changed = (change: (parts: any) => void): typeof release => {
  const parts = structuredClone(release.parts);
  change(parts);
  return { ...release, parts };
};

test("finds nothing wrong in the release", () => {
  expect(checkRelease(release)).toEqual([]);
});

test("names the rule and the field that no schema takes", () => {
  const [slip] = checkRelease(changed(({ knowledge: { rules } }) => (rules[3].title = 7)));
  expect(slip).toMatchObject({ file: "knowledge.json", path: ["rules", 3, "title"], found: "7" });
});

test("names the price that is none", () => {
  const [slip] = checkRelease(
    changed(({ prices }) => {
      const [model] = Object.values<any>(prices.models);
      model.offers[0].history[0].input = -1;
    }),
  );
  expect(slip).toMatchObject({ file: "prices.json" });
  const [model] = Object.keys(priceBook.models);
  expect(slip?.path).toEqual(["models", model, "offers", 0, "history", 0, "input"]);
});

test("finds an option that a scenario expects and that there is not", () => {
  const slips = checkRelease(
    changed(({ scenarios: [first] }) => (first.expect.endPoint = "open-as-it-is")),
  );
  expect(slips).toEqual([
    expect.objectContaining({
      file: `scenarios.json: scenario ${scenarios[0]!.id}`,
      path: ["expect", "endPoint"],
      found: "open-as-it-is",
    }),
  ]);
});

test("finds knowledge and prices that are not those of their digests", () => {
  const slips = checkRelease(
    changed(({ knowledge: { rules }, prices: { providers } }) => {
      rules[0].title = "Another title, of the right form";
      Object.values<any>(providers)[0].name = "Another name";
    }),
  );
  expect(slips.map(({ file, path }) => [file, ...path])).toEqual([
    ["knowledge.json", "digest"],
    ["prices.json", "digest"],
  ]);
});

test("finds parts of another form instead of failing on them", () => {
  const slips = checkRelease(changed((parts) => (parts.knowledge = { rules: "none" })));
  expect(slips.length).toBeGreaterThan(0);
});
