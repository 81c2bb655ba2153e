import { ruleSchema, type Rule } from "@tapeline/engine";

import type { KeyOrder } from "../fields/edits-between.ts";

/** Entries of a rule, and of its parts, in the order in which files have them, whatever its kind. */
export const keyOrder: KeyOrder = [
  "kind",
  "url",
  "title",
  "when",
  "whenUnknown",
  "exclude",
  "except",
  "offersMust",
  "of",
  "measuredInstead",
  "hard",
  "weigh",
  "unlessMeasured",
  "requireTest",
  "onlyIfNoneOf",
  "options",
  "onlyIf",
  "yardstick",
  "say",
  "reviewWithinMonths",
  "tries",
  "needs",
  "because",
  "what",
  "costLine",
  "owner",
  "claims",
  "sources",
  "retrieved",
  "evidence",
  "reviewBy",
  "examples",
  "case",
  "facts",
  "fires",
  "excludes",
  "narrows",
  "raises",
  "lowers",
];

/** The entries that a rule of a kind can have; those of all kinds where the kind is none. */
export function keysOf(kind: unknown): readonly string[] {
  const schema = ruleSchema.options.find((one) => one.shape.kind.value === kind);
  return schema === undefined ? keyOrder : Object.keys(schema.shape);
}

export const isKind = (kind: unknown): kind is Rule["kind"] =>
  ruleSchema.options.some((one) => one.shape.kind.value === kind);
