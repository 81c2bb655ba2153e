import type { Context } from "../assessment/context.ts";
import type { Explanation, ExplanationInput, ExploredVerdict } from "../vocabulary/explore.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { RuleTrace } from "../vocabulary/verdict.ts";
import { reasonsOf, type Reason } from "./reasons.ts";
import { inWorlds, signed } from "./words.ts";

/** Every rule that met the case, what mattered most first, those that one condition kept from it, and guidance. */
export function explainRules(explored: ExploredVerdict, { knowledge }: Context): Explanation {
  const { fired, nearMisses, guidance } = explored;
  const reasons = reasonsOf(explored);
  const told = new Set(reasons.map(({ rule }) => rule));
  const short = (id: OptionId): string =>
    knowledge.options.find((option) => option.id === id)?.short ?? id;
  const known = new Set(knowledge.rules.map(({ id }) => id));
  const inputs: ExplanationInput[] = [
    ...reasons.map((reason) => ({
      name: reason.rule,
      value: `${inWordsOf(reason, short)}, ${inWorlds(reason.share)}: ${reason.because}`,
      ...(known.has(reason.rule) ? { path: reason.rule } : {}),
      sources: [],
    })),
    ...fired
      .filter(({ rule }) => !told.has(rule))
      .map((trace) => ({
        name: trace.rule,
        value: `${effectOf(trace, short)}, ${inWorlds(trace.share)}: ${trace.because}`,
        path: trace.rule,
        sources: [],
      })),
    ...nearMisses.map(({ rule, readings }) => {
      const blocked = readings.find(({ holds }) => holds === false)!;
      return {
        name: rule,
        value: `does not hold, for one thing alone: ${blocked.fact} would have to be ${blocked.wanted} and is ${blocked.found}`,
        path: rule,
        sources: [],
      };
    }),
    ...guidance.map(({ rule, kind, share, title }) => ({
      name: rule,
      value: `${kind}, which scores nothing, ${inWorlds(share)}: ${title}`,
      path: rule,
      sources: [],
    })),
  ];
  return {
    kind: "rules",
    path: "rules",
    title: "Rules that met this case",
    value: fired.length,
    unit: "rules",
    formula:
      "first what set the end point above the runner-up, then what shut out options that would pay, then the rest, and those that came near; last what is said beside the verdict",
    inputs,
    because: "decision model, section 7 (Verdict): the trace",
    sources: ["each rule names its own: see them one by one"],
  };
}

/** What a reason did, with the options named. */
function inWordsOf({ role, options, idle }: Reason, short: (id: OptionId) => string): string {
  const [first, second] = options.map(short);
  switch (role) {
    case "favours":
      return `speaks for ${first} against ${second}`;
    case "disfavours":
      return `speaks for ${second} against ${first}`;
    case "asks for":
      return `asks for a test of ${first} first`;
    case "raises":
    case "lowers":
      return `${role} the chance of ${first}`;
    case "rules out":
      return `rules out ${options.map(short).join(", ")}${idle ? ", which would not pay anyway" : ""}`;
  }
}

/** What a rule does that decided nothing here. */
function effectOf({ kind, options }: RuleTrace, short: (id: OptionId) => string): string {
  const named = options.map(({ option, weight }) =>
    weight === undefined ? short(option) : `${short(option)} ${signed(weight)}`,
  );
  switch (kind) {
    case "evidence":
      return `moves log-odds: ${named.join(", ")}`;
    case "ladder":
      return `asks for a test of ${named.join(", ")} before any custom LLM`;
    case "gate":
      return `holds ${named.join(", ")}, or their offers, to it`;
  }
}
