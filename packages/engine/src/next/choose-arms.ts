import type { ArmLeftOut } from "../vocabulary/evaluation-plan.ts";
import { offerClasses } from "../vocabulary/option.ts";
import type { Arm } from "../vocabulary/practice.ts";
import type { OfferUsed, OptionResult, Verdict } from "../vocabulary/verdict.ts";

/** An arm with the option and the offer that it is run on. */
export interface ChosenArm {
  readonly arm: Arm;
  readonly option: OptionResult;
  readonly offer: OfferUsed;
}

/** The arms that a verdict leaves, in the order of the practice; an option is eligible where nothing excludes it and it has a price. */
export function chooseArms(
  verdict: Pick<Verdict, "options" | "plan">,
  arms: readonly Arm[],
): { readonly chosen: readonly ChosenArm[]; readonly leftOut: readonly ArmLeftOut[] } {
  const chosen: ChosenArm[] = [];
  const leftOut: ArmLeftOut[] = [];
  for (const arm of arms) {
    const named = arm.options.flatMap((id) => verdict.options.find((one) => one.id === id) ?? []);
    const eligible = named.filter(isEligible);
    const [option] = arm.choose === "first" ? eligible : bestFirst(eligible, verdict);
    if (option === undefined) {
      leftOut.push({ arm: arm.id, title: arm.title, because: reasons(named) });
      continue;
    }
    const offer = offerFor(arm, option);
    const same = chosen.find((one) => one.option.id === option.id && one.offer.id === offer.id);
    if (arm.onlyIfNew && same !== undefined)
      leftOut.push({
        arm: arm.id,
        title: arm.title,
        because: `it would run ${offer.title} as the arm “${same.arm.title}” does`,
      });
    else chosen.push({ arm, option, offer });
  }
  return { chosen, leftOut };
}

/** Whether an option may be tested: it is not excluded, nothing that is unknown may exclude it, and it has a price. */
export const isEligible = ({ standing, offers }: OptionResult): boolean =>
  offers.length > 0 &&
  standing !== "excluded" &&
  standing !== "undetermined" &&
  standing !== "not-priced";

/** Options of the plan in its order, then the one that is the cheapest sufficing in most worlds; as listed where they are alike. */
function bestFirst(
  options: readonly OptionResult[],
  { plan }: Pick<Verdict, "plan">,
): readonly OptionResult[] {
  const steps = plan?.steps.map(({ option }) => option) ?? [];
  const place = ({ id }: OptionResult): number => {
    const step = steps.indexOf(id);
    return step < 0 ? steps.length : step;
  };
  return options.toSorted((a, b) => place(a) - place(b) || b.acceptability - a.acceptability);
}

function offerFor({ model }: Arm, { offers }: OptionResult): OfferUsed {
  const rank = (offer: OfferUsed): number => offerClasses.indexOf(offer.class);
  const cheaper = (a: OfferUsed, b: OfferUsed): number => a.expectedCost - b.expectedCost;
  const orders = {
    "most-capable": (a: OfferUsed, b: OfferUsed) => rank(b) - rank(a) || cheaper(a, b),
    smallest: (a: OfferUsed, b: OfferUsed) => rank(a) - rank(b) || cheaper(a, b),
    likeliest: (a: OfferUsed, b: OfferUsed) => b.adopted - a.adopted || cheaper(a, b),
  };
  return offers.toSorted(orders[model])[0]!;
}

/** Why none of an arm's options is left: what an answer may still let in, else each option's own reason. */
function reasons(options: readonly OptionResult[]): string {
  const waiting = options.filter(({ standing }) => standing === "undetermined");
  const facts = [
    ...new Set(waiting.flatMap(({ undeterminedBy }) => undeterminedBy.map(({ fact }) => fact))),
  ];
  if (waiting.length > 0)
    return `an answer may rule it out${facts.length === 0 ? "" : `: ${facts.join(", ")}`}`;
  if (options.length === 0) return "the ladder has no such option";
  const [only] = options;
  return options.length === 1
    ? reasonOf(only!)
    : options.map((option) => `${option.short}: ${reasonOf(option)}`).join("; ");
}

function reasonOf({ standing, excludedBy, notPriced }: OptionResult): string {
  if (standing === "excluded") return excludedBy[0]?.title ?? "no offer passes your limits";
  const missing = notPriced.length;
  return `not priced${missing === 0 ? "" : `; ${missing} offer${missing === 1 ? "" : "s"} without a price`}`;
}
