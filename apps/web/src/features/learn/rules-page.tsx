import { useParams } from "@tanstack/react-router";

import { RuleList } from "./rule-list.tsx";
import { RuleView } from "./rule-view.tsx";

/** A rule by its id, which is a path; all rules where none is named. */
export function RulesPage() {
  const id = (useParams({ strict: false })._splat ?? "").replace(/\/$/, "");
  return id === "" ? <RuleList /> : <RuleView id={id} />;
}
