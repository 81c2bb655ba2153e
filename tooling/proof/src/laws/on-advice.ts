import { knowledge } from "@tapeline/content";
import type { Case, OptionId, OptionResult, Verdict } from "@tapeline/engine";

import { roundedTo } from "./on-figures.ts";
import type { Law } from "./law.ts";

const near = (one: number, other: number): boolean => Math.abs(one - other) <= roundedTo;
const sum = (of: readonly { readonly chance: number }[]): number =>
  of.reduce((total, { chance }) => total + chance, 0);

/** In for certain: an option that waits for an answer is not, even where a plan tries it out. */
export const isEligible = ({ standing, undeterminedBy }: OptionResult): boolean =>
  !["excluded", "undetermined", "not-priced"].includes(standing) && undeterminedBy.length === 0;
export const eligibleIn = ({ options }: Verdict): OptionId[] =>
  options.filter(isEligible).map(({ id }) => id);

/** Tests that the ladder asks for before a custom LLM (decision model, section 6), read off the case and the standings. */
function testsBeforeTraining({ answers, waive }: Case, { options }: Verdict): OptionId[] {
  if (answers.inputKind === "not-language") return [];
  const eligible = options.filter(isEligible);
  const hosted: readonly OptionId[] = ["api-prompting", "api-retrieval"];
  const wanted = [
    "api-prompting",
    ...(answers.gap === "behaviour" ? [] : ["api-retrieval"]),
    // Not even one that waits for an answer, for a plan may let it in.
    ...(options.some(
      ({ id, standing }) =>
        hosted.includes(id) && standing !== "excluded" && standing !== "not-priced",
    )
      ? []
      : ["open-as-is"]),
  ];
  return eligible
    .filter(({ id, tested }) => wanted.includes(id) && tested?.recorded !== true)
    .map(({ id }) => id)
    .filter((id) => waive[id] === undefined);
}

/** Gates that hold on answers alone; what was measured of an option may stand in for others. */
const gatesByAnswers: ReadonlySet<string> = new Set(
  knowledge.rules.flatMap((rule) =>
    rule.kind === "gate" && rule.measuredInstead === undefined ? [rule.id] : [],
  ),
);

/** Laws on the advice of one verdict. */
export const lawsOnAdvice: readonly Law[] = [
  {
    says: "chances to end in an option sum to the plan's success, and those of custom LLMs to their share",
    breaches: ({ verdict: { plan, options, endPoint, customChance } }) => {
      if (plan === undefined) return undefined;
      const total = sum(plan.ends);
      const custom = plan.ends.filter(({ option }) =>
        options.some(({ id, custom: trained }) => trained && id === option),
      );
      return [
        ...(near(total, plan.success) ? [] : ["success"]),
        ...(endPoint?.chance === Math.max(0, ...plan.ends.map(({ chance }) => chance))
          ? []
          : ["end point"]),
        ...(total === 0 || near(sum(custom) / total, customChance) ? [] : ["custom chance"]),
      ];
    },
  },
  {
    says: "an option is adopted no more often than it reaches the bar, and a first step as often where no limit stands against it",
    breaches: ({ given: { answers }, verdict: { plan, options } }) => {
      if (plan === undefined) return undefined;
      const [first] = plan.steps;
      return plan.ends
        .filter(({ option: id, chance }) => {
          const { sufficiency, excludedBy } = options.find((option) => option.id === id)!;
          if (chance > sufficiency + roundedTo) return true;
          // A budget may stand against the one offer that reaches the bar.
          const limited =
            excludedBy.length > 0 ||
            answers.monthlyBudget !== undefined ||
            answers.oneOffBudget !== undefined;
          const free = id === first?.option && !first.goOn && !limited;
          return free && !near(chance, sufficiency);
        })
        .map(({ option }) => option);
    },
  },
  {
    says: "shares of worlds in which an option is the cheapest that suffices sum to one",
    breaches: ({ verdict: { options } }) => {
      const total = options.reduce((shares, { acceptability }) => shares + acceptability, 0);
      return total === 0 ? undefined : near(total, 1) ? [] : [String(total)];
    },
  },
  {
    says: "the answer follows from the chance of a custom LLM, its share of cheapest options and the first step",
    breaches: ({
      verdict: { answer, waitingFor, outcome, customChance, customShare, firstStep, options },
    }) => {
      if (waitingFor === "answers" || waitingFor === "prices") return undefined;
      const first = options.find(({ id }) => id === firstStep?.option);
      const wanted =
        outcome !== "adopt" || (customChance < 0.25 && customShare < 0.5)
          ? "no"
          : customChance >= 0.5 && first?.custom === true
            ? "yes"
            : "not yet";
      // Where a share is rounded to a threshold, either side may be told.
      if (
        [customChance - 0.25, customShare - 0.5, customChance - 0.5].some(
          (far) => Math.abs(far) < roundedTo,
        )
      )
        return undefined;
      return answer === wanted ? [] : [`${answer}, not ${wanted}`];
    },
  },
  {
    says: "a plan has no option that is excluded or not priced, and each at most once",
    breaches: ({ verdict: { plan, options } }) => {
      if (plan === undefined) return undefined;
      const steps = plan.steps.map(({ option }) => option);
      return steps.filter((step, index) => {
        const { standing, excludedBy } = options.find(({ id }) => id === step)!;
        const out = standing === "excluded" || standing === "not-priced";
        return out || excludedBy.some(({ share }) => share === 1) || steps.indexOf(step) !== index;
      });
    },
  },
  {
    says: "a custom LLM stands in a plan only after each test that the ladder requires",
    breaches: ({ given, verdict }) => {
      const steps = verdict.plan?.steps.map(({ option }) => option) ?? [];
      const custom = verdict.options.filter((option) => option.custom).map(({ id }) => id);
      const first = steps.findIndex((step) => custom.includes(step));
      if (first < 0) return undefined;
      return testsBeforeTraining(given, verdict).filter(
        (id) => !steps.slice(0, first).includes(id),
      );
    },
  },
  {
    says: "the first step is something that somebody sells",
    breaches: ({ verdict: { firstStep, options } }) =>
      firstStep === undefined
        ? undefined
        : options
            .filter(({ id, offers }) => id === firstStep.option && offers.length === 0)
            .map(({ id }) => id),
  },
  {
    says: "no question is waited for that was answered for certain",
    breaches: ({ given: { answers, parts }, verdict: { decidedBy } }) => {
      if (decidedBy.length === 0 || parts.length > 0) return undefined;
      return decidedBy
        .filter(({ fact }) => {
          const answer = answers[fact];
          if (answer === undefined) return false;
          return typeof answer !== "object" || !("low" in answer) || answer.low === answer.high;
        })
        .map(({ fact, option }) => `${option} for ${fact}`);
    },
  },
  {
    says: "the trace alone gives the options that gates exclude",
    breaches: ({ verdict: { fired, options } }) => {
      const excludes = (id: OptionId, rule: string): boolean =>
        fired.some(
          (trace) =>
            trace.rule === rule &&
            trace.share >= 0.95 &&
            trace.options.some(({ option }) => option === id),
        );
      return options.flatMap(({ id, standing, excludedBy }) =>
        excludedBy
          .filter(({ rule, share }) => share >= 0.95 && gatesByAnswers.has(rule))
          .filter(({ rule }) => standing === "excluded" && !excludes(id, rule))
          .map(({ rule }) => `${id} by ${rule}`),
      );
    },
  },
];
