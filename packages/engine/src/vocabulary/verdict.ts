import type { FactId } from "./facts.ts";
import type { OfferClass, OptionId } from "./option.ts";
import type { GuidanceKind } from "./rule-kinds.ts";
import type { ScoringRule } from "./rule.ts";
import type { Citation } from "./source.ts";

/** P10, median, P90 and mean over the worlds. */
export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
}

/** A spread with its middle half. */
export interface WideSpread extends Spread {
  readonly p25: number;
  readonly p75: number;
}

/**
 * Where a predicted speed of serving comes from, the most trusted first: the case measured it, it lies between published
 * measurements of neighbours, or formulas and a data sheet alone. No neighbour is used: with sources held out they bring
 * nothing (decisions/0020).
 */
export type SpeedFrom = "measured" | "interpolated" | "formula";

/** Do we need a custom LLM? */
export type Answer = "no" | "not yet" | "yes";

/** Where an option stands (decision model, section 7). */
export type Standing =
  | "recommended"
  | "recommended-after-test"
  | "viable"
  | "dominated"
  | "excluded"
  | "undetermined"
  | "not-priced";

/** Where a fact's value comes from. */
export type Origin = "measured" | "answered" | "priced" | "derived" | "assumed";

/** One fact as the assessment used it, in its question's unit. */
export interface FactUsed {
  readonly id: FactId;
  readonly origin: Origin;
  readonly unit?: string;
  readonly low?: number;
  readonly base?: number;
  readonly high?: number;
  /** A choice that is settled. */
  readonly value?: string | boolean | readonly string[];
  /** The chance of each value of a choice that is not. */
  readonly chances?: Readonly<Record<string, number>>;
  readonly editorial?: string;
  readonly sources: readonly Citation[];
  /** How it came about, where it was told in other units. */
  readonly derivation?: DerivationUsed;
}

/** How a number came about that was told in other units. */
export interface DerivationUsed {
  readonly from: string;
  readonly title: string;
  /** In the names of its inputs: `users × usesPerDay × workingDays`. */
  readonly formula: string;
  readonly inputs: readonly DerivationInputUsed[];
}
export interface DerivationInputUsed {
  readonly id: string;
  readonly ask: string;
  readonly unit: string;
  readonly origin: "answered" | "assumed";
  readonly low: number;
  readonly base: number;
  readonly high: number;
  /** The figure's name, where one was named. */
  readonly named?: string;
  readonly editorial?: string;
  readonly sources: readonly Citation[];
}

/** A comparison of a rule's condition, with what the case says. */
export interface ConditionReading {
  readonly fact: FactId;
  readonly wanted: string;
  readonly found: string;
  readonly holds: boolean | "unknown";
}

/** What is told of any rule that met the case. */
export interface RuleMet {
  readonly rule: string;
  readonly title: string;
  readonly because: string;
  /** Share of the worlds in which it holds. */
  readonly share: number;
  readonly readings: readonly ConditionReading[];
  readonly sources: readonly Citation[];
  readonly claims: readonly string[];
  readonly evidence: string;
}

/** A rule that leads to the verdict, as it met the case. */
export interface RuleTrace extends RuleMet {
  readonly kind: ScoringRule["kind"];
  /** Options it speaks of, with their log-odds for evidence. */
  readonly options: readonly { readonly option: OptionId; readonly weight?: number }[];
}

/** What is said beside the verdict: it moves no number of it. */
export interface Guidance extends RuleMet {
  readonly kind: GuidanceKind;
  readonly text: string;
  /** Options it concerns, as named by their ids; none: the whole case. */
  readonly concerns: readonly OptionId[];
  /** For a diagnosis: what to try, in this order. */
  readonly tries?: readonly { readonly do: string; readonly option: OptionId }[];
  /** For a prerequisite: what has to be there, with the line of the bill that pays for it or who provides it. */
  readonly needs?: readonly {
    readonly what: string;
    readonly costLine?: string | undefined;
    readonly owner?: string | undefined;
  }[];
  /** For an expiry. */
  readonly reviewWithinMonths?: number;
  /** Floating point operations of training, where the rule compares them with a limit. */
  readonly compute?: {
    readonly option: OptionId;
    readonly operations: Spread;
    readonly limit: number;
  };
}

export type Phase = "test" | "build" | "run" | "maintain" | "leave";

/** A part of an option's bill: present value over the horizon. */
export interface CostLine {
  readonly id: string;
  readonly title: string;
  readonly phase: Phase;
  readonly amount: Spread;
  /** In words and names of facts, such as `fteApi × engineerMonthCost × months`. */
  readonly formula: string;
  /** Facts that the formula reads. */
  readonly facts: readonly FactId[];
  readonly basis: string;
}

/** An offer kept for an option and class: the cheapest in expectation that passes the gates. */
export interface OfferUsed {
  readonly id: string;
  readonly class: OfferClass;
  readonly title: string;
  readonly vendor: string;
  readonly expectedCost: number;
  /** Share of worlds that adopt this offer, of those where the option suffices. */
  readonly adopted: number;
  readonly price?: string;
  readonly priceFrom?: string;
  readonly standing?: string;
  readonly source?: string;
  readonly accelerators?: {
    readonly accelerator: string;
    readonly count: number;
    readonly billing: string;
    /** How many the case owns already: those cost power and space alone. Absent where it owns none of the kind. */
    readonly atHand?: number;
    readonly perGpuHour: number;
    readonly replicas: Spread;
    readonly utilisation: Spread;
    readonly perMillionTokens: Spread;
    readonly secondsPerRequest: Spread;
    /** Whether they hold the longest requests, and what is left beyond them as a share of the memory. */
    readonly fits: "fits" | "too-close" | "does-not-fit";
    readonly margin: number;
    /** Where that speed comes from, and true ÷ predicted time over the worlds. */
    readonly speedFrom: SpeedFrom;
    readonly speedError: Spread;
  };
  /** Dated changes that are billed within the horizon. */
  readonly changes: readonly string[];
}

/**
 * What an option's chance rests on: on rules alone, which is a guess about this case; on a test of fewer than 30 of the case's own
 * requests besides; or on one of 30 or more.
 */
export type ChanceEvidence = "guess" | "small-test" | "measured";

/** What became of one option. */
export interface OptionResult {
  readonly id: OptionId;
  readonly code: string;
  readonly title: string;
  readonly short: string;
  readonly custom: boolean;
  readonly standing: Standing;
  readonly excludedBy: readonly {
    readonly rule: string;
    readonly title: string;
    readonly because: string;
    readonly share: number;
  }[];
  readonly undeterminedBy: readonly { readonly rule: string; readonly fact: FactId }[];
  readonly notPriced: readonly string[];
  readonly dominatedBy?: OptionId;
  /** Its test is an afternoon of trying: a month of it costs less than an hour of work. */
  readonly triedOut?: true;
  readonly tested?: { readonly passed: number; readonly of: number; readonly recorded: boolean };
  readonly evidence: ChanceEvidence;
  /** Chance that it reaches the bar. */
  readonly sufficiency: number;
  /** Share of the worlds in which some option suffices in which it is the cheapest such; it may exceed `sufficiency`. */
  readonly acceptability: number;
  /** Present value of testing, building and running over the horizon; absent = not priced. */
  readonly cost?: WideSpread;
  /** Months to first users: test and build. */
  readonly monthsToUse: Spread;
  /** Share of worlds in which it is in use by the date that was named; absent where none was. */
  readonly inTime?: number;
  readonly perThousandRequests?: Spread;
  readonly perAcceptedResult?: Spread;
  readonly lines: readonly CostLine[];
  readonly offers: readonly OfferUsed[];
  readonly offersSeen: number;
  readonly offersKept: number;
}

export interface PlanStep {
  readonly option: OptionId;
  /** Its pass is kept as a fall-back while a later option is tried. */
  readonly goOn: boolean;
  readonly testCost: number;
  readonly testMonths: number;
  /** Already tested on at least 30 items. */
  readonly recorded: boolean;
}

/** Options to try in order, and what comes of it. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** Mean over worlds, dollars. */
  readonly utility: number;
  /** Chance that some step is adopted. */
  readonly success: number;
  readonly ends: readonly { readonly option: OptionId; readonly chance: number }[];
}

/** What a limit on where data may go costs, where it is no rule that somebody can cite. Dollars, present value. */
export interface LimitPrice {
  /** Whether the advice keeps to the limit: what may be a rule is kept to, a wish is not. */
  readonly kept: boolean;
  /** The fact on which it hangs, and the answer under which `otherwise` would be advised. */
  readonly fact: "isolationSource" | "banOnPseudonyms";
  readonly answer: string;
  /** Options that the limit alone shuts out, with what each would cost on average to test, build and run. */
  readonly options: readonly { readonly option: OptionId; readonly cost?: number }[];
  readonly otherwise: {
    readonly answer: Answer;
    readonly firstStep?: OptionId;
    readonly endPoint?: OptionId;
  };
  /** How much more the advised plan is worth without the limit than with it. */
  readonly price: number;
}

/** The end point's cost in the currency that was asked for, at the rate that the case gives. */
export interface Converted {
  readonly currency: string;
  /** Units of the currency for a dollar; absent: the case gives none, and nothing is converted. */
  readonly perDollar?: number;
  /** The day of that rate, as the case gives it. */
  readonly rateOf?: string;
  readonly cost?: WideSpread;
}

export interface Receipt {
  readonly engine: string;
  readonly content: string;
  readonly contentDigest: string;
  readonly prices: string;
  readonly asOf: string;
  readonly knownOn: string;
  readonly seed: number;
  readonly worlds: number;
  readonly caseDigest: string;
  readonly offers: readonly string[];
  readonly offersLost: readonly string[];
}

/** The answer to one case and all that led to it. Plain data; numbers have six significant digits. */
export interface Verdict {
  readonly title: string;
  readonly answer: Answer;
  /** For not yet: whether answers, prices or a test are missing. */
  readonly waitingFor?: "answers" | "prices" | "test";
  /** What the plan comes to; not priced: no option is left that has a price. */
  readonly outcome: "adopt" | "keep-today" | "nothing-fits" | "not-priced";
  readonly headline: string;
  readonly nextStep: string;
  readonly caution?: string;
  /** Where a month of a hosted model costs less than an hour of work: nothing to analyse. */
  readonly tooSmall?: {
    /** The strongest offer that may be used. */
    readonly offer: string;
    readonly title: string;
    readonly vendor: string;
    /** Dollars a month, or of a job done once in all. */
    readonly perMonth: Spread;
    readonly hourOfWork: number;
  };
  /** P: chance that the plan ends in a custom LLM given that it ends in an option. */
  readonly customChance: number;
  /** A: share of worlds with a sufficient option in which the cheapest such is custom. */
  readonly customShare: number;
  /** In per cent, for yes and no. */
  readonly confidence?: number;
  readonly endPoint?: { readonly option: OptionId; readonly chance: number };
  readonly firstStep?: { readonly option: OptionId; readonly action: "test" | "adopt" };
  readonly runnerUp?: {
    readonly endPoint: OptionId;
    readonly plan: Plan;
    readonly behindBy: number;
    readonly argument: string;
  };
  readonly plan?: Plan;
  /** Which plan is best from which value on. */
  readonly plansByValue: readonly {
    readonly fromValue: number;
    readonly steps: readonly { readonly option: OptionId; readonly goOn: boolean }[];
  }[];
  readonly value: { readonly amount: number; readonly stated: boolean; readonly factor?: number };
  /** Facts that would settle an undetermined option whose entry changes the answer. */
  readonly decidedBy: readonly {
    readonly fact: FactId;
    readonly option: OptionId;
    readonly answerWith: Answer;
  }[];
  readonly options: readonly OptionResult[];
  readonly fired: readonly RuleTrace[];
  readonly nearMisses: readonly RuleTrace[];
  /** What to mind beside the advice: by kind, then by the order of the plan. */
  readonly guidance: readonly Guidance[];
  /** Guidance that one comparison kept from being given. */
  readonly guidanceMisses: readonly Guidance[];
  /** The day to look at the decision again: `asOf` and the shortest time that guidance names. */
  readonly reviewBy?: string;
  readonly limitPrice?: LimitPrice;
  readonly converted?: Converted;
  readonly facts: readonly FactUsed[];
  readonly unknown: readonly FactId[];
  readonly notices: readonly string[];
  readonly parts?: readonly PartResult[];
  readonly routing?: {
    readonly apart: number;
    readonly together: number;
    readonly better: "apart" | "together";
  };
  readonly receipt: Receipt;
}

/** A part of a case, assessed in the same worlds. */
export interface PartResult {
  readonly name: string;
  readonly share: number;
  readonly answer: Answer;
  readonly endPoint?: OptionId;
  readonly firstStep?: OptionId;
  readonly utility: number;
}
