import type { FactId } from "./facts.ts";
import type { Basis } from "./source.ts";
import type { OfferUsed, Receipt } from "./verdict.ts";

/** Dollars where every uncertain number is low, at its middle and high together, and all their digits. */
export interface AmountRange {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly exact: { readonly low: string; readonly base: string; readonly high: string };
}

/** Outputs that people and a grading model both graded, by what each said. */
export interface GradedTwice {
  readonly bothPass: number;
  readonly onlyModelPasses: number;
  readonly onlyPeoplePass: number;
  readonly bothFail: number;
}

/** How far a grading model agrees with people. */
export interface JudgeAgreement {
  readonly labels: number;
  /** Share on which both say the same. */
  readonly agreement: number;
  /** What chance alone would give. */
  readonly byChance: number;
  /** Agreement beyond chance; undefined where both always say the same, since chance explains it all. */
  readonly kappa?: number;
  /** Share that people pass: without it neither agreement nor κ can be read. */
  readonly baseRate: number;
}

/** An arm that is not run, and why. */
export interface ArmLeftOut {
  readonly arm: string;
  readonly title: string;
  readonly because: string;
}

/** What somebody wants otherwise than the practice has it. */
export interface TrialSettings {
  /** In points. */
  readonly difference?: number | undefined;
  /** In per cent. */
  readonly discordant?: number | undefined;
  /** In per cent. */
  readonly power?: number | undefined;
  readonly repeats?: number | undefined;
  /** Outputs that people and a grading model graded already. */
  readonly judged?: GradedTwice | undefined;
}

/** A number of the plan, and whether it was given or is the practice's own. */
export interface TrialNumber {
  readonly value: number;
  readonly unit: string;
  readonly origin: "given" | "assumed";
  readonly basis?: Basis;
}

/** A formula that the plan's numbers follow from. */
export interface NamedFormula {
  readonly name: string;
  readonly formula: string;
  readonly source: string;
}

/** A part of a cost with its formula. */
export interface PlanCostLine {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly basis: string;
  readonly amount: AmountRange;
}

/** One arm as it is planned. */
export interface PlannedArm {
  readonly arm: string;
  readonly title: string;
  readonly do: string;
  readonly option: { readonly id: string; readonly code: string; readonly short: string };
  readonly offer: Pick<OfferUsed, "id" | "title" | "vendor" | "class" | "price" | "priceFrom">;
  readonly afterAPass: boolean;
  /** A recorded test of its option, and whether it held the bar. */
  readonly tested?: { readonly passed: number; readonly of: number; readonly holds: boolean };
  readonly lines: readonly PlanCostLine[];
  /** The sum of its lines, and its high end as the most to spend; absent = not priced. */
  readonly cost?: AmountRange;
  readonly notPriced: readonly string[];
}

/** What the work of testing an option costs beside the runs, as the ladder has it. */
export interface TestWork {
  readonly option: string;
  readonly short: string;
  readonly cost: number;
  readonly months: number;
  readonly recorded: boolean;
  readonly basis: Basis;
}

/** How to prove a verdict on one's own requests: what is run, on how many items, when to stop and what it costs at most. */
export interface EvaluationPlan {
  readonly title: string;
  /** The bar as a share. */
  readonly bar: { readonly share: number; readonly origin: "known" | "assumed" };
  readonly tasks: readonly string[];
  readonly numbers: Readonly<
    Record<"difference" | "discordant" | "power" | "significance" | "repeats", TrialNumber>
  >;
  readonly items: {
    /** The largest of what pairs, the bar and the practice ask for. */
    readonly needed: number;
    readonly forPairs: number;
    readonly forBar: number;
    readonly least: number;
    /** How many there are; absent where nobody said. */
    readonly have?: number;
    readonly missing: number;
    /** Passes of the needed items that hold the bar. */
    readonly passes: number;
    /** The smallest difference, in points, that those which are there can show. */
    readonly detectable?: number;
  };
  /** Half-widths of 95 % intervals, in points. */
  readonly halfWidths: readonly {
    readonly items: number;
    readonly points: readonly { readonly passRate: number; readonly halfWidth: number }[];
  }[];
  readonly grading:
    | { readonly by: "rule"; readonly why: string }
    | {
        readonly by: "judge";
        readonly why: string;
        readonly labels: number;
        readonly kappa: number;
        /** Raw agreement at which κ is reached where the pass rate is the bar, as a share. */
        readonly agreement: number;
        readonly found?: JudgeAgreement & { readonly mayGrade: boolean };
      };
  /** In the order in which they are run. */
  readonly arms: readonly PlannedArm[];
  readonly leftOut: readonly ArmLeftOut[];
  /** Costs that all arms share. */
  readonly shared: readonly PlanCostLine[];
  /** All arms and what they share; each arm's high end and the shared high ends add up to the cap. */
  readonly total: AmountRange;
  /** What has no price and so is not in the total. */
  readonly notPriced: readonly string[];
  readonly work: readonly TestWork[];
  readonly stopRule: readonly string[];
  readonly cautions: readonly string[];
  /** Answers that the plan takes as assumed. */
  readonly assumed: readonly FactId[];
  readonly formulas: readonly NamedFormula[];
  readonly receipt: Receipt;
}
