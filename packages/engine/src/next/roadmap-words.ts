import { longDay } from "../facts/calendar.ts";
import { grouped } from "../format/grouped.ts";
import { matches } from "../rules/match-options.ts";
import type { EvaluationPlan } from "../vocabulary/evaluation-plan.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { Practice, StageKind, StageName } from "../vocabulary/practice.ts";
import type { RoadmapStage } from "../vocabulary/roadmap.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { factNamed } from "./facts-of.ts";

/** What a roadmap is made with besides the verdict and the plan to prove it. */
export interface RoadmapGround {
  readonly knowledge: Pick<Knowledge, "options" | "questions">;
  readonly practice: Pick<Practice, "stages">;
}

/** What a stage has of its own; its words come from the practice. */
export interface Draft extends Pick<
  RoadmapStage,
  "option" | "fallBack" | "months" | "monthsBasis" | "cost" | "costBasis" | "chance"
> {
  readonly stage: StageKind;
  /** What comes if it fails. */
  readonly next?: string;
}

/** The words of a stage with the case's own numbers in them. */
export function wordsOf(
  verdict: Verdict,
  { items, bar }: EvaluationPlan,
  { knowledge, practice }: RoadmapGround,
): (draft: Draft) => Pick<RoadmapStage, "title" | "do" | "exit" | "ifFails" | "who"> {
  const once = factNamed("oneOff", verdict)?.value === true;
  const asked = [...new Set(verdict.decidedBy.map(({ fact }) => fact))];
  return ({ stage, option: id, next }) => {
    const words = practice.stages.find((one) => one.id === stage)!;
    const { do: done, exit, ifFails } = (once ? words.once : undefined) ?? words;
    const option = knowledge.options.find((one) => one.id === id);
    const names: Record<StageName, string> = {
      option: option?.short ?? "what is in use",
      items: grouped(items.needed),
      passes: grouped(items.passes),
      missing: grouped(items.missing),
      bar: `${Number((100 * bar.share).toPrecision(3))}%`,
      questions: asked.map((fact) => `“${knowledge.questions[fact].ask}”`).join(" "),
      next: next ?? "today's process",
      day: verdict.reviewBy === undefined ? "the end of the horizon" : longDay(verdict.reviewBy),
    };
    const filled = (text: string): string =>
      text.replaceAll(/\{([a-z]+)\}/g, (_, name: StageName) => names[name]);
    return {
      title: option === undefined ? words.title : `${words.title}: ${option.short}`,
      do: filled(done),
      exit: filled(exit),
      ifFails: filled(ifFails),
      who: [
        ...words.who
          .filter(
            ({ options: match }) =>
              match === undefined || (option !== undefined && matches(match, option)),
          )
          .map(({ role, does }) => ({ role, does })),
        ...(stage === "build" ? needsOf(verdict, id) : []),
      ],
    };
  };
}

/** What rules ask to be there before an option is feasible, and who provides it. */
function needsOf(
  { guidance, options }: Verdict,
  id: OptionId | undefined,
): readonly { readonly role: string; readonly does: string }[] {
  const lines = options.find((option) => option.id === id)?.lines ?? [];
  return guidance
    .filter(
      ({ kind, concerns }) =>
        kind === "prerequisite" && (concerns.length === 0 || concerns.some((one) => one === id)),
    )
    .flatMap(({ needs = [] }) => needs)
    .map(({ what, owner, costLine }) => ({
      role: owner ?? lines.find((line) => line.id === costLine)?.title ?? "to be named",
      does: what,
    }));
}
