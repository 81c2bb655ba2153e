import type { Question } from "@tapeline/engine";

import type { Chance } from "../chance.ts";

type Written = Record<string, unknown>;

/** Facts that only say what is worth doing: no line of a bill reads them. */
const leftOut = new Set(["oneOffBudget", "monthlyBudget", "valuePerResult", "monthsUntilUse"]);
/** Lines that stand only where these are answered, and a price that the case may state. */
const atWill = new Set(["costPerError", "reviewMinutes", "gpuHourPrice"]);

/** Chances of a case: facts that came later draw from one of their own, so that the cases of those before them stay what they were. */
interface Chances {
  readonly drawn: Chance;
  readonly later: Chance;
}
const firstLater = "requestLog";

/** A point of a number question, most often near what is usual. */
function point(chance: Chance, { allowed, assume, integer, unit }: Question): unknown {
  const { min, max } = allowed!;
  const usual = assume.find(({ base }) => base !== undefined);
  const near = chance.inHundred(75) && usual !== undefined;
  const from = near ? Math.max(min, (usual.low ?? usual.base! / 3) / 2) : min;
  const until = near ? Math.min(max, (usual.high ?? usual.base! * 3) * 2) : max;
  const drawn = chance.between(Math.min(from, until), Math.max(from, until));
  if (integer) return Math.min(Math.floor(max), Math.max(Math.ceil(min), Math.round(drawn)));
  return unit === "%" && drawn > 0 && drawn < 1 ? `${Math.ceil(drawn * 100) / 100} %` : drawn;
}

/**
 * A case file of which every number is a point, from a chance: all worlds of it are the same. Where a question assumes a range the
 * number is stated; where it assumes a point, or nothing, in half of the cases.
 */
export function pointCase(
  { drawn, later }: Chances,
  questions: readonly Question[],
  title: string,
): Written {
  const answers: Written = {};
  const full = drawn.inHundred(50);
  const known = questions.findIndex(({ fact }) => fact === firstLater);
  for (const [place, question] of questions.entries()) {
    const { fact, allowed, assume, values } = question;
    const chance = place < known ? drawn : later;
    const choices = Object.keys(values ?? {});
    const several = ["taskTypes", "motives", "symptoms", "dataClasses", "runsAt"].includes(fact);
    if (allowed !== undefined) {
      const ranged = assume.some(({ low, high }) => low !== high);
      if (leftOut.has(fact)) continue;
      const stated = atWill.has(fact)
        ? chance.inHundred(40)
        : ranged || chance.inHundred(full ? 85 : 15);
      if (stated) answers[fact] = point(chance, question);
    } else if (several) {
      if (chance.inHundred(60)) answers[fact] = [chance.one(choices)];
    } else if (choices.length > 0) {
      const uncertain = assume.some(({ chances }) => chances !== undefined);
      if (uncertain || chance.inHundred(40)) answers[fact] = chance.one(choices);
    }
  }
  // Most cases may use what is sold; each level of isolation is met often enough.
  answers["isolation"] = drawn.inHundred(60) ? drawn.whole(0, 1) : drawn.whole(2, 5);
  answers["region"] = drawn.one(["anywhere", "us", "eu"]);
  answers["inputKind"] = "language";
  answers["oneOff"] = drawn.inHundred(12);
  answers["worksOffline"] = drawn.inHundred(5);
  answers["runsAt"] = [later.inHundred(5) ? "devices" : "own-site"];
  return {
    title,
    answers,
    ...(drawn.inHundred(30)
      ? { tests: [{ option: "api-prompting", passed: 40, of: drawn.one([20, 200]) + 40 }] }
      : {}),
  };
}
