/**
 * Tries changes of evidence against documented decisions before anybody writes them down:
 *
 *   node --conditions=@tapeline/source tools/try-candidates.ts cases.csv candidates.json 2026-11-24
 *
 * Prints the scores of each candidate beside those of the release, over the rows of users of models;
 * then, with whole organisations held out in five folds, what comes of choosing the best candidate
 * on the other four. A change that helps on the rows it was chosen on and not on those held out was
 * fitted to them.
 */
import { readFileSync } from "node:fs";
import { knowledge } from "@tapeline/content";
import { assess, caseSchema } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";

import { backtest } from "../src/decisions/backtest.ts";
import { readDecisions, type DocumentedDecision } from "../src/decisions/documented-decision.ts";
import type { JudgedDecision } from "../src/decisions/judge-decision.ts";
import { scopes, summarise, type Summary } from "../src/decisions/summarise.ts";
import { candidateSchema, changed, type Candidate } from "./candidate.ts";

const folds = 5;
const worlds = 1024;

const [table = "", list = "", asOf = ""] = process.argv.slice(2);
const reading = readDecisions(readFileSync(table, "utf8"), table);
if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
const decisions = reading.rows.map(({ value }) => value);
const candidates = [
  candidateSchema.parse({ name: "as it is" }),
  ...candidateSchema.array().parse(JSON.parse(readFileSync(list, "utf8"))),
];

const judged: JudgedDecision[][] = [];
for (const candidate of candidates) {
  const rows = await judgedUnder(candidate, decisions);
  judged.push(rows);
  print(candidate.name, rows, judged[0] ?? rows);
}

const [base = []] = judged;
const groups = [...new Set(base.map(({ identity }) => identity.group))].toSorted();
const foldOf = (row: JudgedDecision): number => groups.indexOf(row.identity.group) % folds;
const chosen: JudgedDecision[] = [];
for (let fold = 0; fold < folds; fold++) {
  const worth = judged.map((rows) => worthOf(rows.filter((row) => foldOf(row) !== fold)));
  const best = worth.indexOf(Math.max(...worth));
  console.log(`fold ${fold + 1}: chosen on the others is "${candidates[best]?.name}"`);
  chosen.push(...(judged[best] ?? []).filter((row) => foldOf(row) === fold));
}
print("held out, as chosen", chosen, base);

async function judgedUnder(
  candidate: Candidate,
  all: readonly DocumentedDecision[],
): Promise<JudgedDecision[]> {
  const known = changed(knowledge, candidate);
  const schema = caseSchema(known);
  const context = { knowledge: known, prices: priceBook, asOf, worlds };
  const settings = {
    questions: known.questions,
    assess: (written: unknown) => Promise.resolve(assess(schema.parse(written), context)),
  };
  for await (const step of backtest(all, settings))
    if ("result" in step) return [...step.result.rows];
  throw new Error("the backtest ended without a result");
}

function usersOf(rows: readonly JudgedDecision[]): Summary {
  const [users] = scopes;
  if (users === undefined) throw new Error("no scope");
  return summarise(rows, users, { seed: 1, draws: 0 });
}

/** What candidates are chosen by: shares acceptable and best, less the Brier score of the answer and the share refuted. */
function worthOf(rows: readonly JudgedDecision[]): number {
  const { acceptable, exact, refuted, forecasts } = usersOf(rows);
  const brier = forecasts.find(({ id }) => id === "plan")?.brier ?? 0;
  return (acceptable.share ?? 0) + (exact.share ?? 0) - brier - refuted.count / rows.length;
}

function print(
  name: string,
  rows: readonly JudgedDecision[],
  before: readonly JudgedDecision[],
): void {
  const { acceptable, exact, refuted, regretsAvoided, forecasts } = usersOf(rows);
  const brier = forecasts.map(({ id, brier: score }) => `${id} ${score?.toFixed(3)}`).join(", ");
  const was = new Map(before.map((row) => [row.identity.id, row]));
  const moved = rows.filter((row) => row.rung !== was.get(row.identity.id)?.rung);
  console.log(
    `${name}: acceptable ${acceptable.count}/${acceptable.of}, best ${exact.count}, refuted ${refuted.count}, avoided ${regretsAvoided.count}/${regretsAvoided.of}; Brier ${brier}`,
  );
  for (const { identity, rung, labels } of moved)
    console.log(
      `    ${identity.id}: ${was.get(identity.id)?.rung} → ${rung} (best ${labels.hindsight_option}, acceptable ${labels.acceptable_options.join("|")})`,
    );
}
