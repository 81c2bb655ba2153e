import {
  reasonsOf,
  type OptionId,
  type OptionResult,
  type ReasonRole,
  type Verdict,
} from "@tapeline/engine";

import type { MappedCase } from "./case-of.ts";
import type { DocumentedDecision } from "./documented-decision.ts";
import { optionOf, rungs, type Rung } from "./rung.ts";

/** What keeps an option from being the end point. */
export type HeldBackBy = "gate" | "price" | "sufficiency" | "cost" | "order";

/** An option that is not our end point, and why it is not. */
export interface HeldBack {
  readonly rung: Rung;
  readonly option: OptionId;
  readonly by: HeldBackBy;
  readonly standing: OptionResult["standing"];
  /** Chance that it reaches the bar; absent where it has no price, and so was not judged. */
  readonly sufficiency?: number;
  /** Median present value over the horizon in dollars; absent = not priced. */
  readonly cost?: number;
  /** Gates that shut it out, or could not be decided, where it is they that hold it back. */
  readonly gates: readonly string[];
}

/** A documented decision beside our verdict on its case. */
export interface JudgedDecision extends DocumentedDecision {
  readonly mapped: MappedCase;
  readonly verdict: Pick<
    Verdict,
    "answer" | "headline" | "nextStep" | "customChance" | "customShare" | "endPoint" | "firstStep"
  >;
  /** Our end point; none where no plan pays. */
  readonly rung?: Rung;
  /** Chance that the option which was taken reaches the bar; absent where it has no price, and so was not judged. */
  readonly sufficiencyOfTaken?: number;
  readonly acceptable: boolean;
  readonly exact: boolean;
  readonly refuted: boolean;
  readonly asDone: boolean;
  /** Why our end point is what it is, strongest first. */
  readonly reasons: readonly {
    readonly rule: string;
    readonly because: string;
    /** What it does to the answer. */
    readonly role: ReasonRole;
    /** Options that it acts on, as `reasonsOf` orders them. */
    readonly options: readonly OptionId[];
  }[];
  /** What keeps the hindsight option back, where it is another. */
  readonly heldBack?: HeldBack;
}

const mostReasons = 3;
/** Chances closer than this are told apart by cost. */
const close = 0.05;

/** Holds a verdict against what was done and what is thought of it since. */
export function judgeDecision(
  decision: DocumentedDecision,
  mapped: MappedCase,
  verdict: Verdict,
): JudgedDecision {
  const { labels } = decision;
  const { answer, headline, nextStep, customChance, customShare, endPoint, firstStep } = verdict;
  const rung = rungs.find((one) => optionOf(one) === endPoint?.option);
  const among = (those: readonly Rung[]): boolean => rung !== undefined && those.includes(rung);
  const exact = rung === labels.hindsight_option;
  return {
    ...decision,
    mapped,
    verdict: {
      answer,
      headline,
      nextStep,
      customChance,
      customShare,
      ...(endPoint === undefined ? {} : { endPoint }),
      ...(firstStep === undefined ? {} : { firstStep }),
    },
    ...(rung === undefined ? {} : { rung }),
    ...judgedAs("sufficiencyOfTaken", resultOf(verdict, labels.decision_taken)),
    acceptable: among(labels.acceptable_options),
    exact,
    refuted: among(labels.refuted_options),
    asDone: rung === labels.decision_taken,
    reasons: reasonsOf(verdict)
      .slice(0, mostReasons)
      .map(({ rule, because, role, options }) => ({ rule, because, role, options })),
    ...(exact ? {} : { heldBack: heldBack(labels.hindsight_option, verdict) }),
  };
}

function resultOf({ options }: Pick<Verdict, "options">, rung: Rung): OptionResult {
  const result = options.find(({ id }) => id === optionOf(rung));
  if (result === undefined) throw new Error(`the release has no option ${optionOf(rung)}`);
  return result;
}

/** The chance of an option under a name, where it was judged at all. */
const judgedAs = <K extends string>(
  name: K,
  { standing, sufficiency }: OptionResult,
): { readonly [Key in K]?: number } =>
  (standing === "not-priced" ? {} : { [name]: sufficiency }) as { readonly [Key in K]?: number };

function heldBack(rung: Rung, verdict: Verdict): HeldBack {
  const result = resultOf(verdict, rung);
  const { standing, cost, excludedBy, undeterminedBy } = result;
  const by = holderOf(result, verdict);
  // Gates that shut some of its offers or some worlds are no reason where others are left.
  const gates = by === "gate" ? [...excludedBy, ...undeterminedBy].map(({ rule }) => rule) : [];
  return {
    rung,
    option: result.id,
    by,
    standing,
    ...judgedAs("sufficiency", result),
    ...(cost === undefined ? {} : { cost: cost.p50 }),
    gates: [...new Set(gates)],
  };
}

function holderOf({ standing, sufficiency, cost }: OptionResult, verdict: Verdict): HeldBackBy {
  if (standing === "excluded" || standing === "undetermined") return "gate";
  if (standing === "not-priced") return "price";
  const end = verdict.options.find(({ id }) => id === verdict.endPoint?.option);
  if (end === undefined) return "cost";
  if (sufficiency < end.sufficiency - close) return "sufficiency";
  return (cost?.p50 ?? 0) > (end.cost?.p50 ?? 0) ? "cost" : "order";
}
