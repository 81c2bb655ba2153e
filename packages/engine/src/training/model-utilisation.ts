import type { AcceleratorShape, ModelShape } from "../memory/model-shape.ts";
import { exp, log } from "../uncertainty/functions.ts";
import type { Interval } from "../uncertainty/interval.ts";
import { stepTokensPerSecond, type StepPrecision } from "./step-speed.ts";

/*
 * Share of the 16-bit data-sheet peak that whole published training runs reached: tokens × 6 × active parameters ÷
 * (accelerator-hours × peak), in the middle of each class of the development rows at 300 accelerators, drawn towards the
 * middle of all classes as if that were three more rows. Restarts and whatever else the published hours contain are in it.
 * Tuned framework tables reach 0.4; whole runs do not.
 */
const CLASS_UTILISATION = { mixture: 0.24, fast: 0.29, small: 0.28, usual: 0.38 } as const;

/** A kind of run whose utilisation is alike. */
export type UtilisationClass = keyof typeof CLASS_UTILISATION;

/** A 16-bit peak from which an accelerator is hard to keep busy (Hopper and later); in 10¹² operations a second. */
const HARD_TO_FEED_TFLOPS = 500;
/** Below this memory, in GB, layers are recomputed and split more often. */
const SMALL_MEMORY_GB = 48;

/** Accelerators at which classes are compared; utilisation falls with their number by this power: links, stragglers, restarts. */
const USUAL_COUNT = 300;
const COUNT_POWER = -0.1;

/** Published ÷ predicted hours of 80 in 100 runs, as factors on the share of the peak. */
const SPREAD = { low: 0.61, high: 1.4 };

/** A utilisation that a run states of its steps is this much above that of its whole hours, and weighs this much. */
const WHOLE_OF_STEPS = 0.9;
const STATED_WEIGHT = 0.7;
/** The spread where it is stated. */
const STATED_SPREAD = { low: 0.75, high: 1.3 };

/** The class of a run: by mixture or dense, by how fast the chip is and how much it holds. */
export function utilisationClass(
  model: ModelShape,
  accelerator: AcceleratorShape,
): UtilisationClass {
  if (model.activeParameters < model.parameters) return "mixture";
  if (accelerator.bf16DenseTflops >= HARD_TO_FEED_TFLOPS) return "fast";
  // Chips of that class and time; those that lack this peak altogether are not meant.
  return accelerator.memoryGb <= SMALL_MEMORY_GB && accelerator.bf16DenseTflops >= 300
    ? "small"
    : "usual";
}

/** What changes with the number of accelerators; 1 where it is not known. */
export const countFactor = (count: number | undefined): number =>
  count === undefined ? 1 : exp(COUNT_POWER * log(count / USUAL_COUNT));

/** How much faster steps are in a precision than at 16 bits, by what tuned frameworks reach in both; 1 where the chip lacks it. */
export function precisionFactor(
  model: ModelShape,
  accelerator: AcceleratorShape,
  precision: StepPrecision,
): number {
  const speedIn = (of: StepPrecision): number =>
    stepTokensPerSecond(model, accelerator, { precision: of, sequenceTokens: 0 });
  return speedIn(precision) / speedIn("bf16");
}

/** What is known of a run besides model and accelerator. */
export interface RunConditions {
  readonly count?: number;
  /** What most of its products are computed in; 16 bits if left out. */
  readonly precision?: StepPrecision;
  /** Share of the peak that its steps reached, where it was measured. */
  readonly stated?: number;
  /** Utilisations by class to use instead of ours, for leaving runs out. */
  readonly classes?: Readonly<Record<UtilisationClass, number>>;
}

/**
 * The share of the 16-bit peak that pre-training reaches over all its hours, with the interval that holds 80 in 100 runs.
 * A measured one is weighted with that of the class: published ones are often of the best steps.
 */
export function pretrainingUtilisation(
  model: ModelShape,
  accelerator: AcceleratorShape,
  { count, precision = "bf16", stated, classes = CLASS_UTILISATION }: RunConditions = {},
): Required<Interval> {
  const usual =
    classes[utilisationClass(model, accelerator)] *
    countFactor(count) *
    precisionFactor(model, accelerator, precision);
  const base =
    stated === undefined
      ? usual
      : exp(STATED_WEIGHT * log(stated * WHOLE_OF_STEPS) + (1 - STATED_WEIGHT) * log(usual));
  const { low, high } = stated === undefined ? SPREAD : STATED_SPREAD;
  return { low: base * low, base, high: base * high };
}

/** Rows of all classes with which each class is drawn towards their middle. */
const DRAWN_ROWS = 3;

/** Utilisations by class from shares of the peak at the usual number of accelerators: medians, few rows drawn to all. */
export function utilisationClassesOf(
  runs: readonly { readonly of: UtilisationClass; readonly share: number }[],
): Readonly<Record<UtilisationClass, number>> {
  const middle = medianOf(runs.map(({ share }) => log(share)));
  const classOf = (name: UtilisationClass): number => {
    const own = runs.filter(({ of }) => of === name).map(({ share }) => log(share));
    if (own.length === 0) return exp(middle);
    return exp((medianOf(own) * own.length + middle * DRAWN_ROWS) / (own.length + DRAWN_ROWS));
  };
  return {
    mixture: classOf("mixture"),
    fast: classOf("fast"),
    small: classOf("small"),
    usual: classOf("usual"),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
