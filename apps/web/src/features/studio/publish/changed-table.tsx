import type { CaseImpact } from "@tapeline/engine/impact";

import { Advised } from "../impact/advised.tsx";
import { confidenceIn, costDifference, pointsMoved, turnsOf } from "../impact/case-words.ts";
import type { OptionsById } from "../impact/options-by-id.ts";
import type { SortedCases } from "../impact/sorted-cases.ts";
import { ScenarioLink } from "../../learn/scenario-link.tsx";
import { count } from "../../portfolio/words.ts";
import styles from "./publish.module.css";

/** Published cases whose verdict changes: before, after, how sure, and what it costs more or less. */
export function ChangedTable({
  cases: { changed, moved, total },
  options,
}: {
  readonly cases: SortedCases;
  readonly options: OptionsById;
}) {
  return (
    <>
      {changed.length > 0 && (
        <table className={styles["verdicts"]}>
          <caption className="vh">Verdicts that change</caption>
          <thead>
            <tr>
              <th scope="col">Case</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col" className="r">
                Confidence,
                <br />
                in 100
              </th>
              <th scope="col" className="r">
                Cost over
                <br />
                its horizon
              </th>
            </tr>
          </thead>
          <tbody>
            {changed.map((impact) => (
              <tr key={impact.id}>
                <th scope="row">
                  <ScenarioLink id={impact.id} title={impact.title} />
                </th>
                <td className="mut">
                  <Advice impact={impact} side="before" options={options} />
                </td>
                <td>
                  <Advice impact={impact} side="after" options={options} />
                </td>
                <td className="r num">{confidenceIn(impact.after)}</td>
                <td className="r num">{costDifference(impact) ?? "not priced"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="sm cap">{keptWords(total - changed.length, moved)}</p>
    </>
  );
}

/** What is advised on one side: the weightiest of what differs. */
function Advice({
  impact,
  side,
  options,
}: {
  readonly impact: CaseImpact;
  readonly side: "before" | "after";
  readonly options: OptionsById;
}) {
  const [turn] = turnsOf(impact);
  if (turn === undefined) return <>advice on a part</>;
  if (turn.of === "answer") return <>{turn[side]}</>;
  return (
    <>
      {turn.of === "first step" && <span className="cap">first </span>}
      <Advised option={turn[side]} options={options} />
    </>
  );
}

function keptWords(kept: number, moved: readonly CaseImpact[]): string {
  const keep = `${count(kept, "case")} ${kept === 1 ? "keeps its" : "keep their"} verdict`;
  const points = pointsMoved(moved);
  if (moved.length === 0) return `${keep}, to the last digit.`;
  const figures = `figures of ${moved.length} of them move`;
  if (points === undefined) return `${keep}; ${figures}, confidence by less than a point.`;
  const [least, most] = points;
  const by = least === most ? count(most, "point") : `${least}–${most} points`;
  return `${keep}; ${figures}, confidence by ${by}.`;
}
