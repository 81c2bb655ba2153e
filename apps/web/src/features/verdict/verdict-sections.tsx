import type { Verdict } from "@tapeline/engine";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, memo, Suspense, useDeferredValue, useState, type ReactNode, type Ref } from "react";

import { Later } from "../../app/later.tsx";
import type { WrittenCase } from "../../cases/stored-case.ts";
import { optionsQuery, questionsQuery, type AssessmentSettings } from "../../engine/queries.ts";
import { ExportMenu } from "../share/export-menu.tsx";
import { writeChanges } from "../what-if/changes.ts";
import type { Live } from "../what-if/use-what-if.ts";
import { AfterSection } from "./after-section.tsx";
import { AnswersSection } from "./answers-section.tsx";
import { CostSection } from "./cost-section.tsx";
import type { Exploring } from "./exploring.ts";
import { EvidenceSection } from "./evidence-section.tsx";
import { ExplainContext } from "./explaining.ts";
import { FlipsSection } from "./flips-section.tsx";
import { GuidanceSection } from "./guidance-section.tsx";
import { Hero } from "./hero.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { LadderSection } from "./ladder-section.tsx";
import { PartBoundary } from "./part-boundary.tsx";
import { PrintFooter } from "./print-footer.tsx";
import { ReasonsSection } from "./reasons-section.tsx";
import { ReproduceSection } from "./reproduce-section.tsx";
import { SensitivitySection } from "./sensitivity-section.tsx";
import { SpecialCases } from "./special-cases.tsx";
import { Stamp } from "./stamp.tsx";
import { TableViewProvider, useTableView } from "./table-view.ts";
import { toldOf, type Explorations } from "./use-explorations.ts";
import { VerdictKeys } from "./verdict-keys.tsx";
import styles from "./verdict-page.module.css";
import { VolumeSection } from "./volume-section.tsx";
import { WhileSeen } from "./while-seen.tsx";

const ExplainDialog = lazy(async () => ({
  default: (await import("./explain-dialog.tsx")).ExplainDialog,
}));

/** Every section of a verdict. What is tried moves figures and curves at once; what takes longer follows when the sliders rest. */
export const VerdictSections = memo(function VerdictSections({
  verdict,
  steady,
  live,
  resting,
  explored,
  written,
  settings,
  caseId,
  trying,
  open,
  opener,
  onTry,
  crumbs,
}: {
  /** What is shown now. */
  readonly verdict: Verdict;
  /** The last one that was assessed in all worlds. */
  readonly steady: Verdict;
  /** Where a slider moves: the verdict and its curves, quickly. */
  readonly live: Live | undefined;
  readonly resting: boolean;
  readonly explored: Explorations;
  readonly written: WrittenCase;
  readonly settings: AssessmentSettings;
  readonly caseId: string;
  readonly trying: boolean;
  readonly open: boolean;
  /** The button that opens what is tried. */
  readonly opener: Ref<HTMLButtonElement>;
  readonly onTry: () => void;
  readonly crumbs: ReactNode;
}) {
  const [what, setWhat] = useState<string>();
  const [highlight, setHighlight] = useState<string>();
  const tables = useTableView();
  const navigate = useNavigate();
  const questions = useQuery(questionsQuery).data;
  const options = useQuery(optionsQuery).data;
  const told = toldOf(explored);
  const small = verdict.tooSmall !== undefined;
  const old = !resting && live === undefined;
  // The answer and its figures are drawn first, and charts in pieces after them: a step of a slider that comes meanwhile goes before,
  // once and not for ever.
  const late = { verdict: useDeferredValue(verdict), live: useDeferredValue(live) };
  const { verdict: drawn, live: curves } = live?.urgent === true ? { verdict, live } : late;
  const costs =
    curves === undefined ? explored.costCurves : quick(explored.costCurves, curves.costCurves);
  const volumes =
    curves === undefined
      ? explored.volumeCurves
      : quick(explored.volumeCurves, curves.volumeCurves);
  return (
    <ExplainContext value={setWhat}>
      <TableViewProvider value={tables}>
        <VerdictKeys
          highlight={highlight}
          onHighlight={setHighlight}
          onTables={tables.toggleAll}
          onEdit={() => void navigate({ to: "/assess/$caseId", params: { caseId } })}
        />
        <div
          data-highlight={highlight}
          data-tried={curves && writeChanges(curves.tried)}
          data-follows={!resting || undefined}
        >
          <div className={`wrap ${styles["vbar"]}`}>
            {crumbs}
            {trying && (
              <span className="tag note" title="Some numbers are tried and not kept as answers">
                What if, not kept
              </span>
            )}
            <div className={`actions ${styles["actions"]}`}>
              <Link className="btn quiet" to="/assess/$caseId" params={{ caseId }}>
                Edit answers
              </Link>
              {!small && (
                <button
                  ref={opener}
                  className="btn quiet"
                  type="button"
                  aria-expanded={open}
                  onClick={onTry}
                >
                  What if
                </button>
              )}
              <Link className="btn quiet" to="/compare" search={{ left: caseId }}>
                Compare
              </Link>
              <ExportMenu exported={{ written, verdict: steady, settings, explored: told }} />
            </div>
          </div>
          <div className="wrap">
            <Hero verdict={verdict} busy={old} />
            {!small && <KeyFigures verdict={verdict} busy={old} />}
            <Stamp verdict={steady} held={Object.keys(settings).length > 0} caseId={caseId} />
            <SpecialCases verdict={verdict} />
            <WhileSeen waits={!resting}>
              <LadderSection verdict={drawn} options={options} questions={questions} busy={old} />
            </WhileSeen>
            <Later>
              {!small && (
                <>
                  <WhileSeen waits={!resting}>
                    <CostSection verdict={drawn} costs={costs} />
                  </WhileSeen>
                  <WhileSeen waits={!resting}>
                    <VolumeSection
                      verdict={drawn}
                      volumes={volumes}
                      breakEvens={explored.breakEvens}
                    />
                  </WhileSeen>
                </>
              )}
              <Later>
                {!small && (
                  <>
                    <SensitivitySection
                      verdict={steady}
                      sensitivity={explored.sensitivity}
                      questions={questions}
                    />
                    <FlipsSection
                      verdict={steady}
                      flips={explored.flips}
                      pairFlips={explored.pairFlips}
                      questions={questions}
                    />
                  </>
                )}
                <Later>
                  <ReasonsSection verdict={steady} />
                  <GuidanceSection verdict={steady} />
                  <Later>
                    {!small && (
                      <EvidenceSection
                        verdict={steady}
                        information={explored.valueOfInformation}
                        questions={questions}
                        caseId={caseId}
                      />
                    )}
                    <AfterSection verdict={steady} written={written} settings={settings} />
                    <AnswersSection verdict={steady} questions={questions} caseId={caseId} />
                    <ReproduceSection verdict={steady} />
                  </Later>
                </Later>
              </Later>
            </Later>
          </div>
          <PrintFooter verdict={steady} />
          {open && <div className={styles["room"]} />}
        </div>
        {what !== undefined && (
          <PartBoundary what="The explanation" key={what}>
            <Suspense>
              <ExplainDialog
                what={what}
                verdict={steady}
                written={written}
                settings={settings}
                onClose={() => setWhat(undefined)}
              />
            </Suspense>
          </PartBoundary>
        )}
      </TableViewProvider>
    </ExplainContext>
  );
});

/** Curves that follow a slider, in the place of those that rest. */
const quick = <Result,>(
  exploring: Exploring<Result>,
  result: Result,
): Exploring<Result> & { readonly quick: true } => ({
  ...exploring,
  result,
  old: false,
  quick: true,
});
