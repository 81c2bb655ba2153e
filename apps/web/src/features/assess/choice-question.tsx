import { ChoiceList, OptionMark, type Choice } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";

import { engine } from "../../engine/client.ts";
import type { WrittenCase } from "../../cases/stored-case.ts";
import { useAsking } from "./asking.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { choiceWords, plainText } from "./answer-words.ts";
import { levelsOf } from "./levels.ts";
import { ClashNotice, InsteadOf, QuestionBlock, type BlockProps } from "./question-block.tsx";
import { RuleMark, WhyWeAsk } from "./why-we-ask.tsx";
import styles from "./question.module.css";

const unknown = "unknown";

/** A question with a few answers, yes and no or levels among them; beside each stands what it rules out. */
export function ChoiceQuestion({
  question,
  ...block
}: BlockProps & { readonly question: AskedQuestion }) {
  const { answer: give, written, options } = useAsking();
  const { fact, kind } = question;
  const form = useRef<HTMLFormElement>(null);
  const answer = written.answers[fact];
  const levels = levelsOf(question);
  const values =
    levels !== undefined
      ? [...levels.words.keys()]
      : kind === "boolean"
        ? ["true", "false"]
        : Object.keys(question.values ?? {});
  const ruledOut = useQuery(ruledOutQuery(question, values, written)).data;
  const chosen = Array.isArray(answer)
    ? answer.map(String)
    : answer === undefined
      ? []
      : [plainText(answer)];
  const choices: readonly Choice[] = values.map((value) => ({
    value,
    label: capital(levels?.words.get(value) ?? choiceWords(value, question)),
    note: noteOf(ruledOut?.[value] ?? []),
  }));
  const many = kind === "multi";
  const isUnknown = answer === unknown;

  const choose = (value: string, on: boolean): void => {
    if (!many) {
      give(fact, value === unknown ? unknown : writtenAs(value, question), answer);
      return;
    }
    const rest = chosen.filter((each) => each !== value && each !== unknown);
    // In the order of the question, however they were pressed.
    const next = values.filter((each) => rest.includes(each) || (on && each === value));
    give(fact, next.length === 0 ? undefined : next, answer);
  };
  const pressUnknown = (): void => give(fact, isUnknown ? undefined : unknown, answer);

  return (
    <QuestionBlock
      {...block}
      id={fact}
      legend={question.ask}
      help={levels === undefined ? question.help : levels.help}
      acceptRef={form}
      onAccept={() => true}
      unknown={many ? { on: isUnknown, onPress: pressUnknown } : undefined}
      why={<WhyWeAsk question={question} />}
      mark={<RuleMark fact={fact} />}
      notice={<ClashNotice question={question} />}
    >
      <ChoiceList
        name={fact}
        many={many}
        choices={
          many
            ? choices
            : [...choices, { value: unknown, label: "I don’t know", note: unknownNote(question) }]
        }
        chosen={chosen}
        onChoose={choose}
      />
      <div className={styles["under"]}>{isUnknown && <InsteadOf question={question} />}</div>
    </QuestionBlock>
  );

  function noteOf(codes: readonly string[]) {
    if (codes.length === 0) return undefined;
    const names = options.filter(({ code }) => codes.includes(code)).map(({ short }) => short);
    return (
      <>
        rules out
        {codes.map((code) => (
          <OptionMark key={code} code={code} />
        ))}
        <span className="vh">{names.join(", ")}</span>
      </>
    );
  }
}

/** A value of the list as a case file holds it. */
function writtenAs(value: string, { kind }: AskedQuestion): string | boolean | number {
  if (kind === "boolean") return value === "true";
  return kind === "number" ? Number(value) : value;
}

const capital = (words: string): string => `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}`;

function unknownNote({ assume }: AskedQuestion): string {
  if (assume.some(({ chances }) => chances !== undefined)) return "we weigh the answers";
  return assume.length > 0 ? "we assume the usual" : "we keep it open";
}

/** Which options each answer would rule out that another answer would not; by their codes. */
function ruledOutQuery(question: AskedQuestion, values: readonly string[], written: WrittenCase) {
  const { fact, kind } = question;
  const { [fact]: _answer, ...answers } = written.answers;
  const others = { ...written, title: "Case", answers };
  return {
    queryKey: ["ruled-out", fact, others],
    enabled: kind !== "multi",
    staleTime: Infinity,
    retry: false,
    queryFn: async (): Promise<Readonly<Record<string, readonly string[]>>> => {
      const excluded = await Promise.all(
        values.map(async (value) => {
          const tried = { ...others, answers: { ...answers, [fact]: writtenAs(value, question) } };
          const { options } = await engine.ask((client) =>
            client.assessment.screen.query({ case: tried }),
          );
          return options.filter(({ state }) => state === "excluded").map(({ code }) => code);
        }),
      );
      const always = new Set(
        excluded[0]?.filter((code) => excluded.every((all) => all.includes(code))),
      );
      return Object.fromEntries(
        values.map((value, index) => [value, excluded[index]!.filter((code) => !always.has(code))]),
      );
    },
  };
}
