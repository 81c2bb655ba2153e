import { grouped } from "../format/grouped.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { OptionResult, RuleTrace, Verdict } from "../vocabulary/verdict.ts";

/** What a rule did to the answer. */
export type ReasonRole =
  /** It sets the end point above the runner-up, or below it. */
  | "favours"
  | "disfavours"
  /** It asks for the test that the plan begins with. */
  | "asks for"
  /** It shuts options out. */
  | "rules out"
  /** It moves the end point's own chance. */
  | "raises"
  | "lowers";

/** A rule or a limit that led to the answer. */
export interface Reason {
  readonly rule: string;
  readonly because: string;
  /** Share of the worlds in which it holds. */
  readonly share: number;
  readonly role: ReasonRole;
  /** Options that it acts on; of `favours` and `disfavours` the end point, then the runner-up. */
  readonly options: readonly OptionId[];
  /** It changes nothing: what it shuts out would not pay anyway. */
  readonly idle: boolean;
}

interface Weighed {
  readonly reason: Reason;
  /** How much it matters among reasons of its role. */
  readonly strength: number;
}

/** Log-odds, weighed by the share of worlds in which a rule holds, below which it decides nothing. */
const least = 0.1;

/** Stands for the id of a rule where a test of the case's own requests is the reason. */
const ownTests = "your own test";

/**
 * Why the verdict is what it is, by what matters most: what was measured for the end point or against the runner-up; what sets
 * the one above the other; the test that is asked for first; what shuts out options that would pay, the greatest loss first;
 * what speaks the other way; what moves the end point's own chance; and last what shuts out options that would not pay.
 */
export function reasonsOf(verdict: Verdict): readonly Reason[] {
  const evidence = verdict.fired
    .filter(({ kind }) => kind === "evidence")
    .flatMap((trace) => weighEvidence(trace, verdict));
  const shutOut = shutOutIn(verdict);
  const inRole = (...roles: readonly ReasonRole[]): Reason[] =>
    strongestFirst(evidence.filter(({ reason }) => roles.includes(reason.role)));
  const measured = measuredIn(verdict);
  const leader = verdict.endPoint?.option;
  // What was measured speaks for the answer where it raises the end point or lowers the runner-up.
  const speaksFor = ({ role, options: [id] }: Reason): boolean =>
    (role === "raises") === (id === leader);
  return [
    ...measured.filter(speaksFor),
    ...inRole("favours"),
    ...askedFor(verdict),
    ...strongestFirst(shutOut.filter(({ reason }) => !reason.idle)),
    ...measured.filter((reason) => !speaksFor(reason)),
    ...inRole("disfavours"),
    ...inRole("raises", "lowers"),
    ...strongestFirst(shutOut.filter(({ reason }) => reason.idle)),
  ];
}

const strongestFirst = (weighed: readonly Weighed[]): Reason[] =>
  weighed
    .toSorted((a, b) => b.strength - a.strength || (a.reason.rule < b.reason.rule ? -1 : 1))
    .map(({ reason }) => reason);

/** Evidence by how differently it moves end point and runner-up, or by how it moves the end point alone. */
function weighEvidence(trace: RuleTrace, { endPoint, runnerUp }: Verdict): Weighed[] {
  if (endPoint === undefined) return [];
  const leader = endPoint.option;
  const own = pullOf(trace, leader);
  const rival = runnerUp?.endPoint;
  const gap = rival === undefined ? 0 : own - pullOf(trace, rival);
  if (rival !== undefined && Math.abs(gap) >= least)
    return [weighed(trace, gap > 0 ? "favours" : "disfavours", [leader, rival], gap)];
  return Math.abs(own) < least
    ? []
    : [weighed(trace, own > 0 ? "raises" : "lowers", [leader], own)];
}

function weighed(
  { rule, because, share }: RuleTrace,
  role: ReasonRole,
  options: readonly OptionId[],
  strength: number,
): Weighed {
  const reason = { rule, because, share, role, options, idle: false };
  return { reason, strength: Math.abs(strength) };
}

/** Tests of the end point and of the runner-up on the case's own requests. */
function measuredIn({ options, endPoint, runnerUp, facts }: Verdict): Reason[] {
  const bar = facts.find(({ id }) => id === "minimumPassRate");
  return [endPoint?.option, runnerUp?.endPoint].flatMap((id): Reason[] => {
    const tested = options.find((option) => option.id === id)?.tested;
    if (id === undefined || tested === undefined) return [];
    const { passed, of, recorded } = tested;
    const rate = (100 * passed) / of;
    const because = `It passed ${grouped(passed)} of ${grouped(of)} of the case's own requests, ${Number(rate.toPrecision(3))} %${recorded ? "" : "; fewer than 30 are no recorded test"}.`;
    const role = rate >= (bar?.base ?? bar?.high ?? 0) ? "raises" : "lowers";
    return [{ rule: ownTests, because, share: 1, role, options: [id], idle: false }];
  });
}

/** The ladder's demand for the test that comes before the end point. */
function askedFor({ fired, firstStep, endPoint }: Verdict): Reason[] {
  const first = firstStep?.option;
  if (first === undefined || first === endPoint?.option) return [];
  return fired
    .filter(({ kind, options }) => kind === "ladder" && options[0]?.option === first)
    .map((trace) => weighed(trace, "asks for", [first], 0).reason);
}

/** Every rule and limit that options are shut out by. */
function shutOutIn(verdict: Verdict): Weighed[] {
  const found = new Map<string, Weighed>();
  for (const option of verdict.options) {
    const worth = worthOf(option, verdict);
    for (const { rule, because, share } of decisive(option, verdict)) {
      const before = found.get(rule);
      const strength = Math.max(worth, before?.strength ?? -Infinity);
      const reason: Reason = {
        rule,
        because,
        share: Math.max(share, before?.reason.share ?? 0),
        role: "rules out",
        options: [...(before?.reason.options ?? []), option.id],
        idle: strength < 0,
      };
      found.set(rule, { reason, strength });
    }
  }
  return [...found.values()];
}

/** An option is excluded from this share of worlds on. */
const outright = 0.95;

/**
 * What shuts an option out: the rules that do so outright, and only where there are none what else stands against it, such as
 * the budget, or that nothing is sold.
 */
function decisive({ standing, excludedBy }: OptionResult, { fired }: Verdict): Shut {
  if (standing !== "excluded") return [];
  const rules = new Set(fired.map(({ rule }) => rule));
  const byRule = excludedBy.filter(({ rule, share }) => rules.has(rule) && share >= outright);
  return byRule.length > 0 ? byRule : excludedBy;
}
type Shut = OptionResult["excludedBy"];

/**
 * What an option would be worth by itself: its chance times the value, less its cost. Of what is not priced only the evidence
 * tells something: it would not pay where that speaks less for it than for the end point.
 */
function worthOf({ id, sufficiency, cost }: OptionResult, verdict: Verdict): number {
  if (cost !== undefined) return sufficiency * verdict.value.amount - cost.mean;
  return evidenceFor(id, verdict.fired) < evidenceFor(verdict.endPoint?.option, verdict.fired)
    ? -Infinity
    : 0;
}

/**
 * What all evidence together says for an option, in log-odds to the millionth, so that the order of the rules does not matter;
 * for none, nothing.
 */
export const evidenceFor = (id: OptionId | undefined, fired: readonly RuleTrace[]): number =>
  Math.round(1e6 * fired.reduce((sum, trace) => sum + pullOf(trace, id), 0)) / 1e6;

/** Log-odds that a rule moves an option by, weighed by the share of worlds in which it holds. */
const pullOf = ({ share, options }: RuleTrace, id: OptionId | undefined): number =>
  share * (options.find(({ option }) => option === id)?.weight ?? 0);
