import { takenTogether } from "../facts/taken-together.ts";
import type { Answers, Case, CasePart } from "../vocabulary/case.ts";
import type { PartResult, Verdict } from "../vocabulary/verdict.ts";
import { situationOf, type Context, type Situation } from "./context.ts";
import { decide } from "./decide.ts";
import { adviceOf, type Decision } from "./decision.ts";

/** A case in its worlds with its parts taken together; what was given stays as it was, for its parts and its receipt. */
export const situationTogether = (given: Case, context: Context): Situation => ({
  ...situationOf(takenTogether(given), context),
  given,
});

function partCase(given: Case, part: CasePart): Case {
  const answers: Answers = { ...given.answers, ...part.answers };
  return { ...given, title: `${given.title}: ${part.name}`, answers, parts: [] };
}

/** The parts of a case, each in the same worlds with its share of the requests. */
export const situationsOfParts = ({ given, ground, worlds }: Situation): Situation[] =>
  given.parts.map((part) =>
    situationOf(partCase(given, part), ground.context, worlds.count, part.share),
  );

/** Each part assessed, and routing them apart compared with one option for all. */
export function assessParts(together: Decision): Pick<Verdict, "parts" | "routing"> {
  const { given } = together.situation;
  const situations = situationsOfParts(together.situation);
  const results = given.parts.map((part, index): PartResult => {
    const assumed = together.value.stated ? undefined : (together.value.mean * part.share) / 100;
    const decision = decide(situations[index], assumed);
    const { answer, endPoint, firstStep } = adviceOf(decision);
    return {
      name: part.name,
      share: part.share,
      answer,
      ...(endPoint === undefined ? {} : { endPoint }),
      ...(firstStep === undefined ? {} : { firstStep }),
      utility: decision.plan?.utility ?? 0,
    };
  });
  const apart = results.reduce((sum, { utility }) => sum + utility, 0);
  const one = together.plan?.utility ?? 0;
  return {
    parts: results,
    routing: { apart, together: one, better: apart > one ? "apart" : "together" },
  };
}
