import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { knowledge, scenarios, type Scenario } from "@tapeline/content";
import { readDocument, valueOrThrow } from "@tapeline/documents";
import { caseSchema, type Case } from "@tapeline/engine";

/** A case that the project keeps, by the name under which its golden verdict is filed. */
export interface RealCase {
  readonly id: string;
  readonly given: Case;
  /** Whether its golden verdict holds what is explored of it as well, which takes seconds and not a tenth of one. */
  readonly explored: boolean;
}

const folder = fileURLToPath(new URL("../../../examples/", import.meta.url));
const schema = caseSchema(knowledge);

/** The case files of `examples/`, in the order of their names. */
export const examples: readonly RealCase[] = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .toSorted()
  .map((name) => ({
    id: `examples/${name.slice(0, -".yaml".length)}`,
    explored: true,
    given: valueOrThrow(
      readDocument(readFileSync(folder + name, "utf8"), { file: `examples/${name}`, schema }),
    ),
  }));

const fromScenario = ({ id, case: given }: Scenario): RealCase => ({
  id: `scenarios/${id}`,
  given,
  // The others are many: their verdicts are kept, and what is explored of them would take minutes.
  explored: id.startsWith("archetypes/"),
});

/** Every example, scenario and archetype. */
export const realCases: readonly RealCase[] = [...examples, ...scenarios.map(fromScenario)];
