import { readFile } from "node:fs/promises";

import { describe, expect, test } from "vitest";

import { knowledge, scenarios } from "../src/index.ts";
import { practice } from "../src/practice.ts";
import { texts } from "../src/texts.ts";
import { advisedOn, dayOfAdvice } from "./advised.ts";
import { staleAdvice, stalePages, type Pages } from "./check-pages.ts";
import { distributionPage, hostedAmong } from "./distribution.ts";

const page = (name: string): Promise<string> =>
  readFile(new URL(`../${name}`, import.meta.url), "utf8");
const pages: Pages = {
  "CLAIMS.md": await page("CLAIMS.md"),
  "QUESTIONS.md": await page("QUESTIONS.md"),
};

describe("pages that are written from the content", () => {
  test("say what the content says", () => {
    expect(stalePages(pages, knowledge, texts.texts, practice)).toEqual([]);
  });

  test("are told with the command that writes them anew where they do not", () => {
    const [first, ...rules] = knowledge.rules;
    const questions = structuredClone(knowledge.questions);
    questions.gap.why = "It decides between two ways.";
    const found = stalePages(
      pages,
      { rules: [...rules, { ...first!, claims: ["S1"] }], questions },
      texts.texts,
      practice,
    );
    expect(found).toMatchObject([
      { weight: "problem", file: "CLAIMS.md" },
      {
        weight: "problem",
        file: "QUESTIONS.md",
        says: "it has other words than the questions gap",
      },
    ]);
    for (const { fix } of found) expect(fix).toContain("`npm run pages`");
  });

  test("are not missed where there are none", () => {
    expect(stalePages({}, knowledge, [], practice)).toEqual([]);
  });
});

describe("what is advised in scenarios", () => {
  const two = scenarios.filter(({ id }) => !id.startsWith("archetypes/")).slice(0, 2);
  const advised = advisedOn(knowledge, two);
  const written = distributionPage(advised, dayOfAdvice, hostedAmong(knowledge.options));

  test("holds to what their experts would advise, and to its page", () => {
    expect(staleAdvice({ "DISTRIBUTION.md": written }, advised, knowledge.options)).toEqual([]);
  });

  test("is told of a scenario that expects otherwise, with what differs", () => {
    const [{ scenario, verdict }, other] = advised as [
      (typeof advised)[number],
      (typeof advised)[number],
    ];
    const answer = verdict.answer === "yes" ? "no" : "yes";
    const changed = { ...scenario, expect: { ...scenario.expect, answer } as const };
    expect(staleAdvice({}, [{ scenario: changed, verdict }, other], knowledge.options)).toEqual([
      {
        weight: "problem",
        file: `scenarios/${scenario.id}.yaml`,
        says: `it is advised on otherwise than its expert would: answer is ${verdict.answer}, expected ${answer}`,
        fix: expect.stringContaining("README of scenarios") as string,
      },
    ]);
  });

  test("is told of its page where that says otherwise", () => {
    expect(
      staleAdvice({ "DISTRIBUTION.md": `${written} ` }, advised, knowledge.options),
    ).toMatchObject([
      {
        file: "DISTRIBUTION.md",
        fix: expect.stringContaining("`npm run pages`") as string,
      },
    ]);
  });
});
