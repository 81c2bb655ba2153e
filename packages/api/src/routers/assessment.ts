import {
  assess,
  breakEvens,
  costCurves,
  factIds,
  findFlips,
  replay,
  screen,
  sensitivity,
  valueOfInformation,
  volumeCurves,
  type Case,
  type Context,
  type Progress,
} from "@tapeline/engine";
import { explaining, suggestions } from "@tapeline/engine/explain";
import { explainPlanNumber, isOfPlan } from "@tapeline/engine/practice";
import { countPipeline, pipelineSchema } from "@tapeline/engine/sizing";
import { z } from "zod";

import type { Problem } from "../bad-input.ts";
import { badRequest } from "../bad-request.ts";
import { compareOptions, optionNamed } from "../assessment/compare-options.ts";
import { fitOn, fitOnSchema } from "../assessment/fit-on.ts";
import { nextQuestion } from "../assessment/next-question.ts";
import { pairFlips } from "../assessment/pair-flips.ts";
import { readCaseFile } from "../assessment/read-case-file.ts";
import { receiptSchema } from "../assessment/receipt.ts";
import { changesSchema, whatIfAdvice, whatIfSeen } from "../assessment/what-if.ts";
import {
  caseInputSchema,
  contextOf,
  readCase,
  streamInputSchema,
  type CaseInput,
} from "../case-input.ts";
import type { ApiContext } from "../context.ts";
import { finishJob, runJob, type JobEvent } from "../job.ts";
import { notFound } from "../not-found.ts";
import { planOf } from "../practice/plan-of.ts";
import { expensive, procedure, t } from "../trpc.ts";

/** What is wrong where an option would be compared with itself. */
const another = (name: string): Problem => ({
  field: "second",
  expected: "another option than the first",
  found: JSON.stringify(name),
  fix: "name two different options",
});

/** What is wrong where a pipeline is to be counted and there is none. */
const noPipeline: Problem = {
  field: "pipeline",
  expected: "the steps around the model, in the call or in the case",
  found: "neither",
  fix: "add `pipeline:` to the case, with `steps:` below it",
};

const nameSchema = z.string().min(1).max(200);

/** What a procedure is given: the release, the input, and how it was called. */
interface Asked<Input extends CaseInput> {
  readonly ctx: ApiContext;
  readonly input: Input;
  readonly path: string;
  readonly signal: AbortSignal | undefined;
}

/** Checks the case, then runs a long computation on it step by step. */
function job<Input extends CaseInput, Step, Result>(
  start: (given: Case, context: Context, input: Input) => Generator<Step, Result>,
): (asked: Asked<Input>) => AsyncGenerator<JobEvent<Exclude<Step, Progress>, Result>, void> {
  return ({ ctx, input, path, signal }) => {
    const given = readCase(input.case, ctx.knowledge);
    const running = start(given, contextOf(ctx, input), input);
    return runJob(running, { path, signal, ...ctx });
  };
}

/** Everything that is asked about a case. */
export const assessmentRouter = t.router({
  /** The answer to the case and all that led to it. */
  assess: expensive
    .input(caseInputSchema)
    .query(({ ctx, input }) => assess(readCase(input.case, ctx.knowledge), contextOf(ctx, input))),

  /**
   * Reads the text of a case file; `file` is the name under which problems speak of it. Its content comes back as written, with the
   * answers in the words and units that they have there.
   */
  readFile: procedure
    .input(z.strictObject({ file: nameSchema, text: z.string() }))
    .query(({ ctx, input }) => readCaseFile(input.file, input.text, ctx.knowledge)),

  /** Gates and rules alone, without worlds: what is ruled out and what is missing. */
  screen: procedure
    .input(caseInputSchema)
    .query(({ ctx, input }) => screen(readCase(input.case, ctx.knowledge), contextOf(ctx, input))),

  /** For each fact the nearest change that changes the advice. */
  flips: expensive.input(streamInputSchema).subscription(job(findFlips)),

  /**
   * Changes of two facts together that change the advice although neither does alone; `nearest` names the facts to take, as
   * `flips` found them, so that these are not searched again.
   */
  pairFlips: expensive
    .input(streamInputSchema.extend({ nearest: z.array(z.enum(factIds)).max(20).optional() }))
    .subscription(job((given, context, { nearest }) => pairFlips(given, context, nearest))),

  /** What knowing each fact, and each test, is worth. */
  valueOfInformation: expensive.input(streamInputSchema).subscription(job(valueOfInformation)),

  /** How far the plan's worth moves with each fact. */
  sensitivity: expensive.input(streamInputSchema).subscription(job(sensitivity)),

  /** The volumes at which options cost the same. */
  breakEvens: expensive.input(streamInputSchema).subscription(job(breakEvens)),

  /** What each option has cost by each month in use. */
  costCurves: expensive.input(streamInputSchema).subscription(job(costCurves)),

  /** What each option costs a month at other volumes, and where others undercut the one that is advised. */
  volumeCurves: expensive.input(streamInputSchema).subscription(job(volumeCurves)),

  /** What is advised with facts changed, as by a slider: the case is laid out once and kept while the changes move. */
  whatIf: expensive
    .input(caseInputSchema.extend({ changes: changesSchema }))
    .query(({ ctx, input: { changes, ...asked } }) => whatIfAdvice(ctx, asked, changes)),

  /** The verdict with facts changed and the curves that are drawn beside it, in fewer worlds: what a page shows while a slider moves. */
  whatIfWhole: expensive
    .input(caseInputSchema.extend({ changes: changesSchema }))
    .query(({ ctx, input: { changes, ...asked } }) => whatIfSeen(ctx, asked, changes)),

  /** The question to ask next; `skip` names those that were left aside. */
  nextQuestion: expensive
    .input(
      streamInputSchema.extend({ skip: z.array(z.enum(factIds)).max(factIds.length).default([]) }),
    )
    .subscription(job((given, context, { skip }) => nextQuestion(given, context, skip))),

  /** What an option, a rule, a fact or a number of the verdict, or of the plan that follows from it, rests on. */
  explain: expensive
    .input(caseInputSchema.extend({ what: nameSchema }))
    .query(async ({ ctx, input, path, signal }) => {
      const { what } = input;
      const given = readCase(input.case, ctx.knowledge);
      const context = contextOf(ctx, input);
      if (isOfPlan(what)) {
        const verdict = assess(given, context);
        const plan = planOf(verdict, { ...ctx, practice: await ctx.practice() });
        const number = explainPlanNumber(plan, what, verdict, context);
        if (number !== undefined) return number;
        throw notFound(what, suggestions(what, ctx.knowledge, { ...verdict, ...plan }));
      }
      const settings = { path, signal, ...ctx };
      const found = await finishJob(explaining(what, given, context), settings);
      if (found !== undefined) return found;
      throw notFound(what, suggestions(what, ctx.knowledge, assess(given, context)));
    }),

  /** Sized backwards: what fits on cards or a device that is there, or what a sum of money a month carries, at the case's shape. */
  fit: expensive
    .input(caseInputSchema.extend({ on: fitOnSchema }))
    .query(({ ctx, input }) =>
      fitOn(readCase(input.case, ctx.knowledge), input.on, contextOf(ctx, input)),
    ),

  /**
   * What a pipeline costs and how long it takes, step by step, the model of the case being one of them; the case's own where the call
   * brings none.
   */
  pipeline: expensive
    .input(caseInputSchema.extend({ pipeline: pipelineSchema.optional() }))
    .query(({ ctx, input }) => {
      const given = readCase(input.case, ctx.knowledge);
      const pipeline = input.pipeline ?? given.pipeline;
      if (pipeline === undefined) throw badRequest([noPipeline]);
      return countPipeline(given, pipeline, contextOf(ctx, input));
    }),

  /** Two options of a case side by side. */
  compare: expensive
    .input(caseInputSchema.extend({ first: nameSchema, second: nameSchema }))
    .query(({ ctx, input }) => {
      const given = readCase(input.case, ctx.knowledge);
      const { options } = ctx.knowledge;
      const first = optionNamed(options, input.first, "first");
      const second = optionNamed(options, input.second, "second");
      if (first === second) throw badRequest([another(input.second)]);
      return compareOptions(assess(given, contextOf(ctx, input)), [first, second]);
    }),

  /** Computes a verdict again by its receipt, and says what differs. */
  replay: expensive
    .input(caseInputSchema.pick({ case: true }).extend({ receipt: receiptSchema }))
    .query(({ ctx, input }) =>
      replay(readCase(input.case, ctx.knowledge), input.receipt, contextOf(ctx, {})),
    ),
});
