import { z } from "zod";

/** One call to a model, as a log has it. */
export interface LoggedCall {
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  readonly inputTokens: number;
  /** Everything that is billed as output, hidden reasoning too. */
  readonly outputTokens: number;
  /** The part of the input that was read from a cache. */
  readonly cachedInputTokens?: number;
  /** What calls belong together: those of one request of a user. */
  readonly request?: string;
}

/** The columns of a log, each by the names that it may have: ours first, then those of common logs. */
export const logColumns = {
  time: ["time", "timestamp", "start_time", "startTime"],
  inputTokens: ["inputTokens", "input_tokens", "prompt_tokens", "gen_ai.usage.input_tokens"],
  outputTokens: [
    "outputTokens",
    "output_tokens",
    "completion_tokens",
    "gen_ai.usage.output_tokens",
  ],
  cachedInputTokens: ["cachedInputTokens", "cached_input_tokens", "cached_tokens"],
  request: ["request", "request_id", "trace_id"],
} as const satisfies Record<keyof LoggedCall, readonly string[]>;

export type LogColumn = keyof typeof logColumns;

/** A log without these says nothing. */
export const neededColumns = ["time", "inputTokens", "outputTokens"] as const;

const day = /^\d{4}-\d{2}-\d{2}/;
const zone = /(?:z|[+-]\d{2}:?\d{2})$/i;

/** When it was: a day with its time, UTC where no zone is named, or seconds or milliseconds since 1970. */
const time = z.coerce
  .string()
  .transform((text) => {
    const written = text.trim();
    if (/^\d{10}(\.\d+)?$/.test(written)) return Number(written) * 1000;
    if (/^\d{13}$/.test(written)) return Number(written);
    if (!day.test(written)) return Number.NaN;
    return Date.parse(zone.test(written) ? written : `${written.replace(" ", "T")}Z`);
  })
  .refine((ms) => Number.isFinite(ms), {
    error: "a time",
    params: {
      expected: "a time such as 2026-11-20T09:30:00Z, or seconds since 1970",
      fix: "write it so, or leave the row out",
    },
  });

const tokens = z.coerce
  .string()
  .refine((text) => /^\d{1,9}$/.test(text.trim()), {
    error: "a count of tokens",
    params: { expected: "a whole number of tokens", fix: "write digits, or leave the row out" },
  })
  .transform(Number);

/** What each column may hold; a cell comes as a text, a value of JSON as it is. */
export const columnSchemas: Readonly<Record<LogColumn, z.ZodType<number | string>>> = {
  time,
  inputTokens: tokens,
  outputTokens: tokens,
  cachedInputTokens: tokens,
  request: z.coerce.string(),
};
