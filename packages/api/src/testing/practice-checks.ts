import { createLocalClient } from "../local-client.ts";
import { errorOf, same, type ContractCheck } from "./contract.ts";
import { contractRelease } from "./release.ts";
import { sampleCase } from "./sample-case.ts";

const input = { case: sampleCase };
const here = createLocalClient(contractRelease);

/** What holds of all that follows from a verdict, over every transport. */
export const practiceChecks: readonly ContractCheck[] = [
  {
    name: "plans how a verdict is proved, the same as in process to the last digit",
    async run({ client }) {
      const plan = await client.practice.plan.query(input);
      same(plan, await here.practice.plan.query(input));
      same([plan.evaluation.title, plan.roadmap.title], [sampleCase.title, sampleCase.title]);
      same(plan.evaluation.items.needed >= plan.evaluation.items.forPairs, true);
      same(plan.roadmap.stages.at(-1)?.stage, "leave");
    },
  },
  {
    name: "explains a number of a plan by its path, and names the nearest where there is none",
    async run({ client }) {
      const { evaluation } = await client.practice.plan.query(input);
      const what = "evaluation.items.needed";
      const found = await client.assessment.explain.query({ ...input, what });
      same([found.kind, found.value], ["number", evaluation.items.needed]);
      const slip = { ...input, what: "evaluation.items.neded" };
      const error = await errorOf(client.assessment.explain.query(slip));
      same(error.message.includes(what), true);
    },
  },
  {
    name: "plans for the difference, power and runs that a call names",
    async run({ client }) {
      const settings = { difference: 10, discordant: 20, power: 80, repeats: 3 };
      const { evaluation } = await client.practice.plan.query({ ...input, settings });
      const { items, numbers } = evaluation;
      same(items.forPairs, 155);
      same([numbers.difference.origin, numbers.repeats.value], ["given", 3]);
    },
  },
  {
    name: "writes one page for an outside expert, the same as in process to the last sign",
    async run({ client }) {
      const brief = await client.practice.expertBrief.query(input);
      same(brief, await here.practice.expertBrief.query(input));
      const lines = brief.text.trimEnd().split("\n");
      same(
        [lines.length <= 60, lines.every((line) => Array.from(line).length <= 100)],
        [true, true],
      );
    },
  },
  {
    name: "names the rung that failures point to, and the kinds that can be counted",
    async run({ client }) {
      const counts = { failures: { "missing-knowledge": 40, format: 8 }, items: 400, from: "O1" };
      const next = await client.practice.nextRung.query({ ...input, ...counts });
      same(next, await here.practice.nextRung.query({ ...input, ...counts }));
      same([next.failures, next.from, next.next], [48, "api-prompting", "api-retrieval"]);
      const kinds = await client.practice.failureKinds.query();
      same(next.kinds.map(({ kind }) => kind).toSorted(), kinds.map(({ id }) => id).toSorted());
    },
  },
  {
    name: "takes failures from the case where a call counts none, and the call's before the case's",
    async run({ client }) {
      const written = { counts: { format: 30 }, of: 90, from: "api-prompting" };
      const own = { case: { ...sampleCase, failures: written } };
      const { nextRung } = client.practice;
      const read = await nextRung.query(own);
      same([read.failures, read.items, read.from], [30, 90, "api-prompting"]);
      same((await nextRung.query({ ...own, items: 60 })).items, 60);
      const asked = await nextRung.query({ ...own, failures: { tone: 4 } });
      same([asked.failures, asked.items, asked.from], [4, undefined, undefined]);
      const strange = { case: { ...sampleCase, failures: { counts: { sloppiness: 1 } } } };
      const error = await errorOf(nextRung.query(strange));
      same(error.data?.problems?.[0]?.field, "failures.counts.sloppiness");
    },
  },
  {
    name: "refuses kinds of failures that there are not, and more failures than items",
    async run({ client }) {
      for (const [counts, field] of [
        [{ failures: { sloppiness: 3 } }, "failures.sloppiness"],
        [{ failures: { format: 30 }, items: 20 }, "items"],
        [{ failures: { format: 30 }, from: "O9" }, "from"],
      ] as const) {
        const error = await errorOf(client.practice.nextRung.query({ ...input, ...counts }));
        same(error.data?.code, "BAD_REQUEST");
        same(
          error.data?.problems?.map((problem) => problem.field),
          [field],
        );
      }
    },
  },
  {
    name: "reads how ready a case is, and leaves its verdict as it was",
    async run({ client }) {
      const before = await client.assessment.assess.query(input);
      const read = await client.practice.readiness.query(input);
      same(read, await here.practice.readiness.query(input));
      same(read.receipt, before.receipt);
      same(await client.assessment.assess.query(input), before);
    },
  },
  {
    name: "refuses a difference that the items cannot show, and says which field to change",
    async run({ client }) {
      for (const [settings, field] of [
        [{ difference: 30 }, "difference"],
        [{ difference: 30, discordant: 25 }, "discordant"],
      ] as const) {
        const error = await errorOf(client.practice.plan.query({ ...input, settings }));
        same(error.data?.code, "BAD_REQUEST");
        same(
          error.data?.problems?.map((problem) => problem.field),
          [field],
        );
      }
    },
  },
];
