import { releaseHeader } from "../limits.ts";
import type { DescribedProcedure, JsonSchema } from "./input-schemas.ts";

const json = (schema: JsonSchema) => ({ content: { "application/json": { schema } } });

const answered = {
  200: {
    description: "the answer",
    ...json({
      type: "object",
      required: ["result"],
      properties: {
        result: {
          type: "object",
          properties: { data: { description: "of the type that AppRouter names" } },
        },
      },
    }),
  },
};

const streamed = {
  200: {
    description:
      "events: `connected`, then a message with JSON for each step and for the result, then `return`; `serialized-error`, with what `error` holds elsewhere, where the input is refused or the computation fails",
    content: { "text/event-stream": { schema: { type: "string" } } },
  },
};

/** What each type of procedure answers where all is well. */
export const answers: Readonly<Record<DescribedProcedure["type"], JsonSchema>> = {
  query: answered,
  mutation: answered,
  subscription: streamed,
};

/** What a status that is no answer means. */
const meanings: Readonly<Record<string, string>> = {
  400: "the input is not as expected; `problems` says where",
  401: "expected the editors' token",
  403: "this is off on this server",
  404: "there is nothing of this name, or no such release",
  409: "it does not go with what is there",
  413: "the body is too large",
  429: "too many calls in a minute; `retry-after` says when to come again",
  500: "the server failed",
  503: "the server is at its limit; `retry-after` says when to come again",
};

/** What is said with each of these statuses: one shape for all. */
export const refused = (statuses: readonly string[]): JsonSchema =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: meanings[status], ...json({ $ref: "#/components/schemas/refusal" }) },
    ]),
  );

const problem = {
  type: "object",
  required: ["field", "expected", "found", "fix"],
  properties: {
    field: { type: "string", description: "as in `answers.gap`" },
    expected: { type: "string" },
    found: { type: "string" },
    fix: { type: "string", description: "what to do" },
  },
};

/** What many calls have alike. */
export const shared = {
  securitySchemes: {
    editors: {
      type: "http",
      scheme: "bearer",
      description: "the editors' token of the server (TAPELINE_EDITOR_TOKEN)",
    },
  },
  parameters: {
    [releaseHeader]: {
      name: releaseHeader,
      in: "header",
      description: "the release to answer on, by version, hash or id; the current one if left out",
      schema: { type: "string", maxLength: 100 },
    },
  },
  schemas: {
    refusal: {
      type: "object",
      required: ["error"],
      properties: {
        error: {
          type: "object",
          required: ["message", "data"],
          properties: {
            code: { type: "integer" },
            message: { type: "string", description: "a sentence for people" },
            data: {
              type: "object",
              required: ["code", "httpStatus"],
              properties: {
                code: { type: "string", description: "as in `BAD_REQUEST`" },
                httpStatus: { type: "integer" },
                path: { type: "string", description: "the procedure" },
                problems: { type: "array", items: problem },
              },
            },
          },
        },
      },
    },
  },
} as const;
