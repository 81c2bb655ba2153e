import type { OptionResult, Verdict } from "@tapeline/engine";
import { formatMoneyRange, inHundred } from "@tapeline/engine/format";
import { ChanceTape, Icon, OptionMark } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";

import { useAsking } from "./asking.ts";
import { Enough } from "./enough.tsx";
import type { Item } from "./ranking.ts";
import { SavedNote } from "./saved-note.tsx";
import type { LastVerdict } from "./use-last-verdict.ts";
import { confidenceOf, confidenceWords, leaderOf, movedFrom, noLeader } from "./verdict-words.ts";
import { RuleLink } from "./why-we-ask.tsx";
import styles from "./rail.module.css";

/** What the answers come to so far, beside the questions. */
export function VerdictRail({
  last,
  items,
  searching,
  lastAnswer,
  savedAt,
  unsaved,
}: {
  readonly last: LastVerdict;
  readonly items: readonly Item[];
  /** What could change it is still being looked for. */
  readonly searching: boolean;
  /** When the last change was kept, or why it was not. */
  readonly savedAt: number;
  readonly unsaved: string | undefined;
  /** What was answered last, in words. */
  readonly lastAnswer: string | undefined;
}) {
  const { caseId } = useAsking();
  const { verdict, before, stale, error, retry } = last;
  return (
    <aside className={styles["rail"]} aria-label="Live verdict">
      <div className={styles["inner"]}>
        <div className={styles["head"]}>
          <span className="sm cap">Verdict so far</span>
          <span className={`sm cap ${styles["live"]}`} data-stale={stale || undefined}>
            <i />
            {error !== null && error !== undefined
              ? "waits for an answer"
              : stale
                ? "working it out"
                : "updates as you answer"}
          </span>
        </div>
        {verdict === undefined ? (
          <div className={styles["empty"]} aria-busy="true" />
        ) : (
          <div className={styles["figures"]} data-stale={stale || undefined}>
            <Leader verdict={verdict} />
            <p className={`sm ${styles["delta"]}`}>
              <Moved before={before} verdict={verdict} lastAnswer={lastAnswer} />
            </p>
            <MiniLadder verdict={verdict} />
            <p className={`xs cap ${styles["open"]}`}>
              {verdict.unknown.length === 0
                ? "Everything that is asked is answered."
                : `${verdict.unknown.length} answers are not known: their usual ranges are in the figures.`}
            </p>
          </div>
        )}
        {error !== null && error !== undefined && (
          <p className={`sm ${styles["trouble"]}`} role="alert">
            <Icon name="warning" />
            <span>
              The last answers could not be worked out; the verdict is the one before them.
            </span>
            <button className="btn line s" type="button" onClick={retry}>
              Try again
            </button>
          </p>
        )}
        <Enough items={items} searching={searching} verdict={verdict} />
        <Link className={`btn ${styles["full"]}`} to="/verdict/$caseId" params={{ caseId }}>
          See the full verdict
          <Icon name="arrow" />
        </Link>
        <div className={`sm cap ${styles["keys"]}`}>
          <span>
            <kbd className="kbd">J</kbd> <kbd className="kbd">K</kbd> next, previous
          </span>
          <span>
            <kbd className="kbd">U</kbd> don’t know
          </span>
          <span>
            <kbd className="kbd">R</kbd> range
          </span>
        </div>
        <SavedNote at={savedAt} failed={unsaved} />
      </div>
    </aside>
  );
}

function Leader({ verdict }: { readonly verdict: Verdict }) {
  const leader = leaderOf(verdict);
  const [word, frequency] = confidenceWords(verdict);
  const share = confidenceOf(verdict);
  return (
    <>
      <h2>
        <span className="optname">
          {leader !== undefined && <OptionMark code={leader.code} />}
          <span>{leader?.short ?? noLeader(verdict)}</span>
        </span>
      </h2>
      <ChanceTape inHundred={share} width={360} height={22} finding={`${word} ${frequency}`} />
      <div className={styles["line"]}>
        <span>
          {word}
          {frequency !== "" && ", "}
          <b>{frequency}</b>
        </span>
        {leader?.cost !== undefined && (
          <span className="num med">{formatMoneyRange(leader.cost.p10, leader.cost.p90)}</span>
        )}
      </div>
    </>
  );
}

function Moved({
  before,
  verdict,
  lastAnswer,
}: {
  readonly before: Verdict | undefined;
  readonly verdict: Verdict;
  readonly lastAnswer: string | undefined;
}) {
  const moved = movedFrom(before, verdict);
  if (moved === undefined) return "Your next answer shows here what it moved.";
  const from = lastAnswer === undefined ? "since the last change" : `from “${lastAnswer}”`;
  if ("from" in moved)
    return (
      <>
        <span className="tag note">changed</span>before: {moved.from}
      </>
    );
  if (moved.by === 0)
    return (
      <>
        <span className="tag">±0</span>
        {from}
      </>
    );
  return (
    <>
      <span className={moved.by > 0 ? "tag good" : "tag note"}>
        {moved.by > 0 ? `+${moved.by}` : `−${-moved.by}`}
      </span>
      {from}
    </>
  );
}

/** All options in a line each: how often each is best, or which rule shuts it out. */
function MiniLadder({ verdict }: { readonly verdict: Verdict }) {
  const leader = leaderOf(verdict);
  return (
    <ol className={styles["ladder"]}>
      {verdict.options.map((option) => {
        const out = option.standing === "excluded";
        return (
          <li
            key={option.id}
            data-out={out || undefined}
            data-leads={option.id === leader?.id || undefined}
          >
            <OptionMark code={option.code} hollow={out} />
            <span className={styles["name"]}>{option.short}</span>
            <Rung option={option} />
          </li>
        );
      })}
    </ol>
  );
}

function Rung({ option }: { readonly option: OptionResult }) {
  const { standing, excludedBy, acceptability, code } = option;
  const [gate] = excludedBy;
  if (standing === "excluded")
    return (
      <span className={styles["gate"]}>
        {gate === undefined ? (
          "excluded"
        ) : (
          <RuleLink rule={gate.rule} title={gate.title} most={18} />
        )}
      </span>
    );
  if (standing === "undetermined" || standing === "not-priced")
    return (
      <span className={`xs cap ${styles["gate"]}`}>
        {standing === "undetermined" ? "unsettled" : "not priced"}
      </span>
    );
  return (
    <>
      <span className={styles["bar"]}>
        <i
          style={{ width: `${100 * acceptability}%`, background: `var(--opt-${code.slice(1)})` }}
        />
      </span>
      <b className="num">{inHundred(acceptability)}</b>
    </>
  );
}

/** At the foot of a narrow page: who leads, and the way to the whole verdict. */
export function VerdictBar({ verdict }: { readonly verdict: Verdict | undefined }) {
  const { caseId } = useAsking();
  const leader = verdict === undefined ? undefined : leaderOf(verdict);
  const words = verdict === undefined ? [] : confidenceWords(verdict);
  return (
    <div className={`only-n ${styles["bottom"]}`}>
      <div>
        {leader !== undefined && <OptionMark code={leader.code} />}
        <span>
          <b>{verdict === undefined ? "Working it out" : (leader?.short ?? noLeader(verdict))}</b>
          <br />
          <span className="cap xs">{words.filter((word) => word !== "").join(", ")}</span>
        </span>
      </div>
      <Link className="btn" to="/verdict/$caseId" params={{ caseId }}>
        Verdict
      </Link>
    </div>
  );
}
