import { ChanceTape, confidenceWord, Icon, OptionName } from "@tapeline/ui";
import { caseOf, type Sentence } from "@tapeline/ui/sentence";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";

import { toast } from "../../app/toast.ts";
import { costRange } from "./home-verdict.ts";
import styles from "./home-page.module.css";
import type { LiveVerdict } from "./use-live-verdict.ts";

/** What the sentence comes to, beside it. */
export function QuickVerdict({
  sentence,
  live: { verdict, old, error, retry },
}: {
  readonly sentence: Sentence;
  readonly live: LiveVerdict;
}) {
  const navigate = useNavigate();
  const { answer, headline, nextStep, confidence, endPoint, options } = verdict;
  const end = options.find(({ id }) => id === endPoint);
  const sureness = confidence === undefined ? undefined : sentenceCase(confidenceWord(confidence));
  const chance = confidence === undefined ? undefined : chanceOf(confidence);
  const measure = async (): Promise<void> => {
    try {
      const { createCase } = await import("../../cases/case-store.ts");
      const { id } = await createCase(caseOf(sentence), Date.now());
      await navigate({ to: "/assess/$caseId", params: { caseId: id } });
    } catch {
      toast("The case could not be kept on this device: its storage is full or switched off.");
    }
  };
  return (
    <div className={styles.verdict} aria-busy={old}>
      <div className={styles.figures} data-old={old || undefined}>
        <div className={styles.verdictHead}>
          <span className="st rec">
            <i>
              <Icon name="check" />
            </i>
            {answer === "not yet" ? "Most likely end" : "Best fit"}
          </span>
          <span className="cap sm">from 6 answers</span>
        </div>
        <h2>
          {end === undefined ? (
            "None: keep today’s process"
          ) : (
            <OptionName code={end.code}>{end.short}</OptionName>
          )}
        </h2>
        <p className={styles.headline}>{headline}</p>
        <ChanceTape
          inHundred={confidence ?? 0}
          finding={
            chance === undefined
              ? "Not settled: an answer or a test is missing"
              : `The answer ${answer} holds in ${chance} of 100 worlds`
          }
        />
        <div className={styles.sure}>
          <span>
            {sureness === undefined ? (
              <b>Not settled yet</b>
            ) : (
              <>
                {sureness}, <b>{chance} in 100</b>
              </>
            )}
          </span>
          <span className="num">{end === undefined ? "" : costRange(end.cost)}</span>
        </div>
        <p className={styles.next}>{nextStep}</p>
      </div>
      {error !== undefined && (
        <p className={styles.failed} role="alert">
          These figures are of an earlier sentence: {error}.{" "}
          <button type="button" className="btn quiet s" onClick={retry}>
            Try again
          </button>
        </p>
      )}
      <div className={styles.actions}>
        <button className="btn lg" type="button" onClick={() => void measure()}>
          Measure it properly
        </button>
        <span className="sm mut">
          What matters is asked first.
          <br />
          Saying “I don’t know” is fine.
        </span>
      </div>
      <Announced
        text={
          old
            ? ""
            : `${end?.short ?? "Keep today’s process"}${chance === undefined ? "" : `, ${chance} in 100`}`
        }
      />
    </div>
  );
}

const sentenceCase = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1)}`;

/** A chance of per cent as a natural frequency: never 0 or 100. */
function chanceOf(confidence: number): string {
  if (confidence > 99.5) return "> 99";
  return confidence < 0.5 ? "< 1" : String(Math.round(confidence));
}

const quiet = 2_000;

/** Reads a changed verdict out, at most once in two seconds; not the first one, which nobody asked for. */
function Announced({ text }: { readonly text: string }) {
  const [said, setSaid] = useState("");
  const first = useRef(text);
  useEffect(() => {
    if (text === "" || text === first.current) return;
    first.current = "";
    const timer = setTimeout(() => setSaid(text), quiet);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="vh" role="status">
      {said}
    </p>
  );
}
