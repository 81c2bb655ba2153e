import type { Ground, Situation } from "../assessment/context.ts";
import { gateOptions, type OptionGated } from "../assessment/gate-options.ts";
import { trainsItself } from "../assessment/judge-options.ts";
import { screenClasses, screeningWorlds } from "../assessment/screen-offers.ts";
import { assumptionFor, type Fact } from "../facts/derive-facts.ts";
import { gatingOf, judgeGate } from "../rules/apply-gates.ts";
import type { CompiledRule } from "../rules/rule-set.ts";
import { judgeEvidence } from "../sufficiency/prior.ts";
import { isFactId } from "../vocabulary/facts.ts";
import type { Gate } from "../vocabulary/rule.ts";
import type { Part } from "./changed-parts.ts";
import { sameData } from "./same-data.ts";

/** A case in its worlds, by the release before a change and by that after it. */
export interface Twice {
  readonly before: Situation;
  readonly after: Situation;
  /** Both in all their worlds already: what is asked of fewer worlds is there. */
  readonly isComputed?: boolean;
}

/**
 * Those of the changed parts that the decision on a case may read differently. What is not among them comes to the same in this
 * case as before: a fact that was answered, a rule that neither fires nor asks, an offer that a gate takes away anyway. None: the
 * decision is the same to the last digit, and need not be made again.
 */
export function touchedParts(twice: Twice, changed: readonly Part[]): readonly Part[] {
  const prices = changed.filter(({ kind }) => kind === "price");
  const others = changed.filter(({ kind }) => kind !== "price");
  return [
    ...others.filter((part) => isTouched(twice, part)),
    ...(prices.length > 0 && sellsOtherwise(twice) ? prices : []),
  ];
}

function isTouched({ before, after }: Twice, { kind, id }: Part): boolean {
  switch (kind) {
    case "question":
      return !isFactId(id) || !sameData(asRead(before.facts.of(id)), asRead(after.facts.of(id)));
    case "rule":
      return !sameData(effectOf(id, before), effectOf(id, after));
    case "option":
      return !isShutOut(id, before) || !isShutOut(id, after);
    default:
      return true;
  }
}

/** Of a fact and its question what a decision reads. */
function asRead({ origin, interval, code, chances, value, question }: Fact): unknown {
  const { low, base, high } =
    (origin === "assumed" ? assumptionFor(question, []) : undefined) ?? {};
  const { unit, integer, allowed } = question;
  return [origin, interval, code, chances, value, unit, integer, allowed, low, base, high];
}

const named = <R extends { readonly rule: { readonly id: string } }>(
  rules: readonly R[],
  id: string,
): R | undefined => rules.find(({ rule }) => rule.id === id);

/** What a rule does to a case; undefined: nothing. */
function effectOf(id: string, situation: Situation): unknown {
  const { gates, evidence, ladder }: Ground["rules"] = situation.ground.rules;
  const gate = named(gates, id);
  if (gate !== undefined) return effectOfGate(gate, situation);
  const { given, worlds } = situation;
  const weighing = named(evidence, id);
  if (weighing !== undefined) {
    const tested = new Set(given.tests.map(({ option }) => option));
    const [judged] = judgeEvidence([weighing], worlds, tested);
    return judged!.share === 0 ? undefined : [weighing.rule.weigh, judged!.judgement];
  }
  // Whether a test is required hangs on which options are left: whole rules are compared.
  return named(ladder, id)?.rule;
}

function effectOfGate(gate: CompiledRule<Gate>, { ground, given, worlds }: Situation): unknown {
  const judged = judgeGate(gate, worlds);
  const effects = ground.context.knowledge.options.map((option) => {
    const { excludedBy, undeterminedBy, soft, offers } = gatingOf(
      option,
      [judged],
      given.tests,
      worlds,
    );
    return [
      excludedBy.length,
      undeterminedBy.map(({ asks }) => asks),
      soft.map(({ judgement }) => judgement),
      offers.map(({ certain }) => [certain, gate.rule.offersMust, judged.asks]),
    ];
  });
  const silent = effects.every(([out, ...lists]) => out === 0 && lists.every(isEmpty));
  return silent ? undefined : effects;
}

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;

/** Whether the market, once the gates have spoken, gives a case anything else to buy than before. */
function sellsOtherwise({ before, after, isComputed = false }: Twice): boolean {
  const training = sameData(before.ground.training, after.ground.training);
  const was = gateOptions(before).options;
  const is = gateOptions(after).options;
  return (
    was.length !== is.length ||
    was.some((one, index) => {
      const other = is[index]!;
      if (isOut(one) && isOut(other)) return false;
      if (!training && trainsItself(other.option)) return true;
      const { passing: sold, passed: _passed, ...left } = one.sifted;
      const { passing: sells, passed: _passes, ...leaves } = other.sifted;
      if (!sameData(left, leaves)) return true;
      // Of what is sold otherwise, that counts which is kept: the cheapest of its class.
      return !sameData(sold, sells) && !sameData(keptIn(one, before), keptIn(other, after));
    })
  );

  function keptIn({ option, sifted }: OptionGated, { ground, worlds }: Situation): unknown {
    const few = isComputed ? worlds : worlds.first(screeningWorlds);
    return screenClasses(option, sifted.passing, ground, few).map(({ best }) => best);
  }
}

/** What is shut out is not billed, and no plan can use it. */
const isOut = ({ gating }: OptionGated): boolean => gating.excludedBy.length > 0;

/** Whether an option is shut out by gates, whatever else it is. */
const isShutOut = (id: string, situation: Situation): boolean =>
  gateOptions(situation).options.some((one) => one.option.id === id && isOut(one));
