import { operationFacts, operationsInWords } from "../../costs/training-operations.ts";
import type { Option } from "../../vocabulary/option.ts";
import type {
  DerivationInputUsed,
  FactUsed,
  Guidance,
  RuleTrace,
  Verdict,
} from "../../vocabulary/verdict.ts";
import type { NumberLeaf } from "../number-leaf.ts";
import { factInWords, inUnit, inWorlds, signed } from "../words.ts";
import {
  factInputs,
  numberInput,
  ofSpread,
  ownMethod,
  ruleInput,
  section,
  sourcesOfFact,
  sourcesOfInput,
  type At,
  type NumberEntry,
} from "./entry.ts";

type Pattern = Extract<
  NumberLeaf<Verdict>,
  `${"fired" | "nearMisses" | "guidance" | "guidanceMisses" | "facts"}.${string}`
>;

const shareOfRule: NumberEntry = (at) => {
  const rule = at.found.members[0] as RuleTrace | Guidance;
  const readings = rule.readings.map(
    ({ fact, wanted, found }) => `${fact} (${found}) is ${wanted}`,
  );
  return {
    title: `Share of worlds in which this holds: ${rule.title}`,
    formula:
      rule.kind === "evidence"
        ? "share of worlds in which the rule's condition holds; an unanswered fact stands at its assumption, world by world"
        : "share of worlds in which the rule's condition holds on the answers; a hard rule is never sampled",
    withNumbers: readings.join("; "),
    inputs: [
      ruleInput(at, rule.rule, `holds ${inWorlds(rule.share)}`),
      ...factInputs(
        at,
        rule.readings.map(({ fact }) => fact),
      ),
    ],
    because: rule.rule,
  };
};

const weightOfRule: NumberEntry = (at) => {
  const rule = at.found.members[0] as RuleTrace;
  const { option } = at.found.members[1] as RuleTrace["options"][number];
  return {
    title: `What this adds to the log-odds of ${option}: ${rule.title}`,
    unit: "log-odds",
    formula: "stated by the rule, added in each world in which it holds",
    withNumbers: `${signed(at.value)} ${inWorlds(rule.share)}`,
    inputs: [
      ruleInput(at, rule.rule, `holds ${inWorlds(rule.share)}`),
      ...numberInput(at, `Chance that ${option} reaches the bar`, `options.${option}.sufficiency`),
    ],
    because: rule.rule,
  };
};

const guidanceAt = ({ found }: At): Guidance => found.members[0] as Guidance;

const reviewMonths: NumberEntry = (at) => {
  const { rule, title } = guidanceAt(at);
  return {
    title: `Months after which to look at the decision again: ${title}`,
    unit: "months",
    formula: "stated by the rule",
    inputs: [ruleInput(at, rule, `${at.value} months`)],
    because: rule,
  };
};

const operations: NumberEntry = (at) => {
  const { rule, compute } = guidanceAt(at);
  const option = optionAt(at, compute!.option);
  return {
    ...ofSpread(at, `Operations of training ${option.short}`, operationsInWords(option)),
    unit: "operations",
    inputs: factInputs(at, operationFacts(option)),
    because: rule,
    sources: [ownMethod],
  };
};

const operationsLimit: NumberEntry = (at) => {
  const { rule, title } = guidanceAt(at);
  return {
    title: `Operations that training is compared with: ${title}`,
    unit: "operations",
    formula: "stated by the rule",
    inputs: [ruleInput(at, rule, `${at.value.toExponential(2)} operations`)],
    because: rule,
  };
};

const optionAt = ({ context }: At, id: string): Option =>
  context.knowledge.options.find((option) => option.id === id)!;

const factNumber =
  (what: string, formula: string): NumberEntry =>
  (at) => {
    const fact = factAt(at);
    return {
      title: `${at.context.knowledge.questions[fact.id].short}: ${what}`,
      unit: fact.unit,
      formula:
        fact.origin === "assumed"
          ? `${formula} of what stands in for an answer`
          : `${formula} of the answer`,
      withNumbers: inUnit(at.value, fact.unit),
      inputs: [itself(at, fact)],
      because: section(1),
    };
  };

/** A number that went into a derived fact. */
const inputNumber =
  (what: string): NumberEntry =>
  (at) => {
    const [fact, input] = at.found.members as [FactUsed, DerivationInputUsed];
    return {
      title: `${input.ask} ${what}`,
      unit: input.unit,
      formula:
        input.origin === "answered"
          ? `${what} of what the case says`
          : `${what} of what stands in for it`,
      withNumbers: inUnit(at.value, input.unit),
      inputs: [itself(at, fact)],
      because: section(1),
      sources: sourcesOfInput(input),
    };
  };

const factAt = ({ found }: At): FactUsed => found.members[0] as FactUsed;

/** The whole fact, which says where it comes from. */
const itself = (at: At, fact: FactUsed): ReturnType<typeof factInputs>[number] => ({
  name: at.context.knowledge.questions[fact.id].ask,
  value: factInWords(fact),
  path: fact.id,
  origin: fact.origin,
  sources: sourcesOfFact(fact),
});

/** Rules as they met the case, and facts as they were used. */
export const ruleAndFactNumbers: Readonly<Record<Pattern, NumberEntry>> = {
  "fired.*.share": shareOfRule,
  "fired.*.options.*.weight": weightOfRule,
  "nearMisses.*.share": shareOfRule,
  "nearMisses.*.options.*.weight": weightOfRule,
  "guidance.*.share": shareOfRule,
  "guidance.*.reviewWithinMonths": reviewMonths,
  "guidance.*.compute.operations.<spread>": operations,
  "guidance.*.compute.limit": operationsLimit,
  "guidanceMisses.*.share": shareOfRule,
  "guidanceMisses.*.reviewWithinMonths": reviewMonths,
  "guidanceMisses.*.compute.operations.<spread>": operations,
  "guidanceMisses.*.compute.limit": operationsLimit,
  "facts.*.low": factNumber("P10", "a tenth of the worlds lie below: low end"),
  "facts.*.base": factNumber("median", "half of the worlds lie below: base"),
  "facts.*.high": factNumber("P90", "a tenth of the worlds lie above: high end"),
  "facts.*.derivation.inputs.*.low": inputNumber("P10"),
  "facts.*.derivation.inputs.*.base": inputNumber("median"),
  "facts.*.derivation.inputs.*.high": inputNumber("P90"),
  "facts.*.chances.*": (at) => {
    const fact = factAt(at);
    return {
      title: `${at.context.knowledge.questions[fact.id].short}: chance of ${at.found.key}`,
      formula: "the chance that stands in for an answer; the chances of all values sum to 1",
      withNumbers: factInWords(fact),
      inputs: [itself(at, fact)],
      because: section(1),
    };
  },
};
