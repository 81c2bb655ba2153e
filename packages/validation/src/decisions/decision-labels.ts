import { z } from "zod";

import { oneOfCell, oneOfNeededCell, someOfCell, textCell } from "./cell.ts";
import { rungs } from "./rung.ts";

/** What was done, what came of it, and what is thought of it since: what verdicts are held against. */
export const decisionLabelsSchema = z.object({
  decision_taken: oneOfNeededCell(...rungs),
  outcome: oneOfCell("success", "mixed", "regret", "superseded", "unknown"),
  hindsight_option: oneOfNeededCell(...rungs),
  acceptable_options: someOfCell(...rungs),
  refuted_options: someOfCell(...rungs),
  label_basis: oneOfNeededCell("documented", "judgement"),
  confidence: oneOfCell("high", "med", "low"),
  decision_subtype: textCell,
  outcome_metric: textCell,
  hindsight_reason: textCell,
});
export type DecisionLabels = z.infer<typeof decisionLabelsSchema>;
