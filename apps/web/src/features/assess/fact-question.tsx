import { ChoiceQuestion } from "./choice-question.tsx";
import { NumberQuestion } from "./number-question.tsx";
import type { AskedQuestion } from "./asked-question.ts";
import type { BlockProps } from "./question-block.tsx";
import { TextQuestion } from "./text-question.tsx";

/** A question with the control that its kind takes. */
export function FactQuestion({
  question,
  ...block
}: BlockProps & { readonly question: AskedQuestion }) {
  switch (question.kind) {
    case "number":
      return <NumberQuestion question={question} {...block} />;
    case "text":
    case "day":
      return <TextQuestion question={question} {...block} />;
    default:
      return <ChoiceQuestion question={question} {...block} />;
  }
}
