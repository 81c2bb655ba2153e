import type { OptionResult, Verdict } from "@tapeline/engine";
import { formatMoney, formatMoneyRange, formatMonths, inHundred } from "@tapeline/engine/format";
import { ChanceTape, confidenceWord, IntervalGlyph, OptionMark, Status } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import type { StoredCase } from "../../cases/stored-case.ts";
import { questionsQuery, verdictQuery } from "../../engine/queries.ts";
import { leaderOf, optionOf } from "../verdict/verdict-words.ts";
import { answerDifferences } from "./answer-differences.ts";
import styles from "./compare-page.module.css";

/** Two verdicts beside one another, then what differs: answers, standings and costs. */
export function SideBySide({
  left,
  right,
}: {
  readonly left: StoredCase;
  readonly right: StoredCase;
}) {
  const one = useQuery(verdictQuery(left.written));
  const other = useQuery(verdictQuery(right.written));
  const questions = useQuery(questionsQuery).data;
  const failed = [one, other].findIndex(({ isError }) => isError);
  if (failed >= 0) {
    const { id, written } = failed === 0 ? left : right;
    return (
      <p role="alert" className="lead">
        No verdict on “{written.title}” yet:{" "}
        {(failed === 0 ? one : other).error?.message ?? "it could not be computed"}.{" "}
        <Link to="/assess/$caseId" params={{ caseId: id }}>
          Go to its answers
        </Link>
      </p>
    );
  }
  if (one.data === undefined || other.data === undefined || questions === undefined)
    return (
      <p className="cap" role="status">
        Computing both verdicts …
      </p>
    );
  const verdicts = [one.data, other.data] as const;
  const differences = answerDifferences(...verdicts, questions);
  const old = one.isPlaceholderData || other.isPlaceholderData;
  return (
    <div data-old={old || undefined} className="drawn">
      <div className={styles["heads"]}>
        <Head stored={left} verdict={one.data} />
        <Head stored={right} verdict={other.data} />
      </div>
      <section className={styles["part"]}>
        <h2>What differs in the answers</h2>
        {differences.length === 0 ? (
          <p className="mut">Nothing: both cases say the same.</p>
        ) : (
          <Three
            caption="Answers that differ"
            heads={["Question", left.written.title, right.written.title]}
            rows={differences.map(({ fact, name, left: l, right: r }) => ({
              key: fact,
              cells: [name, l, r],
            }))}
          />
        )}
      </section>
      <section className={styles["part"]}>
        <h2>What that does</h2>
        <Three
          caption="Figures of both verdicts"
          heads={["", left.written.title, right.written.title]}
          rows={figuresOf(verdicts).map(([name, ...cells]) => ({
            key: name,
            cells: [name, ...cells],
          }))}
        />
      </section>
      <section className={styles["part"]}>
        <h2>The eight options</h2>
        <Options left={left} right={right} verdicts={verdicts} />
      </section>
    </div>
  );
}

function Head({ stored, verdict }: { readonly stored: StoredCase; readonly verdict: Verdict }) {
  const { confidence, customShare } = verdict;
  const share = confidence ?? customShare * 100;
  return (
    <div>
      <p className="sm mut">
        <Link to="/verdict/$caseId" params={{ caseId: stored.id }}>
          {stored.written.title}
        </Link>
      </p>
      <h2>{verdict.headline}</h2>
      <p className="mut">{verdict.nextStep}</p>
      <p className={styles["conf"]}>
        <b>
          {confidence === undefined ? "Undecided" : `Confidence: ${confidenceWord(confidence)}`}
        </b>
        <span className="num">{inHundred(share / 100)} in 100</span>
      </p>
      <ChanceTape
        width={336}
        height={26}
        numbered
        inHundred={share}
        finding={`${stored.written.title}: ${inHundred(share / 100)} in 100`}
      />
    </div>
  );
}

/** Figures of two verdicts, row by row. */
function figuresOf(
  verdicts: readonly [Verdict, Verdict],
): readonly (readonly [name: string, left: string, right: string])[] {
  const row = (name: string, of: (verdict: Verdict) => string) =>
    [name, of(verdicts[0]), of(verdicts[1])] as const;
  return [
    row("Answer", ({ answer }) => answer),
    row("Ends at", (verdict) => optionOf(verdict, verdict.endPoint?.option)?.short ?? "nothing"),
    row("First step", (verdict) => {
      const first = optionOf(verdict, verdict.firstStep?.option);
      return first === undefined ? "none" : `${verdict.firstStep!.action} ${first.short}`;
    }),
    row("Cost over its horizon", (verdict) => {
      const cost = leaderOf(verdict)?.cost;
      return cost === undefined
        ? "not priced"
        : `${formatMoneyRange(cost.p10, cost.p90)}, median ${formatMoney(cost.p50)}`;
    }),
    row("Per 1,000 requests", (verdict) => {
      const each = leaderOf(verdict)?.perThousandRequests;
      return each === undefined ? "not priced" : formatMoneyRange(each.p10, each.p90);
    }),
    row("Time to first users", (verdict) => {
      const leader = leaderOf(verdict);
      return leader === undefined
        ? "–"
        : formatMonths(leader.monthsToUse.p10, leader.monthsToUse.p90);
    }),
    row("Worth of the plan", ({ plan }) => (plan === undefined ? "–" : formatMoney(plan.utility))),
    row("Reaches the bar", (verdict) => {
      const leader = leaderOf(verdict);
      return leader === undefined ? "–" : `${inHundred(leader.sufficiency)} of 100 worlds`;
    }),
  ];
}

/** A table of a name and two sides; where they differ, both are set off. */
function Three({
  caption,
  heads,
  rows,
}: {
  readonly caption: string;
  readonly heads: readonly [string, string, string];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}) {
  return (
    <table className={styles["three"]}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={`${index} ${head}`} scope="col">
              {head === "" ? <span className="vh">Figure</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, left, right] }) => (
          <tr key={key} data-differs={left !== right || undefined}>
            <th scope="row">{name}</th>
            <td>{left}</td>
            <td>{right}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each option in both cases: where it stands, and what it costs on one log tape. */
function Options({
  left,
  right,
  verdicts,
}: {
  readonly left: StoredCase;
  readonly right: StoredCase;
  readonly verdicts: readonly [Verdict, Verdict];
}) {
  const costs = verdicts.flatMap(({ options }) =>
    options.flatMap(({ cost }) => (cost === undefined ? [] : [cost.p10, cost.p90])),
  );
  const from = Math.min(...costs);
  const to = Math.max(...costs, from * 10);
  const place = (amount: number): number =>
    2 + (Math.log(amount / from) / Math.log(to / from)) * 96;
  return (
    <table className={styles["opts"]}>
      <caption className="vh">Standing and cost of every option in both cases</caption>
      <thead>
        <tr>
          <th scope="col">Option</th>
          <th scope="col">{left.written.title}</th>
          <th scope="col">{right.written.title}</th>
          <th scope="col">
            Cost, log scale from {formatMoney(from)} to {formatMoney(to)}
          </th>
        </tr>
      </thead>
      <tbody>
        {verdicts[0].options.map((option) => {
          const pair = verdicts.map((verdict) => optionOf(verdict, option.id)!);
          return (
            <tr key={option.id}>
              <th scope="row">
                <OptionMark code={option.code} /> {option.short}
              </th>
              {pair.map((one, side) => (
                <td key={side === 0 ? "left" : "right"}>
                  <Status standing={one.standing} />
                  <span className="num cap"> {rangeOf(one)}</span>
                </td>
              ))}
              <td className={styles["tape"]}>
                <svg
                  width="100%"
                  height="40"
                  role="img"
                  aria-label={`${option.short}: ${rangeOf(pair[0]!)} left, ${rangeOf(pair[1]!)} right`}
                >
                  {pair.map((one, side) =>
                    one.cost === undefined ? null : (
                      <IntervalGlyph
                        key={side === 0 ? "left" : "right"}
                        option={one}
                        spread={one.cost}
                        excluded={one.standing === "excluded"}
                        place={place}
                        y={side === 0 ? 11 : 31}
                      />
                    ),
                  )}
                </svg>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const rangeOf = ({ cost }: OptionResult): string =>
  cost === undefined ? "not priced" : formatMoneyRange(cost.p10, cost.p90);
