import { knowledge } from "@tapeline/content";
import { factIds, type FactId } from "@tapeline/engine";

import type { Change } from "./verdict-changes.ts";
import { answerIn, type Witness } from "./witness.ts";

/** A question with its witness and what changes there. */
export interface Shown {
  readonly fact: FactId;
  readonly witness: Witness;
  readonly changes: readonly Change[];
}

const head = [
  "# What each question changes",
  "",
  "Each question is asked because an answer may change what a reader is told. Here is a case for each, of `scenarios/`, in which" +
    " another answer does: the advice, where an option stands, a rule that speaks, a cost, a month. Cases are those of" +
    " `tooling/proof/src/questions/witnesses.ts`; this page is written by `npx vitest run src/questions -u` there and checked with" +
    " the tests.",
  "",
  "Where a case says _if tuning were sold_, vendors are taken to state the whole price of a tuned model, which none does.",
];

/** The page that tells of every question what an answer changes. */
export function questionsPage(shown: readonly Shown[]): string {
  const items = factIds.flatMap((fact) => shown.filter((one) => one.fact === fact)).map(itemOf);
  return `${[...head, "", ...items].join("\n")}\n`;
}

function itemOf({ fact, witness, changes }: Shown): string {
  const { why, short } = knowledge.questions[fact];
  const sold = witness.tuningSold === true ? ", if tuning were sold" : "";
  const instead = `“${inWords(witness.to)}” for “${inWords(answerIn(fact, witness))}”`;
  const told = [...new Set(changes.slice(0, 2).map(({ words }) => words))].join("; ");
  return `- **${short}** (\`${fact}\`): ${why} In \`${witness.in}\`${sold}, ${instead}: ${told}.`;
}

function inWords(answer: unknown): string {
  if (answer === undefined) return "no answer";
  if (typeof answer === "boolean") return answer ? "yes" : "no";
  if (Array.isArray(answer)) return answer.join(", ");
  if (typeof answer === "number") return answer.toLocaleString("en");
  if (typeof answer === "object" && answer !== null && "low" in answer && "high" in answer)
    return answer.low === answer.high
      ? inWords(answer.low)
      : `${inWords(answer.low)} to ${inWords(answer.high)}`;
  return typeof answer === "string" ? answer : JSON.stringify(answer);
}
