import figures from "virtual:tapeline-home";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";

import { questionsQuery } from "../../../engine/queries.ts";
import { isEmpty } from "./draft-impact.ts";
import { ImpactHead } from "./impact-head.tsx";
import { tellImpact } from "./impact-news.ts";
import styles from "./impact.module.css";
import { NearView } from "./near-view.tsx";
import { useOptionsById } from "./options-by-id.ts";
import { PinnedCases } from "./pinned-cases.tsx";
import { onPins, pinsNow } from "./pins.ts";
import { ProblemList } from "./problem-list.tsx";
import { ImpactedCases } from "./impacted-cases.tsx";
import { sortedCases } from "./sorted-cases.ts";
import { SquareMap } from "./square-map.tsx";
import { squaresOf } from "./squares.ts";
import { useImpact } from "./use-impact.ts";

/** What a draft does to verdicts, beside the file that is edited; computed anew after each saving, which `version` tells. */
export function ImpactPane({
  draftId,
  version,
  path,
}: {
  readonly draftId: string;
  readonly version: string | number;
  /** The file that is open: conditions of its rule come first. */
  readonly path?: string | undefined;
}) {
  const pins = useSyncExternalStore(onPins, pinsNow);
  const { seen, again } = useImpact(draftId, version, pins);
  const options = useOptionsById();
  const questions = useQuery(questionsQuery).data ?? [];
  const cases = useMemo(() => sortedCases(seen, pins), [seen, pins]);
  const { phase, result } = seen;
  const squares = useMemo(() => {
    const codes = new Map([...options].map(([id, { code }]) => [id, code]));
    return squaresOf({ ...cases, scenarios: figures.scenarios, codes });
  }, [cases, options]);

  const running = phase === "waiting" || phase === "running";
  const known = result !== undefined;
  const { total } = cases;
  const changed = cases.changed.length;
  useEffect(() => {
    tellImpact({ draftId, running, ...(known ? { changed, total } : {}) });
  }, [draftId, running, known, changed, total]);

  const near = (result?.near ?? []).toSorted(
    (one, other) => Number(isOf(path, other.rule)) - Number(isOf(path, one.rule)),
  );
  const told = result !== undefined && !isEmpty(result);
  return (
    <section className={styles["pane"]} aria-label="What the draft changes">
      <ImpactHead seen={seen} cases={cases} />
      {phase === "unsound" && (
        <>
          <p className="sm mut">
            The draft does not hold together yet; no verdict is computed until it does.
          </p>
          <ProblemList problems={seen.problems} />
        </>
      )}
      {phase === "failed" && (
        <p className="sm" role="alert">
          The impact could not be computed: {seen.says}.{" "}
          <button className="btn line s" type="button" onClick={again}>
            Try again
          </button>
        </p>
      )}
      {known && !told && (
        <p className="sm mut">
          Edit a rule, a question, an option or a price, and the verdicts that change are shown
          here.
        </p>
      )}
      {result !== undefined && told && (
        <div className={running || phase === "failed" ? styles["old"] : undefined}>
          <SquareMap squares={squares} options={options} />
          <ImpactedCases cases={cases} changes={result} options={options} />
        </div>
      )}
      {near.length > 0 && (
        <section className={styles["section"]}>
          <h3>Close to changing</h3>
          {near.map((one) => {
            const question = questions.find(({ fact }) => fact === one.fact);
            return (
              <NearView
                key={`${one.rule} ${one.fact} ${one.was} ${one.is}`}
                near={one}
                name={question?.short ?? one.fact}
                unit={question?.unit}
              />
            );
          })}
        </section>
      )}
      <PinnedCases
        pins={pins}
        impacts={cases.pinned}
        known={known && told}
        changes={result ?? nothing}
        options={options}
      />
    </section>
  );
}

const nothing = { parts: [], prices: [] };

const isOf = (path: string | undefined, rule: string): boolean =>
  path?.endsWith(`/rules/${rule}.yaml`) === true;
