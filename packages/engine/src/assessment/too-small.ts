import { costPerRequest } from "../costs/api-tokens.ts";
import { hoursPerDay } from "../costs/by-use.ts";
import { workingDays } from "../costs/upkeep.ts";
import { middleOf } from "../facts/derive-facts.ts";
import type { ApiOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { offerClasses, type Option } from "../vocabulary/option.ts";
import type { OptionResult, Spread, Verdict } from "../vocabulary/verdict.ts";
import type { KeptOffer } from "./screen-offers.ts";

/** Hours that trying takes: an afternoon. */
const hoursOfTrying = 4;
/** Months until somebody has found an afternoon: the least that a test takes. */
const monthsOfTrying = 0.1;

/** Why a case is too small to analyse: what a month costs with the strongest hosted model that may be used. */
export interface TooSmall {
  readonly offer: ApiOffer;
  /** Dollars a month for tokens, and for the errors that the bar lets pass where the cost of one is stated; of a job done once, in all. */
  readonly perMonth: Spread;
  /** Dollars for an hour of those who know the work. */
  readonly hourOfWork: number;
}

/**
 * Whether a hosted model with a prompt costs less a month than an hour of work (decision 0014): at the P90, and with the
 * strongest of the offers kept, so that the choice of a model is no question of money. Never where a case is delicate.
 */
export function tooSmall(
  option: Option,
  kept: readonly KeptOffer[],
  worlds: Worlds,
): TooSmall | undefined {
  const { adaptation, hosting } = option.traits;
  if (adaptation !== "prompting" || hosting !== "provider" || isDelicate(worlds)) return undefined;
  const strongest = [...kept].sort(
    (a, b) => offerClasses.indexOf(b.offer.class) - offerClasses.indexOf(a.offer.class),
  )[0];
  if (strongest === undefined || strongest.offer.kind !== "api") return undefined;
  const { offer, priceFactor } = strongest;
  const hourOfWork = hourOf(middleOf(worlds.facts.of("reviewerMonthCost").interval!));
  const perMonth = spreadOf(monthOf(offer, priceFactor, worlds));
  return perMonth.p90 < hourOfWork ? { offer, perMonth, hourOfWork } : undefined;
}

/** From this level on somebody limits where data may go. */
const limited = 2;

/** Where much is at stake, or where somebody has a say in what may be sent, nobody should be told to try it today. */
function isDelicate({ facts }: Worlds): boolean {
  const atStake = facts.of("valueAtStake").value;
  const isolation = facts.of("isolation");
  return (
    atStake === "high" ||
    atStake === "critical" ||
    facts.of("personalData").value === "special-category" ||
    (isolation.origin !== "assumed" && isolation.interval!.high >= limited)
  );
}

function monthOf(offer: ApiOffer, priceFactor: number, worlds: Worlds): Column {
  const requests = worlds.number("requestsPerMonth");
  const tokens = costPerRequest(offer, 0, priceFactor, worlds);
  const stated = worlds.facts.of("costPerError").origin !== "assumed";
  const error = worlds.number("costPerError");
  const bar = worlds.number("minimumPassRate");
  return requests.map(
    (count, world) =>
      count * (tokens[world] + (stated ? error[world] * (1 - bar[world] / 100) : 0)),
  );
}

/** Dollars for an hour of somebody who costs so much a month. */
const hourOf = (monthCost: number): number => monthCost / (workingDays * hoursPerDay);

/** The option whose test is an afternoon of trying it. */
export const triedOut = (option: Option, { hourOfWork }: Pick<TooSmall, "hourOfWork">): Option => ({
  ...option,
  test: {
    cost: {
      value: hoursOfTrying * hourOfWork,
      basis: {
        editorial:
          "An afternoon of somebody who knows the work: a month costs less than an hour of it, so nobody grades 200 items.",
      },
    },
    months: {
      value: monthsOfTrying,
      basis: { editorial: "A few days until somebody has found an afternoon." },
    },
  },
});

/** The option with the test that a verdict has it take: an afternoon where it was said to be tried out. */
export function asTested(
  option: Option,
  result: Pick<OptionResult, "triedOut">,
  { facts }: Pick<Verdict, "facts">,
): Option {
  const month = facts.find(({ id }) => id === "reviewerMonthCost");
  if (result.triedOut !== true || month?.low === undefined) return option;
  const { low, high = low, base } = month;
  const middle = middleOf({ low, high, ...(base === undefined ? {} : { base }) });
  return triedOut(option, { hourOfWork: hourOf(middle) });
}
