/**
 * The model of P4 and P5, the same for every contender: what seven options cost over 36 months, with 30
 * uncertain inputs. It is smaller than the engine's, so that peers can be told it in a few lines, but
 * like there prices fall month by month and accelerators come in whole numbers.
 *
 *   volume(m)  = requests × growth^min(m, 12)
 *   bought:  total = build + Σ_m d^m × (volume(m) × perRequest × fall^m + people)
 *   hosted:  total = build + Σ_m d^m × (max(2, ⌈volume(m) / capacity⌉) × accelerator + people)
 */
export const months = 36;
export const options = 7;
export const samples = 10_000;
export const monthlyDiscount = 0.9925;
export const growthMonths = 12;

/** A lognormal input: its median, and the spread of its logarithm. */
export interface Input {
  readonly median: number;
  readonly sigma: number;
}

/** An option whose tokens are bought. */
const bought = (build: number, perRequest: number, fall: number, people: number): Input[] => [
  { median: build, sigma: 0.5 },
  { median: perRequest, sigma: 0.3 },
  { median: fall, sigma: 0.005 },
  { median: people, sigma: 0.25 },
];

/** An option that runs on accelerators: requests a month that one carries, and what it costs a month. */
const hosted = (build: number, capacity: number, accelerator: number, people: number): Input[] => [
  { median: build, sigma: 0.5 },
  { median: capacity, sigma: 0.45 },
  { median: accelerator, sigma: 0.2 },
  { median: people, sigma: 0.25 },
];

/** The first options buy tokens, the others run on accelerators. */
export const boughtOptions = 3;
export const leastAccelerators = 2;

/** Requests a month, growth a month, then four inputs of each option. */
export const inputs: readonly Input[] = [
  { median: 1_000_000, sigma: 0.9 },
  { median: 1.03, sigma: 0.02 },
  ...bought(15_000, 0.008, 0.98, 900),
  ...bought(50_000, 0.01, 0.98, 2_700),
  ...bought(60_000, 0.005, 0.985, 2_200),
  ...hosted(40_000, 400_000, 1_800, 3_600),
  ...hosted(450_000, 700_000, 1_800, 5_400),
  ...hosted(900_000, 700_000, 1_800, 18_000),
  ...hosted(1_500_000, 600_000, 1_800, 80_000),
];

/** Where the inputs of an option begin. */
export const firstInputOf = (option: number): number => 2 + 4 * option;

/** What is read off the samples of one option. */
export interface OptionSummary {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The share of samples in which it is the cheapest. */
  readonly cheapest: number;
}

/** The discount factors of all months, added up. */
export function discountSum(): number {
  let factor = 1;
  let sum = 0;
  for (let month = 0; month < months; month++) {
    sum += factor;
    factor *= monthlyDiscount;
  }
  return sum;
}
