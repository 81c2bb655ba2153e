import { z } from "zod";

import { nameCell, numberCell, oneOfCell, textCell } from "./cell.ts";

/**
 * What was known of a documented decision before it was taken: the columns that a case is made of.
 * Outcome and labels are not here, so that what reads inputs cannot read them.
 */
export const decisionInputsSchema = z.object({
  task_type: nameCell,
  domain: textCell,
  languages: textCell,
  volume_class: oneOfCell("tiny", "small", "large", "huge", "one-off", "not-applicable"),
  volume_requests_month: numberCell,
  volume_basis: oneOfCell(
    "stated",
    "derived",
    "lower-bound",
    "capacity",
    "estimate",
    "illustrative",
    "recalled",
  ),
  data_constraint: oneOfCell("none", "own-cloud", "on-prem", "air-gapped"),
  regulated: oneOfCell("yes"),
  domain_distance: oneOfCell("low", "med", "high", "ood"),
  freshness: oneOfCell("static", "daily", "real-time"),
  problem_kind: oneOfCell("knowledge", "behaviour", "both"),
  labelled_examples: numberCell,
  labelled_note: textCell,
  latency_class: oneOfCell("batch", "interactive", "near-real-time", "hard-real-time"),
  latency_ms_stated: numberCell,
  ml_team_class: oneOfCell("small", "medium", "large", "frontier-lab"),
  value_at_stake: oneOfCell("low", "medium", "high", "critical"),
});
export type DecisionInputs = z.infer<typeof decisionInputsSchema>;
