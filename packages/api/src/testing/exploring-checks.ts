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
    name: "draws costs by month and by volume as in process",
    async run({ client }) {
      for (const name of ["costCurves", "volumeCurves"] as const) {
        const few = { ...input, worlds: 64 };
        const over = await resultOf<typeof few, { curves: readonly unknown[] }>(
          client.assessment[name],
          few,
        );
        same(over, await resultOf<typeof few, unknown>(here.assessment[name], few));
        same(over.curves.length > 1, true);
      }
    },
  },
  {
    name: "says what is advised with facts changed, whichever case was asked about before",
    async run({ client }) {
      const other = { case: { ...sampleCase, answers: { ...sampleCase.answers, isolation: 5 } } };
      const at = (asked: { case: unknown }, changes: object) =>
        client.assessment.whatIf.query({ ...asked, changes });
      const before = await at(input, {});
      const much = { requestsPerMonth: 50_000_000 };
      const moved = await at(input, much);
      same(await at(other, {}), await here.assessment.whatIf.query({ ...other, changes: {} }));
      same(await at(input, much), moved);
      same(await at(input, {}), before);
      const { answer, endPoint, firstStep } = await here.assessment.assess.query({
        ...input,
        worlds: 512,
      });
      same(before, { answer, firstStep: firstStep?.option, endPoint: endPoint?.option });
    },
  },
  {
    name: "shows the verdict with facts changed as it is with these answers",
    async run({ client }) {
      const changes = { requestsPerMonth: 1_000_000, minimumPassRate: 95 };
      const { verdict, costCurves } = await client.assessment.whatIfWhole.query({
        ...input,
        changes,
      });
      const changed = { ...sampleCase, answers: { ...sampleCase.answers, ...changes } };
      const told = await here.assessment.assess.query({ case: changed, worlds: 512 });
      same(verdict.options, told.options);
      same(verdict.headline, told.headline);
      same(costCurves.months.at(-1), 36);
    },
  },
  {
    name: "refuses a change that the question does not allow, naming the fact",
    async run({ client }) {
      const changes = { minimumPassRate: 400, worksOffline: "no" };
      const error = await errorOf(client.assessment.whatIf.query({ ...input, changes }));
      same(error.data?.code, "BAD_REQUEST");
      same(
        error.data?.problems?.map(({ field }) => field),
        ["changes.minimumPassRate", "changes.worksOffline"],
      );
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
