import {
  formatDay,
  formatMoney,
  formatMoneyRange,
  formatNumber,
  grouped,
  inHundred,
} from "@tapeline/engine/format";
import { confidenceWord, Icon, OptionName, type LogScale } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";
import { memo } from "react";

import { advisedBy, type CaseSummary } from "../list/case-summary.ts";
import type { Freshness } from "../list/freshness.ts";
import type { Options } from "../list/order.ts";
import styles from "../portfolio.module.css";
import { CostCell } from "./cost-cell.tsx";
import { evidenceWords, type QuestionNames } from "./evidence-words.ts";
import { RenameField } from "./rename-field.tsx";

/** What a row shows beside its case. */
export interface RowProps {
  readonly one: CaseSummary;
  /** Its place in the table, counted from 1. */
  readonly place: number;
  /** Takes the row's own height. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
  readonly selected: boolean;
  readonly renaming: boolean;
  readonly freshness: Freshness;
  /** Why it could not be measured the last time. */
  readonly failed: string | undefined;
  readonly dimmed: boolean;
  readonly scale: LogScale;
  readonly options: Options;
  readonly questions: QuestionNames;
  readonly onSelect: (id: string, range: boolean) => void;
  readonly onRenamed: () => void;
}

/** A case in the table. */
export const CaseRow = memo(function CaseRow(props: RowProps) {
  const { one, place, selected, freshness, failed, dimmed, scale, options, onSelect } = props;
  const { id, title, outcome, before } = one;
  const advised = options.get(advisedBy(outcome) ?? "");
  const evidence = outcome?.evidence;
  return (
    <tr
      ref={props.measure}
      data-index={place - 1}
      aria-rowindex={place + 1}
      data-changed={before !== undefined || undefined}
      data-selected={selected || undefined}
      data-old={dimmed || undefined}
    >
      <td className={styles["pick"]}>
        <input
          type="checkbox"
          aria-label={`Select ${title}`}
          checked={selected}
          onChange={(event) =>
            onSelect(id, (event.nativeEvent as unknown as MouseEvent).shiftKey === true)
          }
        />
      </td>
      <th scope="row" className={styles["name"]}>
        {props.renaming ? (
          <RenameField id={id} title={title} onDone={props.onRenamed} />
        ) : (
          <Link className="plain" to="/verdict/$caseId" params={{ caseId: id }}>
            {title}
          </Link>
        )}
        {before !== undefined && <span className={styles["changedTag"]}>changed</span>}
      </th>
      <td className={styles["verdict"]}>
        {advised === undefined ? (
          <span className="cap">{noAdvice(one)}</span>
        ) : (
          <OptionName code={advised.code}>{advised.short}</OptionName>
        )}
      </td>
      <td className={styles["sure"]}>
        {outcome?.confidence === undefined ? (
          <span className="cap">–</span>
        ) : (
          <>
            <b className="num">{inHundred(outcome.confidence / 100)}</b>
            <span className="cap">{confidenceWord(outcome.confidence)}</span>
          </>
        )}
      </td>
      <td className={styles["cost"]}>
        {outcome?.cost === undefined || advised === undefined ? (
          <span className="cap">{outcome === undefined ? "–" : "not priced"}</span>
        ) : (
          <>
            <span className="only-w">
              <CostCell cost={outcome.cost} code={advised.code} scale={scale} />
            </span>
            <span className="only-n num">
              {formatMoneyRange(outcome.cost.p10, outcome.cost.p90)}
            </span>
          </>
        )}
      </td>
      <td className={`r num ${styles["volume"]}`}>
        {outcome?.requestsPerMonth === undefined
          ? "–"
          : outcome.requestsPerMonth < 10_000
            ? grouped(outcome.requestsPerMonth)
            : formatNumber(outcome.requestsPerMonth)}
      </td>
      <td className={styles["evidence"]}>
        {evidence === undefined ? (
          <span className="cap">{outcome === undefined ? "–" : "not looked for yet"}</span>
        ) : (
          <span className={evidence.kind === "none" ? "cap" : undefined}>
            {evidenceWords(evidence, options, props.questions)}
          </span>
        )}
      </td>
      <td className={`r num ${styles["net"]}`}>
        {evidence === undefined || evidence.kind === "none" ? "–" : `+${formatMoney(evidence.net)}`}
      </td>
      <td className={`r nw ${styles["measured"]}`}>
        <Measured one={one} freshness={freshness} failed={failed} />
      </td>
    </tr>
  );
});

/** When it was measured, and whether that still stands. */
function Measured({
  one: { outcome },
  freshness,
  failed,
}: Pick<RowProps, "one" | "freshness" | "failed">) {
  if (failed !== undefined)
    return (
      <span className="tag bad" title={failed}>
        <Icon name="warning" />
        <span className={styles["tagWords"]}>could not rerun</span>
        <span className="vh">: {failed}</span>
      </span>
    );
  if (outcome === undefined) return <span className="cap">not measured</span>;
  const day = formatDay(outcome.asOf);
  if (freshness === "fresh") return <span className="cap">{day}</span>;
  return (
    <span className="tag note" title={`${day}, ${freshness}`}>
      <Icon name="clock" />
      {/* Without its year: half a year back is stale whichever it was. */}
      <span className={styles["tagWords"]}>
        {day.replace(/ \d{4}$/, "")}, {freshness}
      </span>
    </span>
  );
}

const noAdvice = ({ outcome }: CaseSummary): string =>
  outcome === undefined ? "–" : outcome.answer === "not yet" ? "not yet" : "no option pays";
