import { knowledge } from "@tapeline/content";
import { assess, caseSchema } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { backtest, type Backtest } from "../decisions/backtest.ts";
import type { DocumentedDecision } from "../decisions/documented-decision.ts";
import { decisionWith } from "../testing/decision-with.ts";
import { differencesPage, pageHeading } from "./differences-page.ts";
import { link, plain, table } from "./markdown.ts";

const schema = caseSchema(knowledge);
const context = { knowledge, prices: priceBook, asOf: "2026-11-24", worlds: 256 };
const { options, rules, questions } = knowledge;
const settings = { options, rules, table: { name: "cases.csv", sha256: "5f" } };

async function resultOf(decisions: readonly DocumentedDecision[]): Promise<Backtest> {
  const assessed = backtest(decisions, {
    questions,
    assess: (written) => Promise.resolve(assess(schema.parse(written), context)),
  });
  for await (const step of assessed) if ("result" in step) return step.result;
  throw new Error("no result");
}

const facts = {
  task_type: "question answering",
  problem_kind: "knowledge",
  freshness: "daily",
} as const;
const offline = { task_type: "extraction", data_constraint: "air-gapped" } as const;
const decisions = [
  decisionWith(
    facts,
    {
      decision_taken: "5",
      outcome: "regret",
      hindsight_option: "2",
      acceptable_options: ["1", "2"],
      refuted_options: ["5"],
      hindsight_reason: "Somebody else's words.",
      outcome_metric: "Their words, too.",
    },
    "library",
  ),
  decisionWith(
    offline,
    {
      decision_taken: "4",
      outcome: "success",
      acceptable_options: ["1"],
      refuted_options: ["4", "5"],
    },
    "ship",
  ),
  decisionWith(
    facts,
    { decision_taken: "2", outcome: "regret", hindsight_option: "2", acceptable_options: ["2"] },
    "agreed",
  ),
];
const result = await resultOf(decisions);
const page = differencesPage(result, settings);

test("tells scores, chances, and each case in which we differ, once", () => {
  expect(page.startsWith(`${pageHeading}\n`)).toBe(true);
  for (const heading of ["Scores", "How far chances hold", "Refuted there", "Regrets avoided"])
    expect(page).toContain(`\n## ${heading}\n`);
  expect(page.match(/^### library$/gm)).toHaveLength(1);
  expect(page.match(/^### ship$/gm)).toHaveLength(1);
  expect(page).not.toMatch(/^### agreed$/m);
});

test("names what was done, what is thought of it, and the refuted hit", () => {
  expect(page).toContain("- done: O5 Open model fine-tuned, outcome regret");
  expect(page).toMatch(
    /Of 2 rows that name an option as refuted, our end point is such an option on 1\.\n\n- ship /,
  );
  expect(page).toMatch(/- ours: O[45] [^\n]*; refuted there/);
  expect(page).toMatch(/\| library +\| O5 Open model fine-tuned \| regret +\| O[012] /);
  expect(page).toMatch(/\| agreed .*: the same +\|/);
});

test("gives each rule that decided a place with its reason and sources, to which the cases lead", () => {
  const anchors = [...page.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThan(0);
  for (const anchor of anchors) {
    const rule = rules.find(({ id }) => id.replaceAll("/", "") === anchor);
    expect(page).toContain(`\n### \`${rule?.id}\`\n\n${plain(rule?.title ?? "?")}. `);
  }
});

test("quotes no prose of the table", () => {
  expect(page).not.toContain("Somebody else");
  expect(page).not.toContain("Their words");
});

test("gives the same bytes for the same backtest", async () => {
  expect(differencesPage(await resultOf(decisions), settings)).toBe(page);
});

test("lets no text of a table become a mark, a link or a row", () => {
  const hostile = "](https://evil.example) | <img src=x> `a`\n# b";
  expect(plain(hostile)).not.toMatch(/(?<!\\)[[\]|<>`#]/);
  expect(plain(hostile)).not.toContain("\n");
  expect(link("javascript:alert(1)")).not.toContain("](");
  expect(link("https://a.example/(x)")).not.toContain("](");
  expect(link("https://www.a.example/b?c=d")).toBe("[a.example](https://www.a.example/b?c=d)");
  expect(table([{ heading: "a" }, { heading: "b", right: true }], [["long", "1"]])).toBe(
    "| a    |   b |\n| ---- | --: |\n| long |   1 |",
  );
});
