import type { FactId, FactUsed, Option, Verdict } from "@tapeline/engine";
import { createContext, useContext } from "react";

import { problemsBehind } from "../../engine/problems.ts";
import type { CaseEditor, Clash } from "../../cases/use-case-editor.ts";
import type { WrittenCase } from "../../cases/stored-case.ts";
import type { AskedQuestion } from "./asked-question.ts";

/** What every question of a case reads. */
export interface Asking {
  readonly caseId: string;
  readonly written: WrittenCase;
  readonly answer: CaseEditor["answer"];
  readonly edit: CaseEditor["edit"];
  readonly clashes: readonly Clash[];
  readonly settleClash: CaseEditor["settleClash"];
  readonly questions: ReadonlyMap<string, AskedQuestion>;
  readonly options: readonly Option[];
  /** The last verdict that was reached. */
  readonly verdict: Verdict | undefined;
  /** What the engine does not accept, by fact. */
  readonly refused: ReadonlyMap<string, string>;
  /** Grows with each undo and redo: fields then show what is kept. */
  readonly round: number;
}

export const AskingContext = createContext<Asking | undefined>(undefined);

/** The case that the questions around are about. */
export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (asking === undefined) throw new Error("a question stands outside of a case");
  return asking;
}

/** A fact as the last verdict used it. */
export const factUsed = (verdict: Verdict | undefined, fact: FactId): FactUsed | undefined =>
  verdict?.facts.find(({ id }) => id === fact);

/** Facts with an answer that the engine refuses, and why. */
export function refusedAnswers(error: unknown): ReadonlyMap<string, string> {
  return new Map(
    problemsBehind(error).flatMap(({ field, expected, found, fix }) => {
      const fact = /^(?:case\.)?answers\.([A-Za-z]+)/.exec(field)?.[1];
      return fact === undefined ? [] : [[fact, `Expected ${expected}, found ${found}: ${fix}.`]];
    }),
  );
}
