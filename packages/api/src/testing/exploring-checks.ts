import { resultOf } from "../follow.ts";
import { createLocalClient } from "../local-client.ts";
import { errorOf, same, type ContractCheck } from "./contract.ts";
import { contractRelease } from "./release.ts";
import { sampleCase } from "./sample-case.ts";

const input = { case: sampleCase };
const here = createLocalClient(contractRelease);

/** What holds of exploring a case over every transport. */
export const exploringChecks: readonly ContractCheck[] = [
  {
    name: "explains an option, a fact, a number of the verdict and one that is explored first",
    async run({ client, jobs }) {
      for (const what of ["O2", "requestsPerMonth", "customShare", "sensitivity.utility"]) {
        const explanation = await client.assessment.explain.query({ ...input, what });
        same(explanation, await here.assessment.explain.query({ ...input, what }));
        same(explanation.title.length > 0, true);
      }
      same(jobs.ends.at(-1)?.path, "assessment.explain");
    },
  },
  {
    name: "says which names are near where nothing is called so",
    async run({ client }) {
      const what = "requestPerMonth";
      const error = await errorOf(client.assessment.explain.query({ ...input, what }));
      same(error.data?.code, "NOT_FOUND");
      same(error.message.includes("did you mean requestsPerMonth"), true);
    },
  },
  {
    name: "explores as in process: worth of knowing, sensitivity, break-evens",
    async run({ client }) {
      for (const name of ["valueOfInformation", "sensitivity", "breakEvens"] as const) {
        const over = await resultOf<typeof input, unknown>(client.assessment[name], input);
        same(over, await resultOf<typeof input, unknown>(here.assessment[name], input));
      }
    },
  },
  {
    name: "finds the flips of two facts from those of one, or from the facts that a call names, alike",
    async run({ client }) {
      const flips = await resultOf(client.assessment.flips, input);
      const nearest = flips.map(({ fact }) => fact).slice(0, 20);
      const found = await resultOf(client.assessment.pairFlips, input);
      same(await resultOf(client.assessment.pairFlips, { ...input, nearest }), found);
    },
  },
  {
    name: "names the next question with what its answers would change, and passes over those left aside",
    async run({ client }) {
      const first = await resultOf(client.assessment.nextQuestion, input);
      const { question, answers, later } = first;
      if (question === undefined) throw new Error("expected a question");
      same(Object.hasOwn(sampleCase.answers, question.fact), false);
      same(question, contractRelease.knowledge.questions[question.fact]);
      same(answers.length > 0, true);
      const { answer, firstStep, endPoint } = await here.assessment.assess.query(input);
      same(first.advice, { answer, firstStep: firstStep?.option, endPoint: endPoint?.option });
      same(
        later.some(({ fact }) => fact === question.fact),
        false,
      );
      const skipping = { ...input, skip: [question.fact] };
      const second = await resultOf(client.assessment.nextQuestion, skipping);
      same(second.question?.fact, later[0]?.fact);
    },
  },
];
