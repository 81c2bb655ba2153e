import type { FactId, Option } from "@tapeline/engine";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";

import { usePageTitle } from "../../app/page-title.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { toast } from "../../app/toast.ts";
import { keepOutcome } from "../../cases/case-store.ts";
import { outcomeOf, withEvidence } from "../../cases/outcome-of.ts";
import type { StoredCase } from "../../cases/stored-case.ts";
import type { CaseEditor } from "../../cases/use-case-editor.ts";
import { Announcer } from "./announcer.tsx";
import { AnsweredList } from "./answered-list.tsx";
import { AskingContext, refusedAnswers, type Asking } from "./asking.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { CaseHead } from "./case-head.tsx";
import { NotAsked } from "./not-asked.tsx";
import { PartAnswers } from "./part-answers.tsx";
import { PartsSection } from "./parts-section.tsx";
import { QuestionList } from "./question-list.tsx";
import { rank, testItem } from "./ranking.ts";
import { testsOf } from "./test-results.ts";
import { itemLeftOpen } from "./use-draft.ts";
import { useExploration } from "./use-exploration.ts";
import { useHeldOrder } from "./use-held-order.ts";
import { useLastAnswer } from "./use-last-answer.ts";
import { useLastVerdict } from "./use-last-verdict.ts";
import { useQuestionKeys } from "./use-question-keys.ts";
import { announcement } from "./verdict-words.ts";
import { WaivedTests } from "./waived-tests.tsx";
import { VerdictBar, VerdictRail } from "./verdict-rail.tsx";
import styles from "./assess-page.module.css";

/** One case being assessed. */
export function Assessment({
  stored,
  editor,
  questions,
  options,
}: {
  readonly stored: StoredCase;
  readonly editor: CaseEditor;
  readonly questions: readonly AskedQuestion[];
  readonly options: readonly Option[];
}) {
  const { id, written, revision, outcome } = stored;
  const navigate = useNavigate();
  usePageTitle(written.title);
  const [round, setRound] = useState(0);
  const [all, setAll] = useState(false);
  const [part, setPart] = useState<number>();
  // What is being changed stays where it stands until it is closed, whatever becomes of its answer.
  const [leftOpen] = useState(() => itemLeftOpen(id));
  const [changing, setChanging] = useState(leftOpen);
  const [adding, setAdding] = useState(
    leftOpen !== undefined && written.answers[leftOpen] === undefined ? leftOpen : undefined,
  );
  const last = useLastVerdict(written);
  const { verdict, stale, error } = last;
  const exploration = useExploration(written, verdict !== undefined && !stale);
  const { searching, information, flips } = exploration;

  const items = useMemo(
    () => rank(questions, verdict, { information, flips }),
    [questions, verdict, information, flips],
  );
  const listRef = useRef<HTMLDivElement>(null);
  const held = useHeldOrder(
    items.map((item) => item.id),
    information !== undefined,
    hashItem(),
  );
  const keys = useQuestionKeys(listRef, held, () => setAll(true));

  // Lists of cases show it without computing it again.
  useEffect(() => {
    if (verdict === undefined || stale) return;
    const now = withEvidence(outcomeOf(verdict, revision), outcome);
    if (JSON.stringify(now) !== JSON.stringify(outcome)) void keepOutcome(id, now);
  }, [id, verdict, stale, revision, outcome]);

  const step = (way: "undo" | "redo"): void => {
    void editor.step(way).then((changed) => {
      setRound((before) => before + 1);
      if (changed.length === 0) return;
      const names = changed.map(
        (name) => questions.find(({ fact }) => fact === name)?.short ?? name,
      );
      toast(`${way === "undo" ? "Taken back" : "Done again"}: ${names.join(", ")}.`);
    });
  };
  useShortcut({
    key: "z",
    withControl: true,
    does: "Take back the last change; with Shift, do it again",
    where: "Assess",
    run: ({ target, shiftKey }) => {
      const way = shiftKey ? "redo" : "undo";
      // In a text that is being typed it takes back what was typed.
      if (target instanceof HTMLElement && target.matches(typed)) document.execCommand(way);
      else step(way);
    },
  });
  useShortcut({
    key: "v",
    does: "Full verdict",
    where: "Assess",
    run: () => void navigate({ to: "/verdict/$caseId", params: { caseId: id } }),
  });

  const { answer, edit, clashes, settleClash } = editor;
  const asking: Asking = useMemo(
    () => ({
      caseId: id,
      written,
      answer,
      edit,
      clashes,
      settleClash,
      questions: new Map(questions.map((question) => [question.fact, question])),
      options,
      verdict,
      refused: refusedAnswers(error),
      round,
    }),
    [id, written, answer, edit, clashes, settleClash, questions, options, verdict, error, round],
  );

  const shown = new Set(held.order);
  const matters = new Set(items.map((item) => item.id));
  const answered = Object.keys(written.answers) as FactId[];
  const unknown = answered.filter((fact) => written.answers[fact] === "unknown");
  const done = questions
    .map(({ fact }) => fact)
    .filter((fact) => !shown.has(fact) && fact !== adding)
    .filter((fact) => written.answers[fact] !== undefined || fact === changing);
  const tested = [...new Set(testsOf(written).map(({ option }) => option))];
  const left = questions.filter(
    ({ fact }) =>
      !shown.has(fact) &&
      (fact === adding ||
        (!matters.has(fact) && fact !== changing && written.answers[fact] === undefined)),
  );
  const lastAnswer = useLastAnswer(written, questions);

  return (
    <AskingContext value={asking}>
      <div className={`wrap ${styles["page"]}`}>
        <CaseHead
          canUndo={editor.canUndo}
          canRedo={editor.canRedo}
          answered={answered.length - unknown.length + tested.length}
          unknown={unknown.length}
          matter={items.length}
          onStep={step}
        />
        <div className={styles["grid"]}>
          {part !== undefined && (
            <div className={styles["questions"]}>
              <PartAnswers key={part} place={part} onBack={() => setPart(undefined)} />
            </div>
          )}
          {/* One field of a name at a time: the whole steps aside while a part is answered. */}
          {part === undefined && (
            <div className={styles["questions"]}>
              <QuestionList
                items={items}
                order={held.order}
                current={keys.current}
                onCurrent={keys.setCurrent}
                onNext={keys.next}
                pending={searching || information === undefined}
                all={all}
                onAll={() => setAll(true)}
                reorder={held.differs ? held.adopt : undefined}
                listRef={listRef}
              />
              {information !== undefined && (
                <>
                  <AnsweredList
                    facts={done}
                    tested={tested.filter((option) => !shown.has(testItem(option)))}
                    impactOf={(item) => items.find((each) => each.id === item)?.impact}
                    open={changing}
                    onOpen={setChanging}
                  />
                  <NotAsked
                    questions={left}
                    settled={!searching}
                    open={adding}
                    onOpen={setAdding}
                  />
                  <PartsSection onOpen={setPart} />
                  <WaivedTests />
                </>
              )}
            </div>
          )}
          <VerdictRail
            last={last}
            items={items}
            searching={searching}
            lastAnswer={lastAnswer}
            savedAt={stored.changedAt}
            unsaved={editor.failed}
          />
        </div>
        <Announcer says={verdict === undefined ? "" : announcement(last.before, verdict)} />
        <VerdictBar verdict={verdict} />
      </div>
    </AskingContext>
  );
}

const typed = "input:not([type=radio],[type=checkbox]),textarea";

/** The question that an address ends in, as in `#q-gap`. */
function hashItem(): string | undefined {
  return /^#q-([\w-]+)$/.exec(location.hash)?.[1];
}
