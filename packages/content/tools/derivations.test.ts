import { fileURLToPath } from "node:url";

import { caseSchema, type NumberAnswer } from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { knowledge } from "../src/index.ts";
import { compileContent } from "./compile-content.ts";
import { readContentFiles } from "./read-content-files.ts";

const derivations = Object.values(knowledge.questions).flatMap((question) =>
  (question.derivations ?? []).map((derivation) => ({ question, derivation })),
);
const schema = caseSchema(knowledge);

/** A figure in the middle of what an input allows, or a text. */
function anyOf(input: (typeof derivations)[number]["derivation"]["inputs"][string]): unknown {
  if (input.counts !== undefined) return "A typical text of a few words.";
  const [named] = Object.keys(input.values ?? {});
  return named ?? Math.max(1, input.allowed.min);
}

const told = (fact: string, answer: object): NumberAnswer =>
  (schema.parse({ title: "A case", answers: { [fact]: answer } }).answers as never)[fact];

describe.each(derivations)("$question.fact from $derivation.id", ({ question, derivation }) => {
  test("answers its question with what must be given", () => {
    const names = Object.keys(derivation.inputs);
    const needed = names.filter((name) => derivation.inputs[name]!.assume === undefined);
    const given = needed.length === 0 ? names.slice(0, 1) : needed;
    const inputs = Object.fromEntries(given.map((name) => [name, anyOf(derivation.inputs[name]!)]));
    const { low, base, high } = told(question.fact, { from: derivation.id, ...inputs });
    const { min, max } = question.allowed!;
    expect(low).toBeGreaterThanOrEqual(min);
    expect(high).toBeLessThanOrEqual(max);
    expect([low, base, high]).toEqual([low, base, high].toSorted((a, b) => a! - b!));
  });
});

test("people, tickets, calls, documents, pages and rows tell the volume", () => {
  const users = told("requestsPerMonth", { from: "users", users: 200, usesPerDay: 3 });
  expect(users).toMatchObject({ base: 12_600 });
  const pages = told("requestsPerMonth", { from: "pages", pages: "12M" });
  expect(pages).toMatchObject({ low: 12e6, base: 12e6, high: 12e6 });
  const ids = (fact: keyof typeof knowledge.questions): readonly string[] =>
    (knowledge.questions[fact].derivations ?? []).map(({ id }) => id);
  for (const id of ["tickets", "calls", "minutes", "documents", "rows"])
    expect(ids("requestsPerMonth")).toContain(id);
  for (const id of ["pages", "words", "speech", "sample"]) expect(ids("inputTokens")).toContain(id);
  for (const id of ["documents", "gigabytes"]) {
    expect(ids("knowledgePages")).toContain(id);
    expect(ids("domainTokens")).toContain(id);
  }
});

test("a page of German takes more tokens than one of English", () => {
  const page = (language: string): number =>
    told("inputTokens", { from: "pages", pages: 1, tokensPerPage: "prose", language }).base!;
  expect(page("german")).toBeGreaterThan(1.2 * page("english"));
});

test("a pasted text in German or Chinese is counted in its own bytes", () => {
  const count = (sample: string, language: string): NumberAnswer =>
    told("outputTokens", { from: "sample", sample, language });
  // Counted with the public tokenizers o200k_base and cl100k_base: 12 and 13 tokens, 14 and 21 tokens.
  const german = count("Die Abholung des Ausweises ist ohne Termin möglich.", "german");
  expect(german.low).toBeLessThanOrEqual(12);
  expect(german.high).toBeGreaterThanOrEqual(13);
  const chinese = count("证件可以不经预约直接领取，请携带原件。", "chinese");
  expect(chinese.low).toBeLessThanOrEqual(16);
  expect(chinese.high).toBeGreaterThanOrEqual(21);
});

const texts = new Map(
  [...(await readContentFiles(fileURLToPath(new URL("..", import.meta.url))))].filter(
    ([file]) => !/^(scenarios|rules)\//.test(file),
  ),
);
const users = "derivations/requests-per-month/users.yaml";

/** What is said of a changed file: field and advice. */
function saidOf(file: string, change: (text: string) => string, name = file): string[] {
  const changed = new Map(texts);
  changed.delete(file);
  const compiled = compileContent(changed.set(name, change(texts.get(file)!)));
  return compiled.ok
    ? []
    : compiled.problems.map(({ field, expected, fix }) => `${field}: ${expected}; ${fix}`);
}

describe("a slip in a derivation is told", () => {
  test.each([
    [
      "a factor without a description",
      (text: string) => text.replace("[users, ", "[user, "),
      /multiply\[0\]: one of users/,
    ],
    [
      "an input that nothing reads",
      (text: string) => text.replace(", workingDays]", "]"),
      /inputs.workingDays: each input once/,
    ],
    [
      "a shared input misspelt",
      (text: string) => text.replace(": workingDays", ": workDays"),
      /one of language, .*workingDays/,
    ],
    [
      "an assumption out of bounds",
      (text: string) => text.replace("low: 0.5", "low: 0"),
      /usesPerDay.assume.low/,
    ],
    [
      "a name that the file states",
      (text: string) => `fact: inputTokens\n${text}`,
      /fact: no `fact`/,
    ],
  ] as const)("%s", (_, change, says) => {
    expect(saidOf(users, change).join("\n")).toMatch(says);
  });

  test("a folder that is no fact", () => {
    const [said] = saidOf(users, (text) => text, "derivations/requests-a-month/users.yaml");
    expect(said).toContain("a folder named after the fact");
  });

  test("a broken shared input, once and where it stands", () => {
    const said = saidOf("derivations/shared-inputs.yaml", (text) =>
      text.replace("  unit: days/month\n", ""),
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("workingDays.unit");
  });
});
