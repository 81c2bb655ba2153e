import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { knowledge, releaseDay, scenarios } from "../src/index.ts";
import { practice } from "../src/practice.ts";
import { texts } from "../src/texts.ts";
import { checkRelease } from "./check-release.ts";

const release = {
  version: knowledge.version,
  day: releaseDay,
  parts: { knowledge, prices: priceBook, texts, practice, scenarios },
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

test.each<readonly [string, (parts: any) => void, Partial<Record<string, unknown>>]>([
  [
    "a link that is a script",
    ({ texts }) =>
      (texts.texts[0].summary[0] = { kind: "link", to: "javascript:alert(1)", inside: [] }),
    { file: "texts.json", path: ["texts", 0, "summary", 0, "to"] },
  ],
  [
    "a piece of no kind that is shown",
    ({ texts }) => (texts.texts[2].blocks[0] = { kind: "html", text: "<script>" }),
    { file: "texts.json", path: ["texts", 2, "blocks", 0, "kind"] },
  ],
  [
    "a text that is read next and that there is not",
    ({ texts }) => texts.texts[1].related.push("faq/nothing"),
    { file: "texts.json", path: ["texts", texts.texts[1]!.id, "related"], found: "faq/nothing" },
  ],
  [
    "a rule that is explained and that there is not",
    ({ texts }) => (texts.byRule["gap/nothing"] = []),
    { file: "texts.json", path: ["byRule"], found: "gap/nothing" },
  ],
  [
    "two texts at one address",
    ({ texts }) => texts.texts.push(texts.texts[0]),
    { file: "texts.json", expected: "each address once", found: texts.texts[0]!.id },
  ],
  [
    "a word without a meaning",
    ({ texts }) => delete texts.glossary[0].means,
    { file: "texts.json", path: ["glossary", 0, "means"] },
  ],
  [
    "a stage without what to do",
    ({ practice }) => delete practice.stages[0].do,
    { file: "practice.json", path: ["stages", 0, "do"] },
  ],
  [
    "an arm for an option that there is not",
    ({ practice }) => (practice.arms[0].options = ["open-as-it-is"]),
    { file: "practice.json", path: ["digest"] },
  ],
])("finds %s", (_, change, slip) => {
  expect(checkRelease(changed(change))[0]).toMatchObject(slip);
});
