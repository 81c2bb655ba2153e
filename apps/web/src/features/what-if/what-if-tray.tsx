import type { Advice, FactId, FactUsed, Question, Sensitivity, Verdict } from "@tapeline/engine";
import { formatIn, formatMoneyRange, formatWithUnit, inHundred } from "@tapeline/engine/format";
import { Icon, OptionName, TapeSlider, tapeScale } from "@tapeline/ui";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";

import { middleOf, optionOf } from "../verdict/verdict-words.ts";
import { writeChanges } from "./changes.ts";
import { otherFacts, sliderFacts } from "./slider-facts.ts";
import { useTried, type Trial } from "./trial.ts";
import type { WhatIf } from "./use-what-if.ts";
import styles from "./what-if-tray.module.css";

/** Sliders at the foot of a verdict: numbers are tried, and every figure above moves with them. */
export function WhatIfTray({
  whatIf,
  before,
  shown,
  questions,
  sensitivity,
  takesFocus,
  onKeep,
  onCopy,
  onClose,
}: {
  readonly whatIf: WhatIf;
  /** The verdict on the answers as they are kept. */
  readonly before: Verdict;
  /** The verdict that is shown now. */
  readonly shown: Verdict;
  readonly questions: readonly Question[];
  readonly sensitivity: Sensitivity | undefined;
  /** Somebody opened it: the keyboard goes to its first slider. */
  readonly takesFocus: boolean;
  readonly onKeep: () => void;
  /** Keeps them as a case of its own, beside this one. */
  readonly onCopy: () => void;
  readonly onClose: () => void;
}) {
  const [added, setAdded] = useState<readonly string[]>([]);
  // As they were when the tray was opened: sliders do not change places while numbers are tried.
  const [movers, setMovers] = useState(sensitivity);
  if (movers === undefined && sensitivity !== undefined) setMovers(sensitivity);
  const { trial, change, prepare } = whatIf;
  const tried = useTried(trial, ({ changes }) => Object.keys(changes).join(" "));
  useEffect(prepare, [prepare]);
  const tray = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) tray.current?.querySelector<HTMLElement>("[role=slider]")?.focus();
  }, [takesFocus]);
  // One function for all sliders and all moves, so that only the slider that moves is drawn again.
  const move = useCallback(
    (fact: string, value: number | undefined, done: boolean) => {
      const { changes: before } = trial.now();
      const { [fact as FactId]: was, ...others } = before;
      const after = value === undefined ? others : { ...others, [fact]: value };
      change(value === was ? before : after, done);
    },
    [trial, change],
  );
  const facts = useMemo(
    () => sliderFacts(questions, movers, [...added, ...tried.split(" ")]),
    [questions, movers, tried, added],
  );
  const others = useMemo(() => otherFacts(questions, facts), [questions, facts]);
  return (
    <aside
      ref={tray}
      className={styles["tray"]}
      aria-label="What if"
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <header className={styles["head"]}>
        <h2>What if</h2>
        <Now whatIf={whatIf} verdict={shown} before={before} />
        <div className={styles["acts"]}>
          <button
            className="btn quiet s"
            type="button"
            disabled={tried === ""}
            onClick={() => change({}, true)}
          >
            Reset
          </button>
          <button className="btn quiet s" type="button" disabled={tried === ""} onClick={onCopy}>
            Compare as a copy
          </button>
          <button className="btn line s" type="button" disabled={tried === ""} onClick={onKeep}>
            Keep as answers
          </button>
          <button className="icon-btn" type="button" aria-label="Close what if" onClick={onClose}>
            <Icon name="cross" />
          </button>
        </div>
      </header>
      <div className={styles["sliders"]}>
        {facts.map((question) => (
          <Slider
            key={question.fact}
            question={question}
            fact={before.facts.find(({ id }) => id === question.fact)}
            middle={middleOf(before, question.fact)}
            trial={trial}
            onMove={move}
          />
        ))}
        <label className={styles["more"]}>
          <span className="sm mut">Another number</span>
          <select
            className="field sel"
            value=""
            onChange={(event) => setAdded([...added, event.target.value])}
          >
            <option value="">Choose …</option>
            {others.map(({ fact, short }) => (
              <option key={fact} value={fact}>
                {short}
              </option>
            ))}
          </select>
        </label>
      </div>
    </aside>
  );
}

/** What is advised where the sliders are, told first; its figures as soon as they are there, and what was advised before. */
function Now({
  whatIf: { trial, moving },
  verdict,
  before,
}: {
  readonly whatIf: WhatIf;
  readonly verdict: Verdict;
  readonly before: Verdict;
}) {
  const advice = useTried(trial, (at) => at.advice);
  const advised = useTried(trial, (at) => at.advised);
  const told: Advice =
    moving && advice !== undefined
      ? advice
      : {
          answer: verdict.answer,
          ...(verdict.endPoint === undefined ? {} : { endPoint: verdict.endPoint.option }),
        };
  const end = optionOf(verdict, told.endPoint);
  const was = optionOf(before, before.endPoint?.option);
  const changed = end?.id !== was?.id || told.answer !== before.answer;
  const catchingUp = end?.id !== verdict.endPoint?.option;
  const says =
    end === undefined
      ? "Nothing pays"
      : `${end.short}, best in ${inHundred(end.acceptability)} of 100 worlds`;
  return (
    <>
      <p className={styles["now"]} data-tried={advised && writeChanges(advised)}>
        {end === undefined ? (
          <b>{verdict.outcome === "nothing-fits" ? "Nothing fits" : "Nothing pays"}</b>
        ) : (
          <>
            <OptionName code={end.code}>{end.short}</OptionName>
            <span className="num" data-old={catchingUp || undefined}>
              best in {inHundred(end.acceptability)} of 100
            </span>
            {end.cost !== undefined && (
              <span className="num" data-old={catchingUp || undefined}>
                {formatMoneyRange(end.cost.p10, end.cost.p90)}
              </span>
            )}
          </>
        )}
        {changed && <span className="tag note">was {was?.short ?? "nothing"}</span>}
      </p>
      <p className="vh" role="status">
        {moving ? "" : says}
      </p>
    </>
  );
}

const Slider = memo(function Slider({
  question,
  fact,
  middle,
  trial,
  onMove,
}: {
  readonly question: Question;
  readonly fact: FactUsed | undefined;
  readonly middle: number | undefined;
  readonly trial: Trial;
  /** Without a value it goes back to the answer. */
  readonly onMove: (fact: string, value: number | undefined, done: boolean) => void;
}) {
  const { short, unit, integer } = question;
  // What is tried; absent: as answered.
  const value = useTried(trial, ({ changes }) => changes[question.fact]);
  const { min, max } = question.allowed!;
  const scale = useMemo(
    () =>
      tapeScale({
        min,
        max,
        integer,
        ...(fact?.low === undefined || fact.high === undefined
          ? {}
          : { usual: { low: Math.max(fact.low, min), high: fact.high } }),
        ...(value === undefined ? {} : { holds: [value] }),
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the tape stays as it is while it is moved
    [min, max, integer, fact],
  );
  const band = useMemo(
    () =>
      fact?.low === undefined || fact.high === undefined
        ? {}
        : { band: { low: fact.low, high: fact.high, dashed: fact.origin === "assumed" } },
    [fact],
  );
  const format = useCallback((one: number) => formatIn(unit, one), [unit]);
  const at = value ?? middle ?? scale.to;
  const open = value === undefined && middle === undefined;
  return (
    <div className={styles["slider"]}>
      <div className={styles["name"]}>
        <span>{short}</span>
        <b className="num">{open ? "no limit" : formatWithUnit(unit, at)}</b>
        {value !== undefined && (
          <button
            className="btn quiet s"
            type="button"
            aria-label={`${short}: back to your answer`}
            onClick={() => onMove(question.fact, undefined, true)}
          >
            Back
          </button>
        )}
      </div>
      <TapeSlider
        scale={scale}
        format={format}
        {...band}
        handles={[
          {
            label: short,
            value: at,
            now: () => trial.now().changes[question.fact] ?? middle ?? scale.to,
            onMove: (to, done) => onMove(question.fact, to, done),
          },
        ]}
      />
    </div>
  );
});
