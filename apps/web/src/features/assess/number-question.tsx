import { formatIn } from "@tapeline/engine/format";
import { RangeInput, tapeScale, TapeSlider, type NumberField, type TapeHandle } from "@tapeline/ui";
import { useRef } from "react";

import { factUsed, useAsking } from "./asking.ts";
import { assumptionFor, type AskedQuestion } from "./asked-question.ts";
import { rangeWords } from "./answer-words.ts";
import { DerivedFields } from "./derived-fields.tsx";
import {
  asMode,
  draftOf,
  readNumberDraft,
  typedNumber,
  type FigurePart,
  type NumberDraft,
} from "./number-draft.ts";
import { ClashNotice, InsteadOf, QuestionBlock, type BlockProps } from "./question-block.tsx";
import { draftKey, useDraft, type Understood } from "./use-draft.ts";
import { RuleMark, WhyWeAsk } from "./why-we-ask.tsx";
import styles from "./question.module.css";

const labels: Readonly<Record<FigurePart, string>> = {
  value: "Figure",
  low: "Low",
  base: "Most likely",
  high: "High",
};

/** A question for a number: a point or a range in its unit, or told by what people know. */
export function NumberQuestion({
  question,
  ...block
}: BlockProps & { readonly question: AskedQuestion }) {
  const { caseId, answer: give, written, verdict, refused, round } = useAsking();
  const { fact, unit } = question;
  const answer = written.answers[fact];
  const form = useRef<HTMLFormElement>(null);
  const understood = (draft: NumberDraft): Understood => {
    const reading = readNumberDraft(draft, question);
    if (reading.kind === "answer") return { value: reading.written };
    return reading.kind === "empty" ? { value: undefined } : "not yet";
  };
  const { draft, change, keepNow } = useDraft(
    draftKey(caseId, fact),
    answer,
    { draftOf: (value) => draftOf(value, question), understood },
    (value, from) => give(fact, value, from),
    round,
  );
  const reading = readNumberDraft(draft, question);
  const unknown = answer === "unknown" && reading.kind === "empty";
  const figures = reading.kind === "answer" ? reading.figures : undefined;
  const used = factUsed(verdict, fact);
  const assumed = assumptionFor(question, written.answers["taskTypes"]);
  const usual =
    assumed?.low !== undefined && assumed.high !== undefined && assumed.low < assumed.high
      ? { low: assumed.low, high: assumed.high }
      : undefined;
  const scale = tapeScale({
    ...question.allowed!,
    integer: question.integer,
    ...(usual === undefined ? {} : { usual }),
    holds: figures === undefined ? [] : [figures.low, figures.high],
  });
  const format = (value: number): string => formatIn(unit, value).replace(/\.0(?=[kMBT%]?$)/, "");

  const wrong = reading.kind === "wrong" && reading.input === undefined ? reading.parts : [];
  const field = (part: FigurePart): NumberField => ({
    id: `${fact}-${part}`,
    label: labels[part],
    ...(draft.mode === "range" ? { before: part === "base" ? "likely" : part } : {}),
    text: draft[part],
    onText: (text) => change({ ...draft, [part]: text }),
    onLeave: () => keepNow(),
    wrong: wrong.includes(part),
  });
  const parts: readonly FigurePart[] =
    draft.mode === "point"
      ? ["value"]
      : draft.base === ""
        ? ["low", "high"]
        : ["low", "base", "high"];
  const handle = (part: FigurePart, value: number): TapeHandle => ({
    label: labels[part],
    value,
    unset: figures === undefined,
    onMove(to, done) {
      const next = movedTo(draft, part, to, ends);
      if (done) keepNow(next);
      else change(next);
    },
  });
  const ends = {
    low: figures?.low ?? used?.low ?? scale.from,
    high: figures?.high ?? used?.high ?? scale.to,
  };
  const handles =
    draft.unit !== "own"
      ? []
      : draft.mode === "point"
        ? [handle("value", figures?.base ?? used?.base ?? middle(usual) ?? scale.from)]
        : [handle("low", ends.low), handle("high", ends.high)];
  const swap = (): void => keepNow({ ...draft, low: draft.high, high: draft.low });
  const says = reading.kind === "wrong" || reading.kind === "incomplete" ? reading.says : undefined;
  const refusal = answer === undefined ? undefined : refused.get(fact);
  const problem =
    says !== undefined
      ? {
          says,
          ...(reading.kind === "wrong" && reading.swap === true
            ? {
                fix: (
                  <button type="button" onClick={swap}>
                    Swap them
                  </button>
                ),
              }
            : {}),
        }
      : refusal === undefined
        ? undefined
        : { says: refusal };

  return (
    <QuestionBlock
      {...block}
      id={fact}
      legend={question.ask}
      help={question.help}
      acceptRef={form}
      onAccept={() => {
        keepNow();
        if (reading.kind !== "wrong" && reading.kind !== "incomplete") return true;
        form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
        return false;
      }}
      unknown={{
        on: unknown,
        onPress: () => give(fact, answer === "unknown" ? undefined : "unknown", answer),
      }}
      why={<WhyWeAsk question={question} />}
      mark={<RuleMark fact={fact} />}
      notice={<ClashNotice question={question} />}
    >
      {unknown ? (
        <>
          <InsteadOf question={question} />
          <TapeSlider
            scale={scale}
            {...(used?.low !== undefined && used.high !== undefined
              ? { band: { low: used.low, high: used.high, dashed: true } }
              : {})}
            format={format}
          />
        </>
      ) : (
        <RangeInput
          mode={draft.mode}
          onMode={(mode) => keepNow(asMode(draft, mode))}
          fields={parts.map(field)}
          units={[
            ["own", unit ?? ""],
            ...(question.derivations ?? []).map(({ id, title }) => [id, title] as const),
          ]}
          unit={draft.unit}
          onUnit={(next) => change({ ...draft, unit: next })}
          unitName={unit === "level" ? "level" : (unit ?? "")}
          problem={problem}
          tape={{
            scale,
            ...bandOf(),
            handles,
            ...(usual === undefined ? {} : { usual: { ...usual, label: "used if unknown" } }),
            format,
          }}
        >
          {draft.unit === "own" ? undefined : (
            <DerivedFields
              question={question}
              draft={draft}
              onDraft={change}
              onLeave={() => keepNow()}
              wrongInput={reading.kind === "wrong" ? reading.input : undefined}
            />
          )}
        </RangeInput>
      )}
      {!unknown && <p className={`sm cap ${styles["reading"]}`}>{readAs()}</p>}
    </QuestionBlock>
  );

  function bandOf(): { readonly band?: { readonly low: number; readonly high: number } } {
    if (figures !== undefined) return { band: { low: figures.low, high: figures.high } };
    if (draft.unit === "own" || used?.derivation === undefined) return {};
    return used.low === undefined || used.high === undefined
      ? {}
      : { band: { low: used.low, high: used.high } };
  }

  function readAs(): string {
    if (draft.unit !== "own" && used?.derivation?.from === draft.unit)
      return `Comes to ${rangeWords(used.low!, used.high!, unit)}: 8 chances in 10 that the true figure is inside.`;
    if (draft.unit === "own" && figures !== undefined && figures.low < figures.high)
      return `Read as: 8 chances in 10 that the true figure is inside ${rangeWords(figures.low, figures.high, unit)}.`;
    return "";
  }
}

const middle = (range: { readonly low: number; readonly high: number } | undefined) =>
  range === undefined ? undefined : (range.low + range.high) / 2;

/** A draft with one end moved on the tape; the other end gives way rather than cross it. */
function movedTo(
  draft: NumberDraft,
  part: FigurePart,
  to: number,
  ends: { readonly low: number; readonly high: number },
): NumberDraft {
  if (part === "value") return { ...draft, value: typedNumber(to) };
  const low = part === "low" ? to : Math.min(ends.low, to);
  const high = part === "high" ? to : Math.max(ends.high, to);
  // A middle that was stated for other ends need not hold for these.
  return { ...draft, low: typedNumber(low), high: typedNumber(high), base: "" };
}
