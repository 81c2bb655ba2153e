import type { EvidenceRule, Knowledge } from "@tapeline/engine";
import { z } from "zod";

const weights = z.record(z.string(), z.number());

/** A change of what weighs on options, to be tried before anybody writes it down. */
export const candidateSchema = z.strictObject({
  name: z.string(),
  /** Log-odds of evidence rules, by rule id and option; what is not named stays. */
  weigh: z.record(z.string(), weights).default({}),
  /** Evidence rules that are not there yet, by id: their condition and log-odds. */
  add: z.record(z.string(), z.strictObject({ when: z.unknown(), weigh: weights })).default({}),
  /** Base log-odds, by option and kind of task. */
  base: z.record(z.string(), weights).default({}),
  /** Log-odds of a class against the top class, by option. */
  offsets: z.record(z.string(), weights).default({}),
  /** Low, base and high of a question's first assumption. */
  assume: z.record(z.string(), weights).default({}),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** The knowledge with a candidate's changes; throws where it names what is not there. */
export function changed(knowledge: Knowledge, candidate: Candidate): Knowledge {
  const { weigh, add, base, offsets, assume } = candidate;
  for (const id of Object.keys(weigh))
    if (!knowledge.rules.some((rule) => rule.id === id && rule.kind === "evidence"))
      throw new RangeError(`${candidate.name}: no evidence rule is called ${id}`);
  const model = knowledge.rules.find((rule): rule is EvidenceRule => rule.kind === "evidence");
  if (model === undefined) throw new RangeError("the knowledge holds no evidence rule");
  return {
    ...knowledge,
    digest: `${knowledge.digest} ${candidate.name}`,
    rules: [
      ...knowledge.rules.map((rule) =>
        rule.kind === "evidence" ? { ...rule, weigh: { ...rule.weigh, ...weigh[rule.id] } } : rule,
      ),
      ...Object.entries(add).map(
        ([id, rule]) => ({ ...model, id, whenUnknown: "weigh", ...rule }) as EvidenceRule,
      ),
    ],
    options: knowledge.options.map((option) => ({
      ...option,
      offsets: { ...option.offsets, ...offsets[option.id] },
      sufficiency: {
        ...option.sufficiency,
        byTask: { ...option.sufficiency.byTask, ...base[option.id] },
      },
    })),
    questions: Object.fromEntries(
      Object.entries(knowledge.questions).map(([id, question]) => [
        id,
        assume[id] === undefined || question.assume === undefined
          ? question
          : { ...question, assume: question.assume.map((one) => ({ ...one, ...assume[id] })) },
      ]),
    ) as unknown as Knowledge["questions"],
  };
}
