import type { OptionResult, Verdict } from "@tapeline/engine";

/** What of a verdict can differ, the weightiest first. */
export const changeKinds = [
  "answer",
  "end point",
  "first step",
  "standing",
  "rule",
  "cost",
  "time",
  "shown",
] as const;

/** Something that a reader sees in one verdict and not in another. */
export interface Change {
  readonly kind: (typeof changeKinds)[number];
  readonly words: string;
}

/** A total that moves by less than this share is as good as the same. */
const leastMove = 0.01;

/** What a reader of two verdicts finds to differ, the weightiest first. */
export function changesOf(before: Verdict, after: Verdict): readonly Change[] {
  return [
    ...moved("answer", "answer", before.answer, after.answer),
    ...moved("end point", "end point", before.endPoint?.option, after.endPoint?.option),
    ...moved("first step", "first step", firstStepOf(before), firstStepOf(after)),
    ...optionsOf(before, after).flatMap(([was, is]) =>
      moved("standing", was.id, was.standing, is.standing),
    ),
    ...rulesChanged(before, after),
    ...optionsOf(before, after).flatMap(([was, is]) => costMoved(was, is)),
    ...optionsOf(before, after).flatMap(([was, is]) => timeMoved(was, is)),
    ...moved("shown", "to be looked at again", before.reviewBy, after.reviewBy),
    ...moved("shown", "for a dollar", convertedOf(before), convertedOf(after)),
  ];
}

const firstStepOf = ({ firstStep }: Verdict): string | undefined =>
  firstStep && `${firstStep.action} ${firstStep.option}`;

const moved = (
  kind: Change["kind"],
  what: string,
  before: string | undefined,
  after: string | undefined,
): Change[] =>
  before === after ? [] : [{ kind, words: `${what}: ${before ?? "none"} → ${after ?? "none"}` }];

const optionsOf = (before: Verdict, after: Verdict): [OptionResult, OptionResult][] =>
  before.options.map((was) => [was, after.options.find(({ id }) => id === was.id)!]);

function rulesChanged(before: Verdict, after: Verdict): Change[] {
  const met = ({ fired, guidance }: Verdict): readonly string[] =>
    [...fired, ...guidance].map(({ rule }) => rule);
  const [was, is] = [met(before), met(after)];
  return [
    ...is.filter((rule) => !was.includes(rule)).map((rule) => `${rule} speaks`),
    ...was.filter((rule) => !is.includes(rule)).map((rule) => `${rule} is silent`),
  ].map((words) => ({ kind: "rule", words }));
}

function costMoved(was: OptionResult, is: OptionResult): Change[] {
  if (was.standing === "excluded" || is.standing === "excluded") return [];
  const [before, after] = [was.cost?.p50, is.cost?.p50];
  if (before === undefined || after === undefined || !apart(before, after)) return [];
  // How much it moves changes with every price, and the masters hold it.
  return [{ kind: "cost", words: `${was.id} costs ${after > before ? "more" : "less"}` }];
}

function timeMoved(was: OptionResult, is: OptionResult): Change[] {
  const [before, after] = [was.monthsToUse.p50, is.monthsToUse.p50];
  const when = after > before ? "later" : "sooner";
  return [
    ...(apart(before, after)
      ? [{ kind: "time" as const, words: `${was.id} has its first users ${when}` }]
      : []),
    ...moved("time", `${was.id} in time`, inTimeOf(was), inTimeOf(is)),
  ];
}

const inTimeOf = ({ inTime }: OptionResult): string | undefined =>
  inTime === undefined ? undefined : `${Math.round(inTime * 100)} in 100`;

const convertedOf = ({ converted }: Verdict): string | undefined =>
  converted &&
  [
    `${converted.perDollar ?? "no rate for"} ${converted.currency}`,
    ...(converted.rateOf === undefined ? [] : [`as of ${converted.rateOf}`]),
  ].join(" ");

const apart = (before: number, after: number): boolean =>
  Math.abs(after - before) > leastMove * Math.max(Math.abs(before), Math.abs(after));
