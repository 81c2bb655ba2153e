/**
 * An exact amount in US dollars: whole microdollars (10⁻⁶) and the rest in picodollars (10⁻¹²,
 * 0 to 999,999). Exact up to nine billion dollars; no floating-point sum drifts.
 */
export interface ExactMoney {
  readonly microdollars: number;
  readonly picodollars: number;
}

/** Picodollars in a microdollar. */
export const picosPerMicro = 1_000_000;

/** No money. */
export const noMoney: ExactMoney = { microdollars: 0, picodollars: 0 };

/** The amount with its picodollars brought below a microdollar. */
export function normalMoney(microdollars: number, picodollars: number): ExactMoney {
  const carry = Math.floor(picodollars / picosPerMicro);
  return {
    microdollars: microdollars + carry,
    picodollars: picodollars - carry * picosPerMicro,
  };
}

/** The exact sum of two amounts. */
export function addMoney(a: ExactMoney, b: ExactMoney): ExactMoney {
  return normalMoney(a.microdollars + b.microdollars, a.picodollars + b.picodollars);
}

/** An amount times a factor of up to four decimals, rounded half up to the picodollar. */
export function timesMoney(amount: ExactMoney, factor: number): ExactMoney {
  const tenThousandths = Math.round(factor * 10_000);
  const quotient = Math.floor(amount.microdollars / 10_000);
  // Split so that no product leaves the safe integers.
  const rest = (amount.microdollars - quotient * 10_000) * tenThousandths;
  const whole = Math.floor(rest / 10_000);
  const picos = (rest - whole * 10_000) * picosPerMicro + amount.picodollars * tenThousandths;
  return normalMoney(quotient * tenThousandths + whole, Math.floor((picos + 5_000) / 10_000));
}

/** The amount in dollars, to the nearest number that a float can hold. */
export function dollarsOf(amount: ExactMoney): number {
  return amount.microdollars / 1e6 + amount.picodollars / 1e12;
}

/** The amount in dollars with all its digits: `0.0123456789`. */
export function exactDollars(amount: ExactMoney): string {
  const dollars = Math.floor(amount.microdollars / 1e6);
  const micros = String(amount.microdollars - dollars * 1e6).padStart(6, "0");
  const picos = String(amount.picodollars).padStart(6, "0");
  const decimals = `${micros}${picos}`.replace(/0+$/, "");
  return decimals === "" ? String(dollars) : `${dollars}.${decimals}`;
}
