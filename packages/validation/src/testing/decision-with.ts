import type { DecisionInputs } from "../decisions/decision-inputs.ts";
import type { DecisionLabels } from "../decisions/decision-labels.ts";
import type { DocumentedDecision } from "../decisions/documented-decision.ts";

/** Inputs of which nothing is known but the task. */
export const inputsWith = (known: Partial<DecisionInputs> = {}): DecisionInputs => ({
  task_type: "sorting of parcels",
  domain: undefined,
  languages: undefined,
  volume_class: undefined,
  volume_requests_month: undefined,
  volume_basis: undefined,
  data_constraint: undefined,
  regulated: undefined,
  domain_distance: undefined,
  freshness: undefined,
  problem_kind: undefined,
  labelled_examples: undefined,
  labelled_note: undefined,
  latency_class: undefined,
  latency_ms_stated: undefined,
  ml_team_class: undefined,
  value_at_stake: undefined,
  ...known,
});

/** Labels of a prompt that did well. */
const labelsWith = (known: Partial<DecisionLabels> = {}): DecisionLabels => ({
  decision_taken: "1",
  outcome: "success",
  hindsight_option: "1",
  acceptable_options: ["1"],
  refuted_options: [],
  label_basis: "documented",
  confidence: "high",
  decision_subtype: undefined,
  outcome_metric: undefined,
  hindsight_reason: undefined,
  ...known,
});

/** A made-up decision. */
export const decisionWith = (
  inputs: Partial<DecisionInputs> = {},
  labels: Partial<DecisionLabels> = {},
  name = "made-up",
): DocumentedDecision => ({
  identity: {
    id: name,
    group: name,
    organisation: name,
    year: undefined,
    source_address: undefined,
    original_source: undefined,
    source_kind: undefined,
  },
  inputs: inputsWith(inputs),
  labels: labelsWith(labels),
});
