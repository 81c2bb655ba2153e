import { shareOf, judgeWorlds, type Judgement } from "../rules/judge-worlds.ts";
import type { CompiledRule } from "../rules/rule-set.ts";
import { logistic, normalQuantile } from "../uncertainty/functions.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Option, OptionId } from "../vocabulary/option.ts";
import type { EvidenceRule } from "../vocabulary/rule.ts";

/** An evidence rule with what it found. */
export interface EvidenceJudged {
  readonly compiled: CompiledRule<EvidenceRule>;
  readonly judgement: Judgement;
  readonly share: number;
}

/** Judges all evidence. Where the input is not language no further evidence counts (decision model, starting numbers). */
export function judgeEvidence(
  rules: readonly CompiledRule<EvidenceRule>[],
  worlds: Worlds,
  testedOptions: ReadonlySet<OptionId>,
): EvidenceJudged[] {
  const language = worlds.facts.of("inputKind").value !== "not-language";
  return rules.map((compiled) => {
    const { rule, holds, slots } = compiled;
    const silent =
      !language || (rule.unlessMeasured !== undefined && testedOptions.has(rule.unlessMeasured));
    const judgement = silent
      ? 0
      : judgeWorlds(
          rule.id,
          holds,
          slots,
          worlds,
          rule.whenUnknown === "weigh" ? "assume" : "keep",
        );
    return worlds.cells.get("evidence", rule.id, [compiled, judgement], () => ({
      compiled,
      judgement,
      share: shareOf(judgement),
    }));
  });
}

/** Log-odds of an option before any evidence: the lowest over the case's tasks. */
export function baseLogOdds(option: Option, worlds: Worlds): number {
  if (worlds.facts.of("inputKind").value === "not-language") return option.sufficiency.notLanguage;
  const given = worlds.facts.of("taskTypes").value;
  const tasks = Array.isArray(given) && given.length > 0 ? given : ["other"];
  return Math.min(...tasks.map((task: string) => option.sufficiency.byTask[task]!));
}

/** Φ⁻¹(p) of an option in every world, at the top class: `p = logistic(base log-odds + weights of the evidence that fires)`. */
export function priorScore(
  option: Option,
  evidence: readonly EvidenceJudged[],
  worlds: Worlds,
): Column {
  const relevant = evidence.filter(
    ({ compiled, share }) => share > 0 && (compiled.rule.weigh[option.id] ?? 0) !== 0,
  );
  const base = baseLogOdds(option, worlds);
  return worlds.cells.get(
    "prior",
    option.id,
    [base, ...relevant.flatMap(({ compiled, judgement }) => [compiled, judgement])],
    () => {
      let certain = base;
      const varying: Varying[] = [];
      for (const { compiled, judgement } of relevant) {
        const weight = compiled.rule.weigh[option.id];
        if (typeof judgement === "number") certain += weight;
        else varying.push({ weight, judgement });
      }
      return scoresOf(certain, varying, worlds.count);
    },
  );
}

interface Varying {
  readonly weight: number;
  readonly judgement: Column;
}

function scoresOf(certain: number, varying: readonly Varying[], count: number): Column {
  const scores = new Float64Array(count);
  if (varying.length === 0) return scores.fill(normalQuantile(logistic(certain)));
  // Worlds share few different log-odds: each is turned into a score once.
  const seen = new Map<number, number>();
  for (let world = 0; world < count; world++) {
    let logOdds = certain;
    for (const { weight, judgement } of varying) if (judgement[world] === 1) logOdds += weight;
    let score = seen.get(logOdds);
    if (score === undefined) {
      score = normalQuantile(logistic(logOdds));
      seen.set(logOdds, score);
    }
    scores[world] = score;
  }
  return scores;
}
