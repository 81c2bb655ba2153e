import { factIds, type Receipt } from "@tapeline/engine";
import { z } from "zod";

import { caseInputSchema, settingsSchema, type CaseInput } from "../case-input.ts";
import { finished } from "./finished.ts";
import { modelNamed } from "./model-named.ts";
import { tool, type Tool, type ToolCall } from "./tool.ts";
import { toldVerdict } from "./told-verdict.ts";

const { asOf, knownOn } = settingsSchema;
const nameSchema = z.string().min(1).max(200);

const caseToolSchema = caseInputSchema.extend({
  case: z
    .record(z.string(), z.unknown())
    .describe(
      "the case: `title`, and `answers` by the fact's name, such as {title: Support replies, answers: {requestsPerMonth: 200k, minimumPassRate: 90, gap: knowledge}}. A number may be {low, base, high}. Leave out what nobody knows. `tests` holds what was measured: [{option, passed, of}]. `questions` lists the facts.",
    ),
});

/** What a number of a case can be computed again from. */
async function receiptOf({ case: given, asOf, knownOn, seed, worlds }: CaseInput, call: ToolCall) {
  const asked = { case: given, asOf, knownOn, seed, worlds };
  const { receipt } = await call.api.assessment.assess.query(asked, { signal: call.signal });
  return receipt satisfies Receipt;
}

/** All that can be asked over the Model Context Protocol. */
export const tools: readonly Tool[] = [
  tool({
    name: "assess",
    title: "Do we need a custom LLM?",
    description:
      "Advises on one case: yes, no or not yet, the first step, the plan, and for each of eight options whether it is allowed, its chance to reach the quality bar and its cost in US dollars over the horizon (10th, 50th and 90th percentile). The receipt computes the same verdict again.",
    input: caseToolSchema,
    answer: async (input, { api, signal }) =>
      toldVerdict(await api.assessment.assess.query(input, { signal })),
  }),
  tool({
    name: "questions",
    title: "What can be answered about a case",
    description:
      "Lists the facts that a case may answer, each with the question, its unit or the values that it takes.",
    input: z.strictObject({}),
    async answer(_, { api, signal }) {
      const questions = await api.knowledge.questions.query(undefined, { signal });
      const { version, digest } = await api.knowledge.about.query(undefined, { signal });
      const asked = questions.filter((question) => question.asked);
      return {
        questions: asked.map(({ fact, ask, kind, unit, values }) => ({
          fact,
          ask,
          kind,
          unit,
          values: values && Object.keys(values),
        })),
        receipt: { content: version, contentDigest: digest },
      };
    },
  }),
  tool({
    name: "next-question",
    title: "The question worth asking next",
    description:
      "Names the open question whose answer is worth most to this case, in US dollars, and what would be advised for each answer. `worthAsking: false` means that no further answer would pay.",
    input: caseToolSchema.extend({
      skip: z
        .array(z.enum(factIds))
        .max(factIds.length)
        .optional()
        .describe("facts that were left aside"),
    }),
    async answer(input, call) {
      const next = await finished(call.api.assessment.nextQuestion, input, call);
      return { ...next, later: next.later.slice(0, 5), receipt: await receiptOf(input, call) };
    },
  }),
  tool({
    name: "explain",
    title: "What a figure, an option or a rule rests on",
    description:
      "Explains one thing of a case: an option (O2, api-retrieval), a rule, a fact (requestsPerMonth), or a number by its path in the verdict (options.api-retrieval.cost.p50, confidence): its formula, its inputs and their sources.",
    input: caseToolSchema.extend({ what: nameSchema.describe("the name or the path") }),
    async answer(input, call) {
      const { signal } = call;
      const explanation = await call.api.assessment.explain.query(input, { signal });
      return { ...explanation, receipt: await receiptOf(input, call) };
    },
  }),
  tool({
    name: "price",
    title: "What a model costs on a day",
    description:
      "Tells the price of a model at each provider on a day, in US dollars for a million tokens, with the list or page where it was read and how fresh it is. A price that nobody states is absent, not zero.",
    input: z.strictObject({
      model: nameSchema.describe("id or name, as openai/gpt-4.1"),
      asOf,
      knownOn,
    }),
    async answer({ model, ...days }, { api, signal }) {
      const id = await modelNamed(model, api, signal);
      const [{ record, offers, freshness }, about] = await Promise.all([
        api.prices.model.query({ ...days, id }, { signal }),
        api.knowledge.about.query(undefined, { signal }),
      ]);
      const { publisher, name, contextTokens, weights } = record;
      const asOf = days.asOf ?? about.today;
      const receipt = { prices: about.prices, asOf, knownOn: days.knownOn ?? asOf };
      return { id, name, publisher, weights, contextTokens, freshness, offers, receipt };
    },
  }),
  tool({
    name: "break-even",
    title: "From which volume on a model of one's own costs less",
    description:
      "Computes the requests a month from which on serving an open model oneself costs less than a hosted one, by running cost and in total, with the interval and the share of worlds in which they cross at all.",
    input: caseToolSchema,
    async answer(input, call) {
      const breakEvens = await finished(call.api.assessment.breakEvens, input, call);
      return { breakEvens, receipt: await receiptOf(input, call) };
    },
  }),
];
