import {
  assess,
  caseSchema,
  type Context,
  type OptionResult,
  type Rule,
  type Verdict,
} from "@tapeline/engine";

/** What a rule does to options in one of its examples, as the example names it. */
export const effects = ["excludes", "narrows", "raises", "lowers"] as const;
export type Effect = (typeof effects)[number];
export type Effects = Readonly<Record<Effect, readonly string[]>>;

export type Example = Rule["examples"][number];

/** What an example says that its rule does. */
export const told = (example: Example): Partial<Effects> => example as Partial<Effects>;

/** What a release says of an example. */
export function assessed({ case: title, facts }: Example, context: Context): Verdict {
  return assess(caseSchema(context.knowledge).parse({ title, answers: facts }), context);
}

/** What a rule does on an example: the verdict beside that of the same release without the rule. */
export function effectsBetween(withRule: Verdict, without: Verdict): Effects {
  const other = new Map(without.options.map((option) => [option.id, option]));
  const where = (differs: (option: OptionResult, was: OptionResult) => boolean): string[] =>
    withRule.options.filter((option) => differs(option, other.get(option.id)!)).map(({ id }) => id);
  const out = ({ standing }: OptionResult): boolean => standing === "excluded";
  return {
    excludes: where((option, was) => out(option) && !out(was)),
    narrows: where(({ offers }, was) =>
      was.offers.some(({ id }) => offers.every((offer) => offer.id !== id)),
    ),
    raises: where(({ sufficiency }, was) => sufficiency > was.sufficiency),
    lowers: where(({ sufficiency }, was) => sufficiency < was.sufficiency),
  };
}
