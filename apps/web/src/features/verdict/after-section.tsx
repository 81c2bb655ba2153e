import type { Verdict } from "@tapeline/engine";
import { lazy, memo, Suspense, useState, type ComponentType } from "react";

import type { WrittenCase } from "../../cases/stored-case.ts";
import type { AssessmentSettings } from "../../engine/queries.ts";
import { PartBoundary } from "./part-boundary.tsx";
import styles from "./verdict-page.module.css";

/** What every part of the section is given. */
export interface AfterProps {
  readonly verdict: Verdict;
  readonly written: WrittenCase;
  readonly settings: AssessmentSettings;
}

const parts: readonly (readonly [title: string, Part: ComponentType<AfterProps>])[] = [
  [
    "How to prove it, and the way from there",
    lazy(async () => ({ default: (await import("./after/trial-plan.tsx")).TrialPlan })),
  ],
  [
    "How ready you are",
    lazy(async () => ({ default: (await import("./after/readiness.tsx")).ReadinessCard })),
  ],
  [
    "One page for an outside expert",
    lazy(async () => ({ default: (await import("./after/expert-page.tsx")).ExpertPage })),
  ],
];

/** What follows from the verdict. Each part is computed when it is opened. */
export const AfterSection = memo(function AfterSection(props: AfterProps) {
  return (
    <section className="sec" id="after">
      <header>
        <h2>What follows</h2>
        <p>Read off the verdict; none of it moves a number above.</p>
      </header>
      <div>
        {parts.map(([title, Part]) => (
          <Opened key={title} title={title}>
            <Part {...props} />
          </Opened>
        ))}
      </div>
    </section>
  );
});

function Opened({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles["bill"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {open && (
        <PartBoundary what={title}>
          <Suspense fallback={<p className="cap">Loading …</p>}>{children}</Suspense>
        </PartBoundary>
      )}
    </details>
  );
}
