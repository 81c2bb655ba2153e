import { useParams } from "@tanstack/react-router";

import { ScenarioList } from "./scenario-list.tsx";
import { ScenarioView } from "./scenario-view.tsx";

/** A made-up case by its id, which is a path; all of them where none is named. */
export function ScenariosPage() {
  const id = (useParams({ strict: false })._splat ?? "").replace(/\/$/, "");
  return id === "" ? <ScenarioList /> : <ScenarioView key={id} id={id} />;
}
