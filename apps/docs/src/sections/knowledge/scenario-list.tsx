import type { Scenario } from "@tapeline/content";

import { LinkList } from "../../site/link-list.tsx";

const shown = 8;

/** Scenarios in a line each; of many, the first few are seen and the rest can be opened. */
export function ScenarioList({
  scenarios,
  none,
}: {
  readonly scenarios: readonly Scenario[];
  /** What is said where there are none. */
  readonly none: string;
}) {
  if (scenarios.length === 0) return <p className="mut">{none}</p>;
  const lines = scenarios.map(({ id, case: { title }, expect }) => ({
    to: `scenarios/${id}`,
    title,
    says: `An expert expects: ${expect.answer}.`,
  }));
  const rest = lines.slice(shown);
  return (
    <>
      <LinkList lines={lines.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>And {rest.length} more</summary>
          <LinkList lines={rest} />
        </details>
      )}
    </>
  );
}
