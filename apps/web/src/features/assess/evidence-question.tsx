import type { TestWorth } from "@tapeline/engine";
import { formatMoney, inHundred, scoreInterval } from "@tapeline/engine/format";
import { EvidenceInput, tapeScale, type EvidenceKind } from "@tapeline/ui";
import { memo, useRef, useState } from "react";

import { useAsking } from "./asking.ts";
import { typedNumber } from "./number-draft.ts";
import { QuestionBlock, type BlockProps } from "./question-block.tsx";
import { testItem } from "./ranking.ts";
import { readCounts, recordedFrom, testOf, withTest, type WrittenTest } from "./test-results.ts";
import { TestDetails } from "./test-details.tsx";
import { draftKey, useDraft, type Understood } from "./use-draft.ts";
import styles from "./question.module.css";

interface CountDraft {
  readonly passed: string;
  readonly of: string;
}

/** Asks for the result of a test of an option on the case's own requests: so many usable of so many graded. */
export const EvidenceQuestion = memo(function EvidenceQuestion({
  option,
  best,
  ...block
}: BlockProps & { readonly option: string; readonly best: TestWorth | undefined }) {
  const { caseId, edit, written, verdict, options, round } = useAsking();
  const form = useRef<HTMLFormElement>(null);
  const test = testOf(written, option);
  const [asked, setAsked] = useState<EvidenceKind>();
  const { draft, change, keepNow } = useDraft<CountDraft>(
    draftKey(caseId, testItem(option)),
    test === undefined ? undefined : { passed: test.passed, of: test.of },
    { draftOf, understood },
    (value) => keep(value as Pick<WrittenTest, "passed" | "of"> | undefined),
    round,
  );
  const reading = readCounts(draft.passed, draft.of);
  const counted = reading.kind === "counts" ? reading : undefined;
  const kind: EvidenceKind =
    counted !== undefined
      ? counted.of < recordedFrom
        ? "small"
        : "measured"
      : (asked ?? (reading.kind === "empty" ? "guess" : "measured"));
  const result = verdict?.options.find(({ id }) => id === option);
  const name = options.find(({ id }) => id === option)?.short ?? option;
  const bar = verdict?.facts.find(({ id }) => id === "minimumPassRate")?.base;
  const interval = counted === undefined ? undefined : scoreInterval(counted.passed, counted.of);
  const least = Math.min(50, Math.floor((interval?.low ?? 0.5) * 10) * 10);

  function keep(counts: Pick<WrittenTest, "passed" | "of"> | undefined): void {
    edit((now) => {
      const before = testOf(now, option);
      return withTest(now, option, counts && { ...before, option, ...counts });
    });
  }

  return (
    <QuestionBlock
      {...block}
      id={testItem(option)}
      legend={`What share of results is usable with ${name}?`}
      help={`Usable means it reaches your bar${bar === undefined ? "" : ` of ${bar}%`} on your own requests, graded by somebody who knows the job.`}
      acceptRef={form}
      onAccept={() => {
        keepNow();
        if (reading.kind !== "wrong") return true;
        form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
        return false;
      }}
      unknown={{
        on: kind === "guess",
        onPress: () => {
          setAsked(kind === "guess" ? "measured" : "guess");
          if (kind !== "guess") keepNow({ passed: "", of: "" });
        },
      }}
      why="A test on your own requests is the strongest evidence there is: it corrects the chance of every option that fails or passes for the same reasons. From 30 graded items on it counts as a recorded test."
      mark={undefined}
    >
      <EvidenceInput
        kind={kind}
        onKind={(next) => {
          setAsked(next);
          if (next === "guess") keepNow({ passed: "", of: "" });
        }}
        passed={{
          id: `${option}-passed`,
          label: "Usable results",
          text: draft.passed,
          onText: (passed) => change({ ...draft, passed }),
          onLeave: () => keepNow(),
          wrong: reading.kind === "wrong" && reading.part === "passed",
        }}
        of={{
          id: `${option}-of`,
          label: "Results graded",
          text: draft.of,
          onText: (of) => change({ ...draft, of }),
          onLeave: () => keepNow(),
          wrong: reading.kind === "wrong" && reading.part === "of",
        }}
        share={
          counted &&
          interval && {
            at: `${Math.round((100 * counted.passed) / counted.of)}%`,
            interval: `${percent(interval.low)}–${percent(interval.high)}%`,
          }
        }
        band={interval && { low: 100 * interval.low, high: 100 * interval.high }}
        scale={tapeScale({ min: least, max: 100 })}
        threshold={bar === undefined ? undefined : { at: bar, label: `your bar, ${bar}%` }}
        problem={
          reading.kind === "wrong" && kind !== "guess"
            ? {
                says: reading.says,
                ...(reading.swap === true
                  ? {
                      fix: (
                        <button
                          type="button"
                          onClick={() => keepNow({ passed: draft.of, of: draft.passed })}
                        >
                          Swap them
                        </button>
                      ),
                    }
                  : {}),
              }
            : undefined
        }
      >
        <p className={styles["instead"]}>
          <b>
            {result === undefined
              ? ""
              : `${inHundred(result.sufficiency)} in 100 that it is good enough,`}
          </b>{" "}
          by what is known of cases like yours.
          {best !== undefined && (
            <>
              {" "}
              A test of {best.items} items costs about {formatMoney(best.cost)} and is worth{" "}
              {formatMoney(best.worth)}.
            </>
          )}
        </p>
      </EvidenceInput>
      {test !== undefined && <TestDetails test={test} />}
    </QuestionBlock>
  );
});

const percent = (share: number): string => String(Math.round(100 * share));

function draftOf(written: unknown): CountDraft {
  if (written === undefined) return { passed: "", of: "" };
  const { passed, of } = written as Pick<WrittenTest, "passed" | "of">;
  return { passed: typedNumber(passed), of: typedNumber(of) };
}

function understood({ passed, of }: CountDraft): Understood {
  const reading = readCounts(passed, of);
  if (reading.kind === "empty") return { value: undefined };
  return reading.kind === "counts"
    ? { value: { passed: reading.passed, of: reading.of } }
    : "not yet";
}
