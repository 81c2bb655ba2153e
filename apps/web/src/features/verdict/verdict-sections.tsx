import type { Verdict } from "@tapeline/engine";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState, type ReactNode } from "react";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { optionsQuery, questionsQuery, type AssessmentSettings } from "../../engine/queries.ts";
import { ExportMenu } from "../share/export-menu.tsx";
import { AfterSection } from "./after-section.tsx";
import { AnswersSection } from "./answers-section.tsx";
import { CostSection } from "./cost-section.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { ExplainContext } from "./explaining.ts";
import { FlipsSection } from "./flips-section.tsx";
import { GuidanceSection } from "./guidance-section.tsx";
import { Hero } from "./hero.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { LadderSection } from "./ladder-section.tsx";
import { PrintFooter } from "./print-footer.tsx";
import { ReasonsSection } from "./reasons-section.tsx";
import { ReproduceSection } from "./reproduce-section.tsx";
import { SensitivitySection } from "./sensitivity-section.tsx";
import { SpecialCases } from "./special-cases.tsx";
import { Stamp } from "./stamp.tsx";
import { TableViewProvider, useTableView } from "./table-view.ts";
import { toldOf, useExplorations } from "./use-explorations.ts";
import { VerdictKeys } from "./verdict-keys.tsx";
import styles from "./verdict-page.module.css";
import { VolumeSection } from "./volume-section.tsx";

const ExplainDialog = lazy(async () => ({
  default: (await import("./explain-dialog.tsx")).ExplainDialog,
}));

/** Every section of a verdict. */
export function VerdictSections({
  verdict,
  written,
  settings,
  caseId,
  old,
  crumbs,
}: {
  readonly verdict: Verdict;
  readonly written: WrittenCase;
  readonly settings: AssessmentSettings;
  readonly caseId: string;
  /** The verdict is of the answers before the last change. */
  readonly old: boolean;
  readonly crumbs: ReactNode;
}) {
  const [what, setWhat] = useState<string>();
  const [highlight, setHighlight] = useState<string>();
  const tables = useTableView();
  const navigate = useNavigate();
  const questions = useQuery(questionsQuery).data;
  const options = useQuery(optionsQuery).data;
  const explored = useExplorations(written, settings, verdict, !old);
  const told = toldOf(explored);
  const small = verdict.tooSmall !== undefined;
  return (
    <ExplainContext value={setWhat}>
      <TableViewProvider value={tables}>
        <VerdictKeys
          highlight={highlight}
          onHighlight={setHighlight}
          onTables={tables.toggleAll}
          onEdit={() => void navigate({ to: "/assess/$caseId", params: { caseId } })}
        />
        <div data-highlight={highlight}>
          <div className={`wrap ${styles["vbar"]}`}>
            {crumbs}
            <div className={`actions ${styles["actions"]}`}>
              <Link className="btn quiet" to="/assess/$caseId" params={{ caseId }}>
                Edit answers
              </Link>
              <ExportMenu exported={{ written, verdict, settings, explored: told }} />
            </div>
          </div>
          <div className="wrap">
            <Hero verdict={verdict} busy={old} />
            <KeyFigures verdict={verdict} busy={old} />
            <Stamp verdict={verdict} />
            <SpecialCases verdict={verdict} />
            <LadderSection verdict={verdict} options={options} questions={questions} busy={old} />
            {!small && (
              <>
                <CostSection verdict={verdict} costs={explored.costCurves} />
                <VolumeSection
                  verdict={verdict}
                  volumes={explored.volumeCurves}
                  breakEvens={explored.breakEvens}
                />
                <SensitivitySection
                  verdict={verdict}
                  sensitivity={explored.sensitivity}
                  questions={questions}
                />
                <FlipsSection
                  verdict={verdict}
                  flips={explored.flips}
                  pairFlips={explored.pairFlips}
                  questions={questions}
                />
              </>
            )}
            <ReasonsSection verdict={verdict} />
            <GuidanceSection verdict={verdict} />
            {!small && (
              <EvidenceSection
                verdict={verdict}
                information={explored.valueOfInformation}
                questions={questions}
                caseId={caseId}
              />
            )}
            <AfterSection verdict={verdict} written={written} settings={settings} />
            <AnswersSection verdict={verdict} questions={questions} caseId={caseId} />
            <ReproduceSection verdict={verdict} />
          </div>
          <PrintFooter verdict={verdict} />
        </div>
        {what !== undefined && (
          <Suspense>
            <ExplainDialog
              key={what}
              what={what}
              verdict={verdict}
              written={written}
              settings={settings}
              onClose={() => setWhat(undefined)}
            />
          </Suspense>
        )}
      </TableViewProvider>
    </ExplainContext>
  );
}
