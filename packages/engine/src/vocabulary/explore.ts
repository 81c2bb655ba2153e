import type { FactId } from "./facts.ts";
import type { OptionId } from "./option.ts";
import type { Answer, Spread, Verdict } from "./verdict.ts";

/** What a long computation yields between its small steps; whoever drives it may stop at any. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

/** What is advised, in three words: flips are changes of it. */
export interface Advice {
  readonly answer: Answer;
  readonly firstStep?: OptionId;
  readonly endPoint?: OptionId;
}

/** The nearest change of one fact that changes the advice; without `at`, no allowed value does. */
export interface Flip {
  readonly fact: FactId;
  /** The value today, in the question's unit or as a name. */
  readonly now: number | string;
  readonly at?: number | string;
  readonly direction?: "up" | "down" | "to";
  readonly becomes?: Advice;
  /** How far away: standard deviations of the fact's interval, or a factor if it has none. */
  readonly distance?: { readonly sigmas: number } | { readonly factor: number };
  /** Chance, by the fact's own interval or chances, that the truth lies at or beyond the flip. */
  readonly chance?: number;
}

/** Two facts that together change the advice although neither does alone at that distance. */
export interface PairFlip {
  readonly facts: readonly [FactId, FactId];
  readonly at: readonly [number, number];
  readonly becomes: Advice;
  /** Larger of the two distances, in standard deviations or factors' logarithms. */
  readonly distance: number;
}

/** How far the advised plan's worth moves as one fact goes from its P10 to its P90. */
export interface TornadoBar {
  readonly fact: FactId;
  readonly atLow: number;
  readonly atHigh: number;
  /** `Var(E[U|fact]) / Var(U)`. */
  readonly varianceShare: number;
}
export interface Sensitivity {
  readonly utility: number;
  readonly bars: readonly TornadoBar[];
}

/** What knowing a fact exactly is worth. */
export interface FactWorth {
  readonly fact: FactId;
  /** Dollars, less what dimensions without meaning seem to be worth. */
  readonly worth: number;
  readonly worthAsking: boolean;
}
/** What a test of n items on an option is worth, and costs. */
export interface TestWorth {
  readonly option: OptionId;
  readonly items: number;
  readonly worth: number;
  readonly cost: number;
  readonly net: number;
}
export interface ValueOfInformation {
  readonly facts: readonly FactWorth[];
  readonly tests: readonly TestWorth[];
  /** Largest worth of ten dimensions that mean nothing: below it a figure is noise. */
  readonly noise: number;
}

/** Constant monthly requests at which two options' running costs are equal. */
export interface BreakEven {
  readonly between: readonly [string, string];
  /** The option that the hosted model is used for: with retrieval there is more to build and to keep up. */
  readonly hostedFor?: OptionId;
  readonly kind: "running" | "total";
  readonly against: "cheapest passing" | "frontier";
  readonly outcome: "reached" | "not reached in the range searched" | "not verified";
  /** Requests a month, over the worlds that cross. */
  readonly requestsPerMonth?: Spread;
  readonly crossingShare?: number;
  /** For total: the month in which cumulative cash crosses at the case's volume, over the worlds in which it does so within the horizon. */
  readonly month?: Spread;
  /** Share of the worlds in which it does. */
  readonly monthShare?: number;
}

/** Explorations that may stand beside a verdict, under the names that their numbers' paths begin with. */
export interface Explorations {
  readonly flips?: readonly Flip[];
  readonly pairFlips?: readonly PairFlip[];
  readonly information?: ValueOfInformation;
  readonly sensitivity?: Sensitivity;
  readonly breakEvens?: readonly BreakEven[];
}

/** A verdict with whatever was explored of its case: what numbers are looked up in. */
export type ExploredVerdict = Verdict & Explorations;

/** What an explanation is of. */
export type ExplanationKind =
  | "answer"
  | "option"
  | "rule"
  | "rules"
  | "fact"
  | "unknown"
  | "number";

/** One thing that an explained one is made of. */
export interface ExplanationInput {
  readonly name: string;
  readonly value: string;
  /** What to explain next: a number's path, or the id of a fact, rule or option. */
  readonly path?: string;
  readonly origin?: string;
  readonly sources: readonly string[];
}

/** What an option, a rule, a fact or a number rests on. Plain data. */
export interface Explanation {
  readonly kind: ExplanationKind;
  readonly path: string;
  readonly title: string;
  /** What it is, in a sentence or two. */
  readonly about?: string;
  readonly value: number | string | boolean | undefined;
  readonly unit?: string;
  /** The formula in names; on a second line after `Here:`, where there is one, with the case’s numbers. */
  readonly formula: string;
  readonly inputs: readonly ExplanationInput[];
  /** Section of the decision model, rule ids, or the reason in words. */
  readonly because: string;
  /** What would make it come out otherwise, one sentence each. */
  readonly otherwise?: readonly string[];
  /** Pages with the day they were read, what the case says, or `editorial: …` for our own judgement. */
  readonly sources: readonly string[];
}
