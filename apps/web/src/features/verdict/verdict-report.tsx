import type { ValueOfInformation } from "@tapeline/engine";
import { Icon } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";

import { toast } from "../../app/toast.ts";
import { createCase, editCase, keepOutcome } from "../../cases/case-store.ts";
import { nextEvidence } from "../../cases/next-evidence.ts";
import { outcomeOf, withEvidence } from "../../cases/outcome-of.ts";
import { longestTitle, type StoredCase } from "../../cases/stored-case.ts";
import { questionsQuery, verdictQuery, type AssessmentSettings } from "../../engine/queries.ts";
import { readChanges, withChanges, writeChanges, type NumberChanges } from "../what-if/changes.ts";
import { useWhatIf } from "../what-if/use-what-if.ts";
import { Failure } from "./failure.tsx";
import { PartBoundary } from "./part-boundary.tsx";
import { Skeleton } from "./skeleton.tsx";
import { useExplorations } from "./use-explorations.ts";
import { VerdictSections } from "./verdict-sections.tsx";
import styles from "./verdict-page.module.css";

const WhatIfTray = lazy(async () => ({
  default: (await import("../what-if/what-if-tray.tsx")).WhatIfTray,
}));

/** What a copy with other numbers is called by, after its title. */
const copied = ", what if";

/** The verdict on a case with everything that is explored beside it, and numbers that are tried on it. */
export function VerdictReport({
  stored,
  settings,
  tried,
}: {
  readonly stored: StoredCase;
  readonly settings: AssessmentSettings;
  /** Numbers to begin with, as the address tells them. */
  readonly tried: string | undefined;
}) {
  const { written, id } = stored;
  const navigate = useNavigate();
  const { history } = useRouter();
  const [open, setOpen] = useState(tried !== undefined);
  const onRest = useCallback(
    (changes: NumberChanges) => {
      // Whoever is on the way to another page while a slider comes to rest is not fetched back.
      if (history.location.pathname !== `/verdict/${id}`) return;
      const told = writeChanges(changes);
      void navigate({
        to: "/verdict/$caseId",
        params: { caseId: id },
        search: { ...settings, ...(told === undefined ? {} : { with: told }) },
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, history, id, settings],
  );
  const [pressed, setPressed] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const toggle = useCallback(() => {
    setOpen((before) => !before);
    setPressed(true);
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);
  const crumbs = useMemo(() => <Crumbs id={id} title={written.title} />, [id, written.title]);
  const whatIf = useWhatIf(written, settings, readChanges(tried), onRest);
  const kept = useQuery(verdictQuery(written, settings));
  const found = useQuery(verdictQuery(whatIf.settled, settings));
  const questions = useQuery(questionsQuery).data;
  const steady = found.data;
  const resting = !whatIf.moving && !found.isPlaceholderData;
  const live = resting ? undefined : whatIf.live;
  const explored = useExplorations(whatIf.settled, settings, steady, resting);
  const { result: information, done: looked } = explored.valueOfInformation;
  useKeptOutcome(
    stored,
    settings,
    kept.data,
    kept.isPlaceholderData,
    looked && whatIf.settled === written ? information : undefined,
  );

  if (found.isError && steady === undefined)
    return <Failure error={found.error} stored={stored} onRetry={() => void found.refetch()} />;
  if (steady === undefined)
    return (
      <div className={styles["page"]}>
        <Skeleton title={written.title} />
      </div>
    );
  const keep = async (): Promise<void> => {
    const { changes } = whatIf.trial.now();
    try {
      await editCase(id, (now) => withChanges(now, changes), Date.now());
      whatIf.change({}, true);
      toast("Kept as answers", {
        undo: () => void editCase(id, () => written, Date.now()),
      });
    } catch (error) {
      toast(`Not kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const copy = async (): Promise<void> => {
    try {
      const changed = withChanges(written, whatIf.trial.now().changes);
      const made = await createCase(
        { ...changed, title: `${written.title.slice(0, longestTitle - copied.length)}${copied}` },
        Date.now(),
      );
      await navigate({ to: "/compare", search: { left: id, right: made.id } });
    } catch (error) {
      toast(`Not kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const shown = live?.verdict ?? steady;
  return (
    <div className={styles["page"]}>
      <VerdictSections
        verdict={shown}
        steady={steady}
        live={live}
        resting={resting}
        explored={explored}
        written={whatIf.settled}
        settings={settings}
        caseId={id}
        trying={whatIf.moving || whatIf.settled !== written}
        onTry={toggle}
        open={open}
        opener={opener}
        crumbs={crumbs}
      />
      {open && questions !== undefined && (
        <PartBoundary what="What if">
          <Suspense>
            <WhatIfTray
              whatIf={whatIf}
              before={kept.data ?? steady}
              shown={shown}
              questions={questions}
              sensitivity={explored.sensitivity.result}
              takesFocus={pressed}
              onKeep={() => void keep()}
              onCopy={() => void copy()}
              onClose={close}
            />
          </Suspense>
        </PartBoundary>
      )}
    </div>
  );
}

/** Lists show what a case comes to by today’s prices; a verdict held to another day is none of theirs. */
function useKeptOutcome(
  { id, revision, outcome: before }: StoredCase,
  settings: AssessmentSettings,
  verdict: Parameters<typeof outcomeOf>[0] | undefined,
  old: boolean,
  information: ValueOfInformation | undefined,
): void {
  const held = Object.keys(settings).length > 0;
  useEffect(() => {
    if (verdict === undefined || old || held) return;
    const found = outcomeOf(verdict, revision);
    const outcome = withEvidence(
      information === undefined ? found : { ...found, evidence: nextEvidence(information) },
      before,
    );
    if (JSON.stringify(outcome) !== JSON.stringify(before)) void keepOutcome(id, outcome);
  }, [verdict, old, held, id, revision, before, information]);
}

function Crumbs({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <nav className={styles["crumb"]} aria-label="Where you are">
      <Link className="plain" to="/portfolio">
        Portfolio
      </Link>
      <Icon name="chevron" />
      <Link className="plain" to="/assess/$caseId" params={{ caseId: id }}>
        {title}
      </Link>
      <Icon name="chevron" />
      <span aria-current="page">Verdict</span>
    </nav>
  );
}
