import type { Context } from "../assessment/context.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Explanation, ExplanationInput, ExploredVerdict } from "../vocabulary/explore.ts";
import type { FactId } from "../vocabulary/facts.ts";
import { isGuidance } from "../vocabulary/rule-kinds.ts";
import type { GuidanceRule, Rule } from "../vocabulary/rule.ts";
import type { Guidance, RuleMet } from "../vocabulary/verdict.ts";
import { compileCondition, type FactTable } from "../rules/compile-condition.ts";
import { readCondition } from "../rules/read-condition.ts";
import { deriveFacts } from "../facts/derive-facts.ts";
import { factsReadBy } from "../vocabulary/condition.ts";
import { matches } from "../rules/match-options.ts";
import { conditionInWords } from "./condition-words.ts";
import { middleWorld } from "./middle-world.ts";
import { factOf, numberInput, sourcesOfFact, sourcesOfRule, type At } from "./numbers/entry.ts";
import { middleTable } from "./trace.ts";
import { whatWouldTurn } from "./what-would-turn.ts";
import { inWorlds, signed } from "./words.ts";

/** A rule as it met the case: whether it holds, on which values, and what would stop it or make it hold. */
export function explainRule(explored: ExploredVerdict, rule: Rule, context: Context): Explanation {
  const { fired, nearMisses, guidance, guidanceMisses } = explored;
  const trace = [...fired, ...nearMisses, ...guidance, ...guidanceMisses].find(
    ({ rule: id }) => id === rule.id,
  );
  const table = tableFor(rule, explored, context);
  const readings = trace?.readings ?? readCondition(rule.when, table);
  const share = trace?.share ?? 0;
  const truth = compileCondition(rule.when)(table);
  const found = { path: rule.id, pattern: "", value: undefined, members: [], key: rule.id };
  const at: At = { explored, context, found, value: 0 };
  return {
    ...known(rule, context.knowledge),
    value:
      share > 0
        ? `holds ${inWorlds(share)}`
        : truth === 2
          ? "not known: an answer is missing"
          : truth === 1
            ? isGuidance(rule)
              ? "its condition holds, and it is not said here: the plan has none of its options, or their training stays on the other side of its limit"
              : "its condition holds, and it does not count here: a test or the kind of input goes before it"
            : "does not hold",
    inputs: [
      ...(isGuidance(rule) ? saidBy(rule, context.knowledge) : []),
      ...explored.guidance.flatMap((one) => (one.rule === rule.id ? operationsOf(one, at) : [])),
      ...readings.map((reading) => readingInput(reading, at)),
      ...spokenOf(rule, context.knowledge),
    ],
    otherwise: whatWouldTurn(rule.when, table),
  };
}

/** What guidance tells its reader: what to do, what to try in which order, what has to be there. */
function saidBy(rule: GuidanceRule, { options }: Knowledge): ExplanationInput[] {
  const short = (id: string): string => options.find((option) => option.id === id)?.short ?? id;
  return [
    { name: "what to do", value: rule.say, sources: [] },
    ...(rule.kind === "diagnosis"
      ? rule.tries.map((one, index) => ({
          name: `try ${index + 1}, ${short(one.option)}`,
          value: one.do,
          path: one.option,
          sources: [],
        }))
      : []),
    ...(rule.kind === "prerequisite"
      ? rule.needs.map(({ what, owner, costLine }) => ({
          name: "needs",
          value: [
            what,
            ...(owner === undefined ? [] : [`provided by ${owner}`]),
            ...(costLine === undefined ? [] : [`billed as ${costLine}`]),
          ].join(", "),
          sources: [],
        }))
      : []),
    ...(rule.kind === "expiry"
      ? [{ name: "look again", value: `within ${rule.reviewWithinMonths} months`, sources: [] }]
      : []),
  ];
}

/** The operations of training that a yardstick compared, and its limit. */
function operationsOf({ rule, compute }: Guidance, at: At): ExplanationInput[] {
  if (compute === undefined) return [];
  const path = `guidance.${rule}.compute`;
  return [
    ...numberInput(at, "operations of training", `${path}.operations`, "operations"),
    ...numberInput(at, "limit", `${path}.limit`, "operations"),
  ];
}

/** What the rule was judged on: answers alone for gates and the ladder, assumptions too for evidence. */
function tableFor(rule: Rule, explored: ExploredVerdict, context: Context): FactTable {
  const { facts } = middleWorld(explored, context);
  if (rule.kind === "evidence") return middleTable(facts);
  const answered = new Set<FactId>(
    explored.facts.filter(({ origin }) => origin !== "assumed").map(({ id }) => id),
  );
  const answers = Object.fromEntries(
    facts.bySlot.flatMap(({ id, interval, value }) =>
      answered.has(id) ? [[id, interval ?? value!]] : [],
    ),
  );
  return deriveFacts({ answers }, context.knowledge).answered;
}

function readingInput(
  { fact, wanted, found, holds }: RuleMet["readings"][number],
  at: At,
): ExplanationInput {
  const used = factOf(at, fact);
  const met = holds === "unknown" ? "not known" : holds ? "met" : "not met";
  return {
    name: at.context.knowledge.questions[fact].short,
    value: `wanted ${wanted}; found ${found}: ${met}`,
    path: fact,
    ...(used === undefined ? {} : { origin: used.origin }),
    sources: used === undefined ? [] : sourcesOfFact(used),
  };
}

/** A rule as it is written, without a case. */
export function explainRuleText(rule: Rule, knowledge: Knowledge): Explanation {
  return {
    ...known(rule, knowledge),
    value: undefined,
    inputs: [
      ...factsReadBy(rule.when).map((fact) => ({
        name: "reads",
        value: knowledge.questions[fact].ask,
        path: fact,
        sources: [],
      })),
      ...spokenOf(rule, knowledge),
      ...rule.examples.map((example) => ({
        name: "example",
        value: `${example.case}: ${example.fires ? "holds" : "does not hold"}`,
        sources: [],
      })),
    ],
  };
}

function known(rule: Rule, knowledge: Knowledge): Omit<Explanation, "value" | "inputs"> {
  return {
    kind: "rule",
    path: rule.id,
    title: rule.title,
    about: effectOf(rule, knowledge),
    formula: conditionInWords(rule.when),
    because: rule.because,
    sources: sourcesOfRule(rule),
  };
}

function effectOf(rule: Rule, { options }: Knowledge): string {
  const short = (id: string): string => options.find((option) => option.id === id)?.short ?? id;
  switch (rule.kind) {
    case "evidence":
      return "Evidence: where it holds, log-odds of reaching the bar move.";
    case "ladder":
      return `Ladder: where it holds, ${short(rule.requireTest)} is tested before any custom LLM.`;
    case "gate": {
      const owner = rule.owner === undefined ? "" : ` It is imposed by ${rule.owner}.`;
      const hard = rule.hard ? "A must" : "A limit, judged world by world";
      return rule.exclude === undefined
        ? `${hard}: where it holds, only offers that fulfil ${Object.keys(rule.offersMust ?? {}).join(", ")} remain.${owner}`
        : `${hard}: where it holds, options are out.${owner}`;
    }
    default:
      return guidanceInWords(rule);
  }
}

/** What is said where the rule holds: it scores nothing. */
function guidanceInWords(rule: GuidanceRule): string {
  const { say } = rule;
  switch (rule.kind) {
    case "diagnosis":
      return `Diagnosis, which scores nothing: ${say} To try, in this order: ${rule.tries.map((one) => one.do).join("; ")}.`;
    case "prerequisite":
      return `Prerequisite, which scores nothing: ${say} Needed: ${rule.needs.map(({ what }) => what).join("; ")}.`;
    case "expiry":
      return `Expiry, which scores nothing: ${say} Look again within ${rule.reviewWithinMonths} months.`;
    case "advice":
      return `Advice, which scores nothing: ${say}${rule.yardstick === undefined ? "" : ` It speaks where training takes ${rule.yardstick.speaks === "above" ? "more" : "no more"} than ${rule.yardstick.limit.toExponential(1)} operations.`}`;
    case "economics":
      return `Economics, which scores nothing: ${say}`;
    case "warning":
      return `Warning, which scores nothing: ${say}`;
  }
}

/** The options that a rule speaks of, with their log-odds for evidence. */
function spokenOf(rule: Rule, { options }: Knowledge): ExplanationInput[] {
  return options.flatMap((option) => {
    const value = spokenTo(rule, option);
    return value === undefined ? [] : [{ name: option.short, value, path: option.id, sources: [] }];
  });
}

function spokenTo(rule: Rule, option: Knowledge["options"][number]): string | undefined {
  switch (rule.kind) {
    case "evidence": {
      const weight = rule.weigh[option.id] ?? 0;
      return weight === 0 ? undefined : `${signed(weight)} log-odds`;
    }
    case "ladder":
      return rule.requireTest === option.id ? "to be tested first" : undefined;
    case "gate":
      if (rule.except?.includes(option.id) === true) return undefined;
      if (rule.exclude !== undefined) return matches(rule.exclude, option) ? "out" : undefined;
      return option.offers !== "none" && (rule.of === undefined || matches(rule.of, option))
        ? "its offers are held to it"
        : undefined;
    default:
      return rule.options !== undefined && matches(rule.options, option)
        ? "what it is said of"
        : undefined;
  }
}
