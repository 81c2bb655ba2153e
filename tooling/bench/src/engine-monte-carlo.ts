import {
  Cells,
  sampleInterval,
  spreadOf,
  WorldPoints,
  type Column,
  type Interval,
} from "@tapeline/engine/sampling";

import {
  boughtOptions,
  discountSum,
  firstInputOf,
  growthMonths,
  inputs,
  leastAccelerators,
  monthlyDiscount,
  months,
  options,
  samples,
  type Input,
  type OptionSummary,
} from "./monte-carlo-model.ts";

const positive = { min: 0, max: Number.POSITIVE_INFINITY };
/** P90 of the standard normal distribution. */
const z90 = 1.2815515655446004;

/** A lognormal input as the engine is told it: P10, median and P90. */
const intervalOf = ({ median, sigma }: Input): Interval => {
  const factor = Math.exp(z90 * sigma);
  return { low: median / factor, base: median, high: median * factor };
};

/** Present values of a dollar in each month, and the same added up from that month to the last. */
const weights = Float64Array.from({ length: months }, (_, month) => monthlyDiscount ** month);
const weightsFrom = weights.map((_, month) =>
  weights.slice(month).reduce((sum, weight) => sum + weight, 0),
);

/**
 * The model of P4 and P5 in the engine's way: every input is a column of worlds drawn by its sampler, results are kept
 * with the columns they were made of, months that differ by a constant factor are one geometric sum.
 */
export class EngineMonteCarlo {
  #intervals = inputs.map(intervalOf);
  #points = new WorldPoints(0);
  #cells = new Cells();

  /** P4: all inputs drawn afresh. */
  fresh(): OptionSummary[] {
    this.#points = new WorldPoints(this.#points.seed + 1);
    this.#cells = new Cells();
    return this.#summarise();
  }

  /** P5: one slider moved, the draws kept, and with them whatever that input does not feed. */
  moved(input: number, median: number): OptionSummary[] {
    this.#intervals[input] = intervalOf({ ...inputs[input]!, median });
    return this.#summarise();
  }

  #input(input: number): Column {
    const normals = this.#cells.get("normals", input, [], () =>
      this.#points.normals(input, samples),
    );
    const interval = this.#intervals[input]!;
    return this.#cells.get("input", input, [interval, normals], () =>
      sampleInterval(interval, positive, normals, new Float64Array(samples)),
    );
  }

  #summarise(): OptionSummary[] {
    const totals = Array.from({ length: options }, (_, option) => this.#total(option));
    const wins = new Float64Array(options);
    for (let world = 0; world < samples; world++) {
      let best = 0;
      let least = totals[0]![world]!;
      for (let option = 1; option < options; option++) {
        const total = totals[option]![world]!;
        if (total < least) {
          least = total;
          best = option;
        }
      }
      wins[best]! += 1;
    }
    return totals.map((column, option) => ({
      ...spreadOf(column),
      cheapest: wins[option]! / samples,
    }));
  }

  #total(option: number): Column {
    const standing = this.#standing(option);
    const first = firstInputOf(option);
    const bought = option < boughtOptions;
    const quantity = bought ? this.#requestMonths(option) : this.#acceleratorMonths(option);
    const price = this.#input(bought ? first + 1 : first + 2);
    return this.#cells.get("total", option, [standing, quantity, price], totalOf);
  }

  /** Building it, and the people who run it. */
  #standing(option: number): Column {
    const first = firstInputOf(option);
    const [build, people] = [this.#input(first), this.#input(first + 3)];
    const discounts = discountSum();
    return this.#cells.get("standing", option, [build, people, discounts], standingOf);
  }

  /** Requests over all months, each worth what falling prices and discounting leave of it. */
  #requestMonths(option: number): Column {
    const requests = this.#input(0);
    const perRequest = this.#monthsPerRequest(option);
    return this.#cells.get("request months", option, [requests, perRequest], productOf);
  }

  #monthsPerRequest(option: number): Column {
    const growth = this.#input(1);
    const fall = this.#input(firstInputOf(option) + 2);
    return this.#cells.get("months per request", option, [growth, fall], monthsOf);
  }

  /** How far volume has grown when growth ends. */
  #grown(): Column {
    const growth = this.#input(1);
    return this.#cells.get("grown", "", [growth], grownOf);
  }

  /** Accelerators over all months, discounted. */
  #acceleratorMonths(option: number): Column {
    const [requests, growth] = [this.#input(0), this.#input(1)];
    const capacity = this.#input(firstInputOf(option) + 1);
    const grown = this.#grown();
    const inputs = [requests, growth, grown, capacity] as const;
    return this.#cells.get("accelerator months", option, inputs, acceleratorMonthsOf);
  }
}

/* What is in the cells, column by column. */

function standingOf(build: Column, people: Column, discounts: number): Column {
  const standing = new Float64Array(samples);
  for (let world = 0; world < samples; world++)
    standing[world] = build[world]! + discounts * people[world]!;
  return standing;
}

function totalOf(standing: Column, quantity: Column, price: Column): Column {
  const total = new Float64Array(samples);
  for (let world = 0; world < samples; world++)
    total[world] = standing[world]! + quantity[world]! * price[world]!;
  return total;
}

function productOf(one: Column, other: Column): Column {
  const product = new Float64Array(samples);
  for (let world = 0; world < samples; world++) product[world] = one[world]! * other[world]!;
  return product;
}

function monthsOf(growth: Column, fall: Column): Column {
  const sums = new Float64Array(samples);
  for (let world = 0; world < samples; world++) {
    const later = monthlyDiscount * fall[world]!;
    const early = later * growth[world]!;
    const growing = geometricSum(early, growthMonths);
    // What a request is worth after them: the next power, which the sum of the powers before it gives.
    const grown = 1 + growing * (early - 1);
    sums[world] = growing + grown * geometricSum(later, months - growthMonths);
  }
  return sums;
}

function grownOf(growth: Column): Column {
  const grown = new Float64Array(samples);
  for (let world = 0; world < samples; world++)
    grown[world] = wholePower(growth[world]!, growthMonths);
  return grown;
}

function acceleratorMonthsOf(
  requests: Column,
  growth: Column,
  grown: Column,
  capacity: Column,
): Column {
  const sums = new Float64Array(samples);
  for (let world = 0; world < samples; world++) {
    const load = requests[world]! / capacity[world]!;
    sums[world] = discountedAccelerators(load, growth[world]!, load * grown[world]!);
  }
  return sums;
}

function discountedAccelerators(load: number, growth: number, grownLoad: number): number {
  const first = Math.max(leastAccelerators, Math.ceil(load));
  const level = Math.max(leastAccelerators, Math.ceil(grownLoad));
  // Volume only rises or only falls: where both ends need the same number, so do all months between.
  if (first === level) return level * weightsFrom[0]!;
  let sum = first + weightsFrom[growthMonths]! * level;
  for (let month = 1; month < growthMonths; month++) {
    load *= growth;
    sum += weights[month]! * Math.max(leastAccelerators, Math.ceil(load));
  }
  return sum;
}

/** 1 + r + r² + … of so many terms, by doubling: twice the terms are the sum times (1 + r^terms). */
export function geometricSum(ratio: number, terms: number): number {
  let sum = 0;
  let power = 1;
  for (let bit = 31 - Math.clz32(terms); bit >= 0; bit--) {
    sum += sum * power;
    power *= power;
    if ((terms >>> bit) & 1) {
      sum += power;
      power *= ratio;
    }
  }
  return sum;
}

/** Powers by squaring. */
export function wholePower(base: number, exponent: number): number {
  let power = 1;
  for (let bit = 31 - Math.clz32(exponent); bit >= 0; bit--) {
    power *= power;
    if ((exponent >>> bit) & 1) power *= base;
  }
  return power;
}
