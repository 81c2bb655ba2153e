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
  type OptionSummary,
} from "./monte-carlo-model.ts";
import { randomFrom } from "./random.ts";

/** The model written by hand in typed arrays: the floor of P4 and P5. */
export class HandWrittenMonteCarlo {
  readonly #random = randomFrom(1);
  readonly #draws = inputs.map(() => new Float64Array(samples));
  readonly #values = inputs.map(() => new Float64Array(samples));
  readonly #totals = Array.from({ length: options }, () => new Float64Array(samples));
  readonly #medians = inputs.map(({ median }) => median);

  /** P4: all inputs drawn afresh. */
  fresh(): OptionSummary[] {
    for (let input = 0; input < inputs.length; input++) {
      this.#fillNormal(this.#draws[input]!);
      this.#fillValues(input);
    }
    return this.#summarise();
  }

  /** P5: one slider moved, the draws kept. */
  moved(input: number, median: number): OptionSummary[] {
    this.#medians[input] = median;
    this.#fillValues(input);
    return this.#summarise();
  }

  #fillValues(input: number): void {
    const draws = this.#draws[input]!;
    const values = this.#values[input]!;
    const median = this.#medians[input]!;
    const { sigma } = inputs[input]!;
    for (let sample = 0; sample < samples; sample++) {
      values[sample] = median * Math.exp(sigma * draws[sample]!);
    }
  }

  /** Standard normal draws in pairs by Marsaglia's polar method. */
  #fillNormal(draws: Float64Array): void {
    for (let sample = 0; sample < samples; sample += 2) {
      let x = 0;
      let y = 0;
      let square = 0;
      do {
        x = 2 * this.#random() - 1;
        y = 2 * this.#random() - 1;
        square = x * x + y * y;
      } while (square >= 1 || square === 0);
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      draws[sample] = x * scale;
      draws[sample + 1] = y * scale;
    }
  }

  #summarise(): OptionSummary[] {
    const wins = new Float64Array(options);
    const means = this.#totals.map((totals, option) => this.#fillTotals(totals, option) / samples);
    for (let sample = 0; sample < samples; sample++) {
      let best = 0;
      for (let option = 1; option < options; option++) {
        if (this.#totals[option]![sample]! < this.#totals[best]![sample]!) best = option;
      }
      wins[best]! += 1;
    }
    return this.#totals.map((totals, option) => ({
      mean: means[option]!,
      p10: nth(totals, 0.1 * samples),
      p50: nth(totals, 0.5 * samples),
      p90: nth(totals, 0.9 * samples),
      cheapest: wins[option]! / samples,
    }));
  }

  #fillTotals(totals: Float64Array, option: number): number {
    const [requests, growth] = this.#values;
    const first = firstInputOf(option);
    const [build, second, third, people] = this.#values.slice(first, first + 4);
    const discounts = discountSum();
    const sumMonths = option < boughtOptions ? boughtMonths : hostedMonths;
    let sum = 0;
    for (let sample = 0; sample < samples; sample++) {
      const running = sumMonths(
        requests![sample]!,
        growth![sample]!,
        second![sample]!,
        third![sample]!,
      );
      const total = build![sample]! + running + discounts * people![sample]!;
      totals[sample] = total;
      sum += total;
    }
    return sum;
  }
}

/** The present value of tokens bought over all months. */
export function boughtMonths(
  requests: number,
  growth: number,
  perRequest: number,
  fall: number,
): number {
  const later = monthlyDiscount * fall;
  const early = later * growth;
  let month = requests * perRequest;
  let sum = 0;
  for (let count = 0; count < growthMonths; count++) {
    sum += month;
    month *= early;
  }
  for (let count = growthMonths; count < months; count++) {
    sum += month;
    month *= later;
  }
  return sum;
}

/** The present value of accelerators over all months. */
export function hostedMonths(
  requests: number,
  growth: number,
  capacity: number,
  accelerator: number,
): number {
  let load = requests / capacity;
  let factor = 1;
  let sum = 0;
  for (let count = 0; count < growthMonths; count++) {
    sum += factor * Math.max(leastAccelerators, Math.ceil(load));
    factor *= monthlyDiscount;
    load *= growth;
  }
  // From here on the volume is level, and with it the number of accelerators.
  const level = Math.max(leastAccelerators, Math.ceil(load));
  for (let count = growthMonths; count < months; count++) {
    sum += factor * level;
    factor *= monthlyDiscount;
  }
  return sum * accelerator;
}

/** The value that would stand at this place if the array were sorted (Hoare's selection, in place). */
export function nth(values: Float64Array, place: number): number {
  const wanted = Math.floor(place);
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const swapped = values[left]!;
      values[left++] = values[right]!;
      values[right--] = swapped;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted]!;
}
