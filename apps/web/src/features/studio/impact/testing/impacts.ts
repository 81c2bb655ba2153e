import type { ReleaseDiff } from "@tapeline/content/diff";
import type { CaseImpact, Outline } from "@tapeline/engine/impact";

/** An outline in which a test's own words stand. */
export const outlineWith = (own: Partial<Outline> = {}): Outline => ({
  answer: "no",
  outcome: "adopt",
  customChance: 0.1,
  customShare: 0.1,
  confidence: 90,
  endPoint: { option: "api-prompting", chance: 0.9 },
  firstStep: "api-prompting",
  sufficiency: {},
  offers: [],
  ...own,
});

/** What a change does to one case. */
export const impactWith = (own: Partial<CaseImpact> = {}): CaseImpact => ({
  id: "invoices",
  title: "Fields of invoices",
  outcome: "changed",
  before: outlineWith(),
  after: outlineWith({ endPoint: { option: "api-fine-tuning", chance: 0.6 } }),
  touchedBy: [{ kind: "rule", id: "task/narrow" }],
  causes: [{ kind: "rule", id: "task/narrow" }],
  ...own,
});

/** A whole impact. */
export const releaseDiffWith = (own: Partial<ReleaseDiff> = {}): ReleaseDiff => ({
  cases: { parts: [], touched: [], untouched: 0 },
  added: [],
  removed: [],
  parts: [],
  prices: [],
  thresholds: [],
  texts: [],
  near: [],
  ...own,
});
