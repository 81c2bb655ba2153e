import type { Context } from "../assessment/context.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Explanation, ExplanationInput, ExploredVerdict } from "../vocabulary/explore.ts";
import type { Option } from "../vocabulary/option.ts";
import type { OptionResult, Standing } from "../vocabulary/verdict.ts";
import { conditionInWords } from "./condition-words.ts";
import { numberInput, ruleInput, type At } from "./numbers/entry.ts";
import { basisSources, digits, dollars, inWorlds, spreadInWords } from "./words.ts";

const standings: Readonly<Record<Standing, string>> = {
  recommended: "recommended: the first step",
  "recommended-after-test": "recommended after the steps before it",
  viable: "viable, and not part of the plan",
  dominated: "dominated: another option is no worse in anything and better in something",
  excluded: "excluded",
  undetermined: "undetermined: an answer is missing",
  "not-priced": "not priced",
};

/** An option's place in the verdict: what it is, where it stands and why, its chance and its bill. */
export function explainOption(
  explored: ExploredVerdict,
  option: Option,
  context: Context,
): Explanation {
  const result = explored.options.find(({ id }) => id === option.id)!;
  const found = { path: option.id, pattern: "", value: undefined, members: [], key: option.id };
  const at: At = { explored, context, found, value: 0 };
  const { id, lines, excludedBy, cost } = result;
  return {
    ...known(option),
    value: standings[result.standing],
    formula:
      cost === undefined
        ? "no bill: what it would take is not priced or may not be bought"
        : `test + build + run + maintain + leave, present value over the horizon\nHere: ${spreadInWords(cost, "$")}`,
    inputs: [
      ...numberInput(at, "Chance that it reaches the bar", `options.${id}.sufficiency`),
      ...numberInput(
        at,
        "Share of worlds with a sufficient option in which it is the cheapest such",
        `options.${id}.acceptability`,
      ),
      ...numberInput(at, "Whole cost", `options.${id}.cost`, "$"),
      ...numberInput(at, "Months until it is in use", `options.${id}.monthsToUse`, "months"),
      ...lines.flatMap((line) =>
        numberInput(
          at,
          `${line.title} (${line.phase})`,
          `options.${id}.lines.${line.id}.amount`,
          "$",
        ),
      ),
      ...excludedBy.map(({ rule, title, share }) => ({
        path: `options.${id}.excludedBy.${rule}.share`,
        ...ruleInput(at, rule, `stands against it ${inWorlds(share)}`),
        name: title,
      })),
    ],
    because: reasonOf(result, explored),
    otherwise: openings(result, explored, context),
    sources: [
      ...new Set([
        ...basisSources(option.sufficiency.basis),
        ...lines.map(({ basis }) => basis),
        ...result.offers.flatMap(({ source }) => source ?? []),
      ]),
    ],
  };
}

function reasonOf(
  result: OptionResult,
  { options, plan, headline, nextStep }: ExploredVerdict,
): string {
  const { standing, excludedBy, undeterminedBy, notPriced, dominatedBy } = result;
  switch (standing) {
    case "excluded": {
      const certain = excludedBy.filter(({ share }) => share === 1);
      return (certain.length > 0 ? certain : excludedBy).map(({ because }) => because).join(" ");
    }
    case "undetermined":
      return undeterminedBy
        .map(({ rule, fact }) => `The answer to ${fact} decides whether ${rule} holds.`)
        .join(" ");
    case "not-priced":
      return notPriced.length === 0
        ? "No offer that may be used has a price."
        : `No price is known for ${notPriced.join(", ")}.`;
    case "dominated": {
      const better = options.find(({ id }) => id === dominatedBy);
      return `${better?.title ?? dominatedBy} has no lower chance, costs no more and takes no longer.`;
    }
    case "recommended":
      return `${headline} ${nextStep}`;
    case "recommended-after-test":
      return `It comes after ${(plan?.steps ?? [])
        .slice(
          0,
          plan?.steps.findIndex(({ option }) => option === result.id),
        )
        .map(({ option }) => option)
        .join(", ")}, where they do not reach the bar.`;
    case "viable":
      return "It may be used, and the plan is worth more without it.";
  }
}

/** What would let an option in that is out. */
function openings(
  { excludedBy, undeterminedBy }: OptionResult,
  { facts }: ExploredVerdict,
  { knowledge }: Context,
): string[] {
  const rules = new Map(knowledge.rules.map((rule) => [rule.id, rule]));
  return [
    ...excludedBy.flatMap(({ rule }) => {
      const known = rules.get(rule);
      return known === undefined
        ? []
        : [`${rule} stands against it while ${conditionInWords(known.when)}`];
    }),
    ...undeterminedBy.map(({ rule, fact }) =>
      facts.some(({ id, origin }) => id === fact && origin !== "assumed")
        ? `whether its offers fulfil ${rule}: the records of some do not say`
        : `an answer to ${fact}: ${knowledge.questions[fact].ask}`,
    ),
  ];
}

/** An option as the ladder knows it, without a case. */
export function explainOptionText(option: Option, { questions }: Knowledge): Explanation {
  const { lines, components, test, buildMonths, builtBeside, sufficiency, maintenance } = option;
  const inputs: ExplanationInput[] = [
    {
      name: "its test",
      value: `${dollars(test.cost.value)} and ${digits(test.months.value)} months`,
      sources: basisSources(test.cost.basis),
    },
    { name: "months to build", value: questions[buildMonths].ask, path: buildMonths, sources: [] },
    ...builtBeside.map(({ months, when }) => ({
      name: `built beside it where ${conditionInWords(when)}`,
      value: questions[months].ask,
      path: months,
      sources: [],
    })),
    ...lines.map((line) => ({
      name: line.title,
      value: [
        `${line.times.join(" × ")} ${line.per === "once" ? "once" : `a ${line.per}`}`,
        ...(line.contingency ? ["times contingency"] : []),
        ...(line.when === undefined ? [] : [`where ${conditionInWords(line.when)}`]),
      ].join(", "),
      sources: basisSources(line.basis),
    })),
    ...components.map((component) => ({
      name: "further part of its bill",
      value: component,
      sources: [],
    })),
  ];
  return {
    ...known(option),
    value: undefined,
    formula: "test + build + run + maintain + leave, present value over the horizon",
    inputs,
    because: "decision model, “Options: the ladder”",
    sources: [
      ...new Set([
        ...basisSources(sufficiency.basis),
        ...(maintenance === undefined ? [] : basisSources(maintenance.basis)),
        ...inputs.flatMap(({ sources }) => sources),
      ]),
    ],
  };
}

const known = ({
  id,
  code,
  title,
  description,
  traits,
}: Option): Pick<Explanation, "kind" | "path" | "title" | "about"> => ({
  kind: "option",
  path: id,
  title: `${code} ${title}`,
  about: `${description} ${traits.custom ? "It is a custom LLM." : "It is no custom LLM."}`,
});
