import {
  factIds,
  kindOf,
  valuesOf,
  whatIf,
  whatIfWhole,
  type Advice,
  type Case,
  type Changes,
  type FactId,
  type Knowledge,
  type WhatIfWhole,
} from "@tapeline/engine";
import { z } from "zod";

import { badRequest } from "../bad-request.ts";
import type { Problem } from "../bad-input.ts";
import { contextOf, readCase, type CaseInput } from "../case-input.ts";
import type { ApiContext } from "../context.ts";

/** Facts as if they had been answered so: numbers exactly, or one choice. */
export const changesSchema = z
  .partialRecord(z.enum(factIds), z.union([z.number(), z.boolean(), z.string().max(100)]))
  .describe("facts as if they had been answered so: a number exactly, or one choice");

/** A case laid out to be asked again and again; what is not asked for is not laid out. */
interface Prepared {
  readonly key: string;
  readonly given: Case;
  advice?: (changes: Changes) => Advice;
  whole?: (changes: Changes) => WhatIfWhole;
}

/** The case that was asked last on each release: a slider asks about one case at a time, and a case laid out takes megabytes. */
const last = new WeakMap<Knowledge, Prepared>();

/** What is advised with facts changed. The first call for a case lays it out; those that follow compute what changed alone. */
export function whatIfAdvice(release: ApiContext, asked: CaseInput, changes: Changes): Advice {
  const prepared = prepare(release, asked, changes);
  prepared.advice ??= whatIf(prepared.given, contextOf(release, asked));
  return prepared.advice(changes);
}

/** The verdict with facts changed, and what is drawn beside it. */
export function whatIfSeen(release: ApiContext, asked: CaseInput, changes: Changes): WhatIfWhole {
  const prepared = prepare(release, asked, changes);
  prepared.whole ??= whatIfWhole(prepared.given, contextOf(release, asked));
  return prepared.whole(changes);
}

function prepare(
  { knowledge, prices, today }: ApiContext,
  { case: written, ...settings }: CaseInput,
  changes: Changes,
): Prepared {
  const problems = Object.entries(changes).flatMap(([id, value]) =>
    problemOf(id as FactId, value, knowledge),
  );
  if (problems.length > 0) throw badRequest(problems);
  const key = JSON.stringify([written, settings, prices.digest, today]);
  const kept = last.get(knowledge);
  if (kept?.key === key) return kept;
  const prepared: Prepared = { key, given: readCase(written, knowledge) };
  last.set(knowledge, prepared);
  return prepared;
}

function problemOf(
  id: FactId,
  value: number | string | boolean,
  { questions }: Knowledge,
): Problem[] {
  const expected = expectedOf(id, value, questions[id].allowed);
  return expected === undefined
    ? []
    : [
        {
          field: `changes.${id}`,
          expected,
          found: JSON.stringify(value),
          fix: "change it to a value that the question allows",
        },
      ];
}

/** What a value should have been; nothing where it will do. */
function expectedOf(
  id: FactId,
  value: number | string | boolean,
  allowed: { readonly min: number; readonly max: number } | undefined,
): string | undefined {
  switch (kindOf(id)) {
    case "number": {
      const { min, max } = allowed!;
      const within = typeof value === "number" && value >= min && value <= max;
      return within ? undefined : `a number from ${min} to ${max}`;
    }
    case "boolean":
      return typeof value === "boolean" ? undefined : "true or false";
    case "enum":
      return typeof value === "string" && valuesOf(id).includes(value)
        ? undefined
        : `one of ${valuesOf(id).join(", ")}`;
    case "multi":
    case "text":
    case "day":
      return "another fact: a number, one choice, or yes or no";
  }
}
