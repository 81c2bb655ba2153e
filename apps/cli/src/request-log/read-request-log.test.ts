import { expect, test } from "vitest";

import { readRequestLog } from "./read-request-log.ts";

const header = "time,inputTokens,outputTokens,cachedInputTokens,request";
const at = Date.parse("2026-11-20T09:30:00Z");

test("reads a table, and passes over columns that it does not know", () => {
  const text = `${header},model\n2026-11-20T09:30:00Z,1200,80,600,a,x\n2026-11-20 10:30:00,900,40,0,b,x\n`;
  expect(readRequestLog(text, "log.csv")).toEqual([
    { time: at, inputTokens: 1200, outputTokens: 80, cachedInputTokens: 600, request: "a" },
    {
      time: at + 3_600_000,
      inputTokens: 900,
      outputTokens: 40,
      cachedInputTokens: 0,
      request: "b",
    },
  ]);
});

test("reads an object on each line, by the names that common logs use", () => {
  const line = (more: object): string => JSON.stringify({ timestamp: at / 1000, ...more });
  const usage = { "gen_ai.usage.input_tokens": 1200, "gen_ai.usage.output_tokens": 80 };
  expect(readRequestLog(`${line(usage)}\n\n${line(usage)}\n`, "log.jsonl")).toEqual(
    Array.from({ length: 2 }, () => ({ time: at, inputTokens: 1200, outputTokens: 80 })),
  );
});

test("takes a time without a zone for UTC, wherever the computer stands", () => {
  const text =
    "time,inputTokens,outputTokens\n2026-11-20T09:30:00,1,1\n2026-11-20T10:30:00+01:00,1,1\n";
  expect(readRequestLog(text, "log.csv").map(({ time }) => time)).toEqual([at, at]);
});

test.each([
  ["a column that is missing", "time,inputTokens\n", /has no column outputTokens/],
  ["no calls", "time,inputTokens,outputTokens\n", /holds no calls/],
  [
    "tokens that are no count",
    "time,inputTokens,outputTokens\n2026-11-20T09:30:00Z,many,1\n",
    /log\.csv:2:22 inputTokens.*whole number of tokens/,
  ],
  [
    "a time that is none",
    "time,inputTokens,outputTokens\nyesterday,1,1\n",
    /log\.csv:2:1 time.*2026-11-20T09:30:00Z/,
  ],
])("says what is wrong: %s", (_, text, words) => {
  expect(() => readRequestLog(text, "log.csv")).toThrow(words);
});

test("names the line of a log of objects that cannot be read", () => {
  const good = JSON.stringify({ time: at, inputTokens: 1, outputTokens: 1 });
  expect(() => readRequestLog(`${good}\n${good}\n{"time":`, "log.jsonl")).toThrow(/log\.jsonl:3:/);
});
