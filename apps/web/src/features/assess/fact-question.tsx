import { memo } from "react";

import { useAsking } from "./asking.ts";
import { ChoiceQuestion } from "./choice-question.tsx";
import { levelsOf } from "./levels.ts";
import { NumberQuestion } from "./number-question.tsx";
import type { AskedQuestion } from "./asked-question.ts";
import type { BlockProps } from "./question-block.tsx";
import { TextQuestion } from "./text-question.tsx";

/** A question with the control that its kind takes. */
export const FactQuestion = memo(function FactQuestion({
  question,
  ...block
}: BlockProps & { readonly question: AskedQuestion }) {
  const answer = useAsking().written.answers[question.fact];
  switch (question.kind) {
    case "number":
      // A level between two others can only be told as a range.
      return levelsOf(question) !== undefined && typeof answer !== "object" ? (
        <ChoiceQuestion question={question} {...block} />
      ) : (
        <NumberQuestion question={question} {...block} />
      );
    case "text":
    case "day":
      return <TextQuestion question={question} {...block} />;
    default:
      return <ChoiceQuestion question={question} {...block} />;
  }
});
