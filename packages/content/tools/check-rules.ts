import { didYouMean } from "@tapeline/documents";
import { isGuidance, matches, type Option, type Rule } from "@tapeline/engine";

import { idleGuidance } from "./check-guidance.ts";
import { notPlain } from "./not-plain.ts";
import { saidTwice } from "./said-twice.ts";
import { slipAt, type Filed, type Slip, type SlipAt } from "./slip.ts";

/** The source article has statements S1 to S58 and contradictions C1 to C9. */
const claimsOf: Readonly<Record<string, number>> = { S: 58, C: 9 };

/** What `explain` understands beside names: shortened ids must not mean it. */
const wordsOfExplain = ["answer", "rules", "unknown"];

/** What is wrong between the rules and the options they speak of. */
export function checkRules(rules: readonly Filed<Rule>[], options: readonly Option[]): Slip[] {
  const ids = new Set(options.map(({ id }) => id));
  const single = rules.flatMap(({ file, value }) => {
    const at = slipAt(file);
    const strangers = namedOptions(value)
      .filter(({ id }) => !ids.has(id))
      .map(({ path, id }) =>
        at(
          path,
          `one of ${[...ids].join(", ")}`,
          id,
          didYouMean(id, [...ids]) ?? "name an option of the ladder",
        ),
      );
    const claims = value.claims.flatMap((claim, index) => {
      const number = Number(claim.slice(1));
      return number >= 1 && number <= claimsOf[claim[0]!]!
        ? []
        : [at(["claims", index], "S1 to S58 or C1 to C9", claim, "name a claim that exists")];
    });
    const taken = wordsOfExplain.filter((word) => value.id.includes(word));
    const ambiguous = taken.map((word) =>
      at(
        [],
        `a name without “${word}”, which \`explain\` takes for itself`,
        file,
        "rename the file",
      ),
    );
    return [
      ...strangers,
      ...ambiguous,
      ...notPlain(wordsOf(value), at),
      ...claims,
      ...idleGate(value, options, at),
      ...idleTest(value, at),
      ...idleGuidance(value, options, at),
    ];
  });
  return [...single, ...saidTwice(rules, wordsOf)];
}

/** What readers are shown of a rule. */
const wordsOf = (rule: Rule): Readonly<Record<string, string>> => ({
  title: rule.title,
  because: rule.because,
  ...(isGuidance(rule) ? { say: rule.say } : {}),
});

/** Every option id that a rule names, with its place. */
function namedOptions(rule: Rule): { path: PropertyKey[]; id: string }[] {
  const list = (key: string, ids: unknown): { path: PropertyKey[]; id: string }[] =>
    Array.isArray(ids) ? ids.map((id: string, index) => ({ path: [key, index], id })) : [];
  const one = (key: string, id: string | undefined): { path: PropertyKey[]; id: string }[] =>
    id === undefined ? [] : [{ path: [key], id }];
  const shown = <Effect extends string>(
    examples: readonly { readonly [effect in Effect]?: readonly string[] | undefined }[],
    effects: readonly Effect[],
  ): { path: PropertyKey[]; id: string }[] =>
    examples.flatMap((example, index) =>
      effects.flatMap((effect) =>
        (example[effect] ?? []).map((id, place) => ({
          path: ["examples", index, effect, place],
          id,
        })),
      ),
    );
  switch (rule.kind) {
    case "gate":
      return [
        ...list("exclude", rule.exclude),
        ...list("except", rule.except),
        ...list("of", rule.of),
        ...shown(rule.examples, ["excludes", "narrows"]),
      ];
    case "evidence":
      return [
        ...Object.keys(rule.weigh).map((id) => ({ path: ["weigh", id], id })),
        ...one("unlessMeasured", rule.unlessMeasured),
        ...shown(rule.examples, ["raises", "lowers"]),
      ];
    case "ladder":
      return [...one("requireTest", rule.requireTest), ...list("onlyIfNoneOf", rule.onlyIfNoneOf)];
    case "diagnosis":
      return [
        ...list("options", rule.options),
        ...rule.tries.map(({ option }, index) => ({
          path: ["tries", index, "option"],
          id: option,
        })),
      ];
    default:
      return list("options", rule.options);
  }
}

/** A test is asked for where other options are barred, never where its own is. */
function idleTest(rule: Rule, at: SlipAt): Slip[] {
  if (rule.kind !== "ladder") return [];
  const place = rule.onlyIfNoneOf?.indexOf(rule.requireTest) ?? -1;
  return place < 0
    ? []
    : [
        at(
          ["onlyIfNoneOf", place],
          "options other than that of `requireTest`",
          rule.requireTest,
          "take it out: an option that is barred is not tested",
        ),
      ];
}

/** A gate has to bar something: an option that exists, or offers of one. */
function idleGate(rule: Rule, options: readonly Option[], at: SlipAt): Slip[] {
  if (rule.kind !== "gate") return [];
  const slips: Slip[] = [];
  if (rule.exclude === undefined && rule.offersMust === undefined)
    slips.push(at([], "`exclude` or `offersMust`", "neither", "say what the gate bars"));
  if (rule.of !== undefined && rule.offersMust === undefined)
    slips.push(
      at(["of"], "`offersMust` beside `of`", "`of` alone", "say what offers must be, or drop `of`"),
    );
  if (rule.except !== undefined && rule.exclude === undefined)
    slips.push(at(["except"], "`exclude` beside `except`", "`except` alone", "drop `except`"));
  const { exclude, except = [] } = rule;
  if (exclude !== undefined && except.length > 0) {
    const matching = options.filter((option) => matches(exclude, option));
    if (matching.length > 0 && matching.every(({ id }) => except.includes(id)))
      slips.push(
        at(
          ["except"],
          "some option that stays barred",
          except.join(", "),
          "take an option out, or delete the rule: it bars nothing",
        ),
      );
  }
  for (const key of ["exclude", "of"] as const) {
    const match = rule[key];
    // Of ids, those that no option has are told one by one.
    if (match === undefined || Array.isArray(match)) continue;
    if (!options.some((option) => matches(match, option)))
      slips.push(
        at([key], "traits that some option has", JSON.stringify(match), "correct the traits"),
      );
  }
  return slips;
}
