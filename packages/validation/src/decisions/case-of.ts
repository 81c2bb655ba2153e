import type { AnswerValue, FactId, NumberAnswer, Question } from "@tapeline/engine";

import type { DecisionInputs } from "./decision-inputs.ts";
import { taskTypesOf } from "./task-types.ts";

/** A case as its file states it, and what had to be bent to state it. */
export interface MappedCase {
  readonly written: {
    readonly title: string;
    readonly answers: Readonly<Partial<Record<FactId, AnswerValue | number>>>;
  };
  /** Figures that were brought into a question's allowed range, in words. */
  readonly notes: readonly string[];
}

type Answers = Partial<Record<FactId, AnswerValue | number>>;

/**
 * The case that a documented decision was about, from its inputs alone: what is read here cannot
 * see what was done nor what came of it. An empty cell stays an unknown fact.
 */
export function caseOf(
  inputs: DecisionInputs,
  questions: Readonly<Record<FactId, Pick<Question, "allowed">>>,
): MappedCase {
  const stated: Answers = {
    ...conventions,
    ...taskOf(inputs),
    ...volumeOf(inputs),
    ...placeOf(inputs),
    ...knowledgeOf(inputs),
    ...examplesOf(inputs),
    ...latencyOf(inputs),
    ...teamOf(inputs),
    ...(inputs.value_at_stake === undefined ? {} : { valueAtStake: inputs.value_at_stake }),
  };
  const notes: string[] = [];
  const answers = Object.fromEntries(
    Object.entries(stated).map(([id, value]) => [
      id,
      within(value, questions[id as FactId].allowed, (note) => notes.push(`${id}: ${note}`)),
    ]),
  );
  const title = [inputs.task_type, inputs.domain].filter((text) => text !== undefined).join(", ");
  return { written: { title: title.slice(0, 120), answers }, notes };
}

/**
 * What holds of every row, because the table has no column for it: the organisations trade, and
 * none is said to lack the right to train on what it has.
 */
const conventions: Answers = { licenceNeed: "commercial", trainingRights: "yes" };

const variantsNamed = /(\d+)(k?)\+? (?:classes|entity types|indicators|skills)/;

function taskOf({ task_type, domain_distance, languages }: DecisionInputs): Answers {
  const variants = variantsNamed.exec(task_type);
  const tasks = taskTypesOf({ task_type });
  return {
    taskTypes: tasks,
    ...outputOf(tasks),
    ...(variants === null
      ? {}
      : { taskVariants: Number(variants[1]) * (variants[2] === "k" ? 1000 : 1) }),
    ...(domain_distance === undefined
      ? {}
      : domain_distance === "ood"
        ? { inputKind: "not-language" }
        : {
            inputKind: "language",
            domainDistance: domain_distance === "med" ? "medium" : domain_distance,
          }),
    ...(languages?.includes("low-resource") === true ? { lowResourceLanguage: true } : {}),
  };
}

/**
 * What several tasks together bring forth: prose as soon as one of them does, else fields. One task
 * alone is left to the question, which knows the usual form of each.
 */
function outputOf(tasks: readonly string[]): Answers {
  if (tasks.length < 2) return {};
  const fields = tasks.every((task) => task === "classification" || task === "extraction");
  return { outputForm: fields ? "fixed-schema" : tasks.includes("code") ? "code" : "free-text" };
}

/** Requests a month by class, as the table bounds the classes; outermost bounds are our own. */
const volumes = {
  tiny: { low: 300, high: 10_000 },
  small: { low: 10_000, high: 1e6 },
  large: { low: 1e6, high: 1e8 },
  huge: { low: 1e8, high: 3e9 },
} as const;

/** How far a stated figure may be from what is asked for: a bound or a capacity is off by up to ten times, our own range. */
const boundsOf: Readonly<
  Partial<Record<NonNullable<DecisionInputs["volume_basis"]>, readonly [low: number, high: number]>>
> = {
  "lower-bound": [1, 10],
  capacity: [0.1, 1],
};

function volumeOf({ volume_class, volume_requests_month, volume_basis }: DecisionInputs): Answers {
  if (volume_class === "one-off") return { oneOff: true };
  if (volume_requests_month !== undefined && volume_basis !== "illustrative") {
    const [low, high] = boundsOf[volume_basis ?? "stated"] ?? [1, 1];
    return {
      requestsPerMonth: { low: volume_requests_month * low, high: volume_requests_month * high },
    };
  }
  if (volume_class === undefined || volume_class === "not-applicable") return {};
  return { requestsPerMonth: volumes[volume_class] };
}

function placeOf({ data_constraint, regulated, domain }: DecisionInputs): Answers {
  const classes = regulated === "yes" ? dataOf(domain ?? "") : {};
  if (data_constraint === undefined) return classes;
  const isolation = { none: 1, "own-cloud": 4, "on-prem": 5, "air-gapped": 5 }[data_constraint];
  return {
    ...classes,
    isolation,
    ...(isolation === 4 ? { region: "anywhere" } : {}),
    ...(data_constraint === "air-gapped" ? { worksOffline: true } : {}),
  };
}

function knowledgeOf({ problem_kind, freshness }: DecisionInputs): Answers {
  return {
    ...(problem_kind === undefined ? {} : { gap: problem_kind }),
    ...(freshness === undefined
      ? {}
      : {
          knowledgeChange: { static: "yearly", daily: "daily", "real-time": "hourly" }[freshness],
        }),
  };
}

/** What regulated data is, by words of the domain; personal where none is found. */
function dataOf(domain: string): Answers {
  if (/health|medic|clinic|cardio|nutrition/i.test(domain))
    return { dataClasses: ["health"], personalData: "special-category" };
  const financial = /bank|financ|wealth|insurance|tax|payment|brokerage|fraud/i.test(domain);
  return { dataClasses: [financial ? "financial" : "personal"], personalData: "personal" };
}

const tokensNamed = /(\d+(?:\.\d+)?)([MBT])\b[^.;,]*tokens/;
const sizes: Readonly<Record<string, number>> = { M: 1e6, B: 1e9, T: 1e12 };

function examplesOf({ labelled_examples, labelled_note = "" }: DecisionInputs): Answers {
  const tokens = tokensNamed.exec(labelled_note);
  const forTests = /evaluation/.test(labelled_note) && !/train/.test(labelled_note);
  return {
    ...(labelled_examples === undefined
      ? {}
      : { [forTests ? "testSetSize" : "labelledExamples"]: labelled_examples }),
    ...(tokens === null ? {} : { domainTokens: Number(tokens[1]) * (sizes[tokens[2] ?? ""] ?? 1) }),
  };
}

/**
 * What a class of latency says of the whole answer. Interactive says "above a second" and no more, which
 * rules nothing out: it is left to the question's own range.
 */
const limitsInSeconds = {
  batch: { low: 60, high: 3600 },
  "near-real-time": { low: 0.15, high: 1 },
  "hard-real-time": { low: 0.03, high: 0.15 },
} as const;

/**
 * What can be written within such a limit at some milliseconds a token, our own range: without it a
 * completion while typing would be billed as a page of prose.
 */
const outputTokensWithin = {
  "near-real-time": { low: 5, base: 30, high: 120 },
  "hard-real-time": { low: 2, base: 10, high: 40 },
} as const;

function latencyOf({ latency_class, latency_ms_stated }: DecisionInputs): Answers {
  const stated = latency_ms_stated === undefined ? {} : { latencyLimit: latency_ms_stated / 1000 };
  if (latency_class === undefined) return stated;
  if (latency_class === "interactive") return { deferrable: 0, ...stated };
  const limit = { latencyLimit: limitsInSeconds[latency_class], ...stated };
  return latency_class === "batch"
    ? { deferrable: { low: 80, high: 100 }, ...limit }
    : { deferrable: 0, outputTokens: outputTokensWithin[latency_class], ...limit };
}

const teams: Readonly<
  Record<NonNullable<DecisionInputs["ml_team_class"]>, { people: NumberAnswer; skill: number }>
> = {
  small: { people: { low: 1, high: 5 }, skill: 2 },
  medium: { people: { low: 6, high: 30 }, skill: 3 },
  large: { people: { low: 30, high: 200 }, skill: 4 },
  "frontier-lab": { people: { low: 100, high: 1000 }, skill: 4 },
};

function teamOf({ ml_team_class }: DecisionInputs): Answers {
  if (ml_team_class === undefined) return {};
  const { people, skill } = teams[ml_team_class];
  return { mlTeamSize: people, skillMl: skill };
}

/** An answer brought into the range that its question allows; tells where that bent it. */
function within(
  value: AnswerValue | number,
  allowed: Question["allowed"],
  tell: (note: string) => void,
): AnswerValue | number {
  if (allowed === undefined) return value;
  const bent = (figure: number): number => {
    const nearest = Math.min(allowed.max, Math.max(allowed.min, figure));
    if (nearest !== figure) tell(`${figure} was taken as ${nearest}, the nearest that is allowed`);
    return nearest;
  };
  if (typeof value === "number") return bent(value);
  if (typeof value !== "object" || !("low" in value)) return value;
  return { ...value, low: bent(value.low), high: bent(value.high) };
}
