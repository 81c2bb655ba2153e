import {
  baseRateScore,
  brierScore,
  reliability,
  type Forecast,
  type ReliabilityBin,
} from "../statistics/brier-score.ts";
import { clusterBootstrap, type Drawing, type Interval } from "../statistics/cluster-bootstrap.ts";
import type { JudgedDecision } from "./judge-decision.ts";
import { isCustom } from "./rung.ts";

/** Which rows are counted. */
export interface Scope {
  readonly id: "users" | "users-documented" | "all" | "all-documented";
  readonly holds: (row: JudgedDecision) => boolean;
}

const documented = ({ labels }: JudgedDecision): boolean => labels.label_basis === "documented";
/** Where the "case" is to have a model, or a study, there is no need that a model could meet. */
const usesModel = ({ inputs }: JudgedDecision): boolean => inputs.volume_class !== "not-applicable";

export const scopes: readonly Scope[] = [
  { id: "users", holds: usesModel },
  {
    id: "users-documented",
    holds: (row) => usesModel(row) && documented(row),
  },
  { id: "all", holds: () => true },
  { id: "all-documented", holds: documented },
];

/** So many of so many, as a share, with its 95 % interval over organisations. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** Absent where there is nothing to count. */
  readonly share?: number;
  readonly interval?: Interval;
}

export const forecastIds = ["plan", "cost", "end-point", "outcome"] as const;
export type ForecastId = (typeof forecastIds)[number];

/** How far chances can be taken at their word. */
export interface ForecastScore {
  readonly id: ForecastId;
  readonly rows: number;
  readonly brier?: number;
  readonly interval?: Interval;
  /** The score of always telling the share of what came true. */
  readonly baseRate?: number;
  readonly reliability: readonly ReliabilityBin[];
}

export interface Summary {
  readonly scope: Scope["id"];
  readonly rows: number;
  readonly organisations: number;
  readonly acceptable: Share;
  readonly exact: Share;
  /** Of the rows that name a refuted option. */
  readonly refuted: Share;
  /** Of the rows whose decision was regretted or superseded, those where ours is another. */
  readonly regretsAvoided: Share;
  readonly forecasts: readonly ForecastScore[];
}

/** The scores of one scope, each with its interval. */
export function summarise(
  judged: readonly JudgedDecision[],
  { id, holds }: Scope,
  drawing: Drawing,
): Summary {
  const rows = judged.filter(holds);
  const share = (
    counts: (row: JudgedDecision) => boolean,
    of: (row: JudgedDecision) => boolean,
  ): Share => {
    const among = rows.filter(of);
    const shareOf = (some: readonly JudgedDecision[]): number | undefined =>
      some.length === 0 ? undefined : some.filter(counts).length / some.length;
    return {
      count: among.filter(counts).length,
      of: among.length,
      ...known("share", shareOf(among)),
      ...known("interval", clusterBootstrap(among, organisation, shareOf, drawing)),
    };
  };
  const every = (): boolean => true;
  return {
    scope: id,
    rows: rows.length,
    organisations: new Set(rows.map(organisation)).size,
    acceptable: share((row) => row.acceptable, every),
    exact: share((row) => row.exact, every),
    refuted: share(
      (row) => row.refuted,
      ({ labels }) => labels.refuted_options.length > 0,
    ),
    regretsAvoided: share(
      (row) => !row.asDone,
      ({ labels }) => regretted(labels),
    ),
    forecasts: forecastIds.map((forecast) => scoreOf(forecast, rows, drawing)),
  };
}

const organisation = ({ identity }: JudgedDecision): string => identity.group;

const regretted = ({ outcome }: JudgedDecision["labels"]): boolean =>
  outcome === "regret" || outcome === "superseded";

function scoreOf(id: ForecastId, rows: readonly JudgedDecision[], drawing: Drawing): ForecastScore {
  const told = rows.filter((row) => forecastOf[id](row) !== undefined);
  const forecasts = (some: readonly JudgedDecision[]): Forecast[] =>
    some.map((row) => forecastOf[id](row)).filter((forecast) => forecast !== undefined);
  const score = (some: readonly JudgedDecision[]): number | undefined =>
    brierScore(forecasts(some));
  return {
    id,
    rows: told.length,
    ...known("brier", score(told)),
    ...known("interval", clusterBootstrap(told, organisation, score, drawing)),
    ...known("baseRate", baseRateScore(forecasts(told))),
    reliability: reliability(forecasts(told)),
  };
}

/** Whether all acceptable options are custom LLMs, or none is; undefined where both kinds are acceptable. */
function customIsRight({ labels }: JudgedDecision): boolean | undefined {
  const [first, ...others] = labels.acceptable_options.map(isCustom);
  return others.every((custom) => custom === first) ? first : undefined;
}

const forecastOf: Readonly<Record<ForecastId, (row: JudgedDecision) => Forecast | undefined>> = {
  plan: (row) => answer(row, row.verdict.customChance),
  cost: (row) => answer(row, row.verdict.customShare),
  "end-point": ({ verdict: { endPoint }, acceptable }) =>
    endPoint === undefined ? undefined : { chance: endPoint.chance, cameTrue: acceptable },
  outcome: ({ labels, sufficiencyOfTaken }) =>
    sufficiencyOfTaken !== undefined && (labels.outcome === "success" || regretted(labels))
      ? { chance: sufficiencyOfTaken, cameTrue: labels.outcome === "success" }
      : undefined,
};

function answer(row: JudgedDecision, chance: number): Forecast | undefined {
  const cameTrue = customIsRight(row);
  return cameTrue === undefined ? undefined : { chance, cameTrue };
}

const known = <K extends string, V>(key: K, value: V | undefined): { readonly [Key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Key in K]?: V };
