import type { Verdict } from "@tapeline/engine";
import { formatDay, grouped } from "@tapeline/engine/format";
import { Link } from "@tanstack/react-router";
import { memo } from "react";

import styles from "./verdict-page.module.css";

/** What the verdict rests on: the day of its prices, the release, the worlds, and how much was answered. */
export const Stamp = memo(function Stamp({
  verdict,
  held,
  caseId,
}: {
  readonly verdict: Verdict;
  /** Held to days or numbers that the address names. */
  readonly held: boolean;
  readonly caseId: string;
}) {
  const { receipt, facts, unknown } = verdict;
  const answers = facts.filter(({ origin }) => origin === "answered" || origin === "measured");
  return (
    <div className={`stamp ${styles["vstamp"]}`}>
      <span>
        Prices as of <b>{formatDay(receipt.asOf)}</b>
      </span>
      {receipt.knownOn !== receipt.asOf && (
        <span>
          known on <b>{formatDay(receipt.knownOn)}</b>
        </span>
      )}
      <span>
        Content <b>{receipt.content}</b>
      </span>
      <span>
        Engine <b>{receipt.engine}</b>
      </span>
      <span>
        <b>{grouped(receipt.worlds)}</b> worlds, seed <b>{receipt.seed}</b>
      </span>
      {verdict.reviewBy !== undefined && (
        <span>
          Look again by <b>{formatDay(verdict.reviewBy)}</b>
        </span>
      )}
      {held && (
        <span>
          <span className="tag note">Held to what its address names</span>{" "}
          <Link to="/verdict/$caseId" params={{ caseId }} search={{}}>
            Compute it with today’s prices
          </Link>
        </span>
      )}
      <a href="#answers" className="nw">
        {answers.length} {answers.length === 1 ? "answer" : "answers"}, {unknown.length} unknown
      </a>
    </div>
  );
});
