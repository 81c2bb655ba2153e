import { logit } from "../uncertainty/functions.ts";
import { middleOf } from "../facts/derive-facts.ts";
import type { Column } from "../uncertainty/cells.ts";
import { dimensions, type Worlds } from "../uncertainty/sample-worlds.ts";
import type { TestResult } from "../vocabulary/case.ts";
import type { Option } from "../vocabulary/option.ts";
import { priorScore, type EvidenceJudged } from "./prior.ts";

/** Correlation of the options' quality: they fail together (one-factor Gaussian copula, decision model §4). */
const rho = 0.5;

/** Log-odds that better prompting may still add, by the maturity of the prompt that was tested (q29). */
export const promptHeadroom = [1, 0.7, 0.4, 0.1, 0] as const;

/** A test of fewer items counts as evidence, but is no recorded test. */
export const recordedTestItems = 30;

/** The bar is capped here: no test can show more. */
const highestBar = 99.5;

/** Log-odds of the bar in every world. */
export function barLogOdds(worlds: Worlds): Column {
  const bar = worlds.number("minimumPassRate");
  return worlds.cells.get("bar", "", [bar], barOnScale);
}

function barOnScale(bar: Column): Column {
  const column = new Float64Array(bar.length);
  for (let world = 0; world < column.length; world++)
    column[world] =
      world > 0 && bar[world] === bar[0]
        ? column[0]
        : logit(Math.min(bar[world], highestBar) / 100);
  return column;
}

/**
 * How far each option lies above the bar in every world, at the top class, in log-odds: `x = Φ⁻¹(p) + √ρ·z₀ + √(1−ρ)·z`,
 * then moved by the measured results (Gaussian conditioning world by world). An offer suffices where `x + offset ≥ 0`.
 */
export function optionScores(
  options: readonly Option[],
  evidence: readonly EvidenceJudged[],
  tests: readonly TestResult[],
  worlds: Worlds,
): Column[] {
  const priors = options.map((option) => priorScore(option, evidence, worlds));
  const bar = barLogOdds(worlds);
  const drawn = options.map((option, index) => {
    const prior = priors[index];
    const common = worlds.normals(dimensions.common);
    const own = worlds.normals(dimensions.option(option.dimension));
    return worlds.cells.get("score", option.id, [prior, common, own], scoreOf);
  });
  if (tests.length === 0) return drawn;
  return worlds.cells.get(
    "scores after tests",
    "",
    [tests, bar, worlds.facts.of("promptMaturity"), ...drawn],
    () => conditionOnTests(options, drawn, tests, bar, worlds),
  );
}

function scoreOf(prior: Column, common: Column, own: Column): Column {
  const shared = Math.sqrt(rho);
  const alone = Math.sqrt(1 - rho);
  const score = new Float64Array(prior.length);
  for (let world = 0; world < score.length; world++)
    score[world] = prior[world] + shared * common[world] + alone * own[world];
  return score;
}

/** Failures that a test must expect for its log-odds to be near normal. */
const expectedFailures = 5;

/**
 * Variance of the log-odds of n items, were the pass rate at the bar: `1 / (n·b·(1−b))`, as in a score test. It does not depend on
 * how many passed, so that more passes never lower sufficiency; where a test of n expects fewer than five failures at the bar, the
 * bar is taken where it expects five.
 */
function testVariance(items: number, bar: number): number {
  const at = Math.max(0.5, Math.min(bar, 1 - expectedFailures / items));
  return 1 / (items * at * (1 - at));
}

function conditionOnTests(
  options: readonly Option[],
  drawn: readonly Column[],
  tests: readonly TestResult[],
  bar: Column,
  worlds: Worlds,
): Column[] {
  const scores = drawn.map((score) => score.slice());
  const covariance = options.map((_, row) =>
    options.map((__, column) => (row === column ? 1 : rho)),
  );
  const barInterval = worlds.facts.of("minimumPassRate").interval;
  const middleBar = barInterval === undefined ? 0.9 : middleOf(barInterval) / 100;
  const statedMaturity = worlds.facts.of("promptMaturity").interval;
  tests.forEach((test, testIndex) => {
    const tested = options.findIndex((option) => option.id === test.option);
    const option = options[tested];
    const offset = option.offsets[test.class];
    const maturity = test.promptMaturity ?? statedMaturity?.base ?? 1;
    // A trained option's prompt has no headroom; what classical methods lack no prompt adds either.
    const headroom =
      option.traits.custom || !option.traits.usesModel ? 0 : promptHeadroom[Math.round(maturity)];
    const { passed, of } = test;
    const measured = logit((passed + 0.5) / (of + 1)) - offset + headroom;
    const noise = testVariance(of, middleBar) + headroom * headroom;
    const spread = Math.sqrt(noise);
    const errors = worlds.normals(dimensions.testNoise(testIndex));
    const prior = covariance.map((row) => row[tested]);
    const gains = prior.map((shared) => shared / (prior[tested] + noise));
    const before = scores[tested].slice();
    scores.forEach((score, index) => {
      move(score, gains[index], measured, bar, before, spread, errors);
    });
    for (let row = 0; row < options.length; row++)
      for (let column = 0; column < options.length; column++)
        covariance[row][column] -= gains[row] * prior[column];
  });
  return scores;
}

function move(
  score: Column,
  gain: number,
  measured: number,
  bar: Column,
  before: Column,
  spread: number,
  errors: Column,
): void {
  for (let world = 0; world < score.length; world++)
    score[world] += gain * (measured - bar[world] - before[world] - spread * errors[world]);
}
