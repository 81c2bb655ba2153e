import { createLocalClient } from "../local-client.ts";
import { errorOf, same, type ContractCheck } from "./contract.ts";
import { contractRelease } from "./release.ts";
import { sampleCase } from "./sample-case.ts";

const input = { case: sampleCase };
const here = createLocalClient(contractRelease);

/** What holds of verdicts over every transport. */
export const assessmentChecks: readonly ContractCheck[] = [
  {
    name: "gives the same verdict as in process, to the last digit",
    async run({ client }) {
      const verdict = await client.assessment.assess.query(input);
      same(verdict, await here.assessment.assess.query(input));
      same(verdict.title, sampleCase.title);
      same(verdict.receipt.asOf, "2026-11-24");
    },
  },
  {
    name: "assesses on the day, seed and worlds that a call names",
    async run({ client }) {
      const named = { asOf: "2026-12-01", knownOn: "2026-11-20", seed: 5, worlds: 512 };
      const { receipt } = await client.assessment.assess.query({ ...input, ...named });
      const { asOf, knownOn, seed, worlds } = receipt;
      same({ asOf, knownOn, seed, worlds }, named);
    },
  },
  {
    name: "reads a case file as it is written, and says line and field of what is wrong in one",
    async run({ client }) {
      const text = "title: Mails\nanswers:\n  requestsPerMonth: 220k\n  gap: unknown\n";
      same(await client.assessment.readFile.query({ file: "mails.yaml", text }), {
        ok: true,
        case: { title: "Mails", answers: { requestsPerMonth: "220k", gap: "unknown" } },
      });
      const slip = text.replace("220k", "22x");
      const read = await client.assessment.readFile.query({ file: "mails.yaml", text: slip });
      same(read.ok ? [] : read.problems.map(({ file, line, field }) => ({ file, line, field })), [
        { file: "mails.yaml", line: 3, field: "answers.requestsPerMonth" },
      ]);
    },
  },
  {
    name: "screens a case by gates alone, without worlds",
    async run({ client }) {
      const screening = await client.assessment.screen.query(input);
      same(screening, await here.assessment.screen.query(input));
    },
  },
  {
    name: "sizes a case backwards from cards, money and a device, and says which cards may be meant",
    async run({ client }) {
      const [accelerator] = await client.prices.accelerators.query();
      const ons = [
        { kind: "cards", accelerator: accelerator!.id, count: 2 },
        { kind: "budget", dollarsPerMonth: 1000 },
        { kind: "device", memoryGb: 16, bandwidthGbPerS: 60 },
      ] as const;
      for (const on of ons)
        same(
          await client.assessment.fit.query({ ...input, on }),
          await here.assessment.fit.query({ ...input, on }),
        );
      const on = { kind: "cards", accelerator: "no such card" } as const;
      const error = await errorOf(client.assessment.fit.query({ ...input, on }));
      same(
        error.data?.problems?.map(({ field }) => field),
        ["on.accelerator"],
      );
    },
  },
  {
    name: "counts a pipeline step by step, and refuses steps that cannot be",
    async run({ client }) {
      const steps = [
        { name: "Speech to text", dollars: 0.006, per: "minute", seconds: 0.4 },
        { name: "Model", model: true, seconds: { low: 0.5, high: 2 } },
      ] as const;
      const asked = { ...input, pipeline: { minutes: 2, steps: [...steps] } };
      same(
        await client.assessment.pipeline.query(asked),
        await here.assessment.pipeline.query(asked),
      );
      const own = { ...sampleCase, pipeline: asked.pipeline };
      same(
        await client.assessment.pipeline.query({ case: own }),
        await here.assessment.pipeline.query(asked),
      );
      const pipeline = { steps: [...steps] };
      for (const [refused, field] of [
        [{ ...input, pipeline }, "pipeline.steps[0].per"],
        [input, "pipeline"],
      ] as const) {
        const error = await errorOf(client.assessment.pipeline.query(refused));
        same(
          error.data?.problems?.map((problem) => problem.field),
          [field],
        );
      }
    },
  },
  {
    name: "gives a receipt's verdict again, and says what differs for another case",
    async run({ client }) {
      const verdict = await client.assessment.assess.query({ ...input, asOf: "2026-11-20" });
      const { receipt } = verdict;
      const again = await client.assessment.replay.query({ ...input, receipt });
      same(again, { same: true, verdict, differences: [] });
      const other = { case: { ...sampleCase, title: "Another" }, receipt };
      const differing = await client.assessment.replay.query(other);
      same(differing.same, false);
      same(differing.differences.length, 1);
    },
  },
  {
    name: "refuses a receipt of so many worlds as no verdict has",
    async run({ client }) {
      const { receipt } = await client.assessment.assess.query(input);
      const edited = { ...receipt, worlds: 100 };
      const error = await errorOf(client.assessment.replay.query({ ...input, receipt: edited }));
      same(
        error.data?.problems?.map(({ field }) => field),
        ["receipt.worlds"],
      );
    },
  },
  {
    name: "refuses a receipt that is none",
    async run({ client }) {
      const receipt = { engine: "1", asOf: "today" } as never;
      const error = await errorOf(client.assessment.replay.query({ ...input, receipt }));
      same(error.data?.code, "BAD_REQUEST");
      same(
        error.data?.problems?.some(({ field }) => field === "receipt.asOf"),
        true,
      );
    },
  },
  {
    name: "sets two options side by side, their bills line by line",
    async run({ client }) {
      const names = { first: "O1", second: "open-fine-tuning" };
      const { first, second, lines } = await client.assessment.compare.query({
        ...input,
        ...names,
      });
      same([first.code, second.code], ["O1", "O5"]);
      same(lines.length >= Math.max(first.lines.length, second.lines.length), true);
      const total = lines.filter((line) => line.first !== undefined).length;
      same(total, first.lines.length);
    },
  },
  {
    name: "compares no option with itself",
    async run({ client }) {
      const names = { first: "O1", second: "api-prompting" };
      const error = await errorOf(client.assessment.compare.query({ ...input, ...names }));
      same(error.data?.code, "BAD_REQUEST");
      same(error.message.includes("expected another option than the first"), true);
    },
  },
  {
    name: "names the options where one that is to be compared is none of them",
    async run({ client }) {
      const names = { first: "O1", second: "O9" };
      const error = await errorOf(client.assessment.compare.query({ ...input, ...names }));
      same(error.data?.code, "BAD_REQUEST");
      same(
        error.data?.problems?.map(({ field }) => field),
        ["second"],
      );
    },
  },
];
