import { caseOf, firstSentence } from "@tapeline/ui/sentence";
import { SentenceForm } from "@tapeline/ui/sentence-form";
import { VerdictCard } from "@tapeline/ui/widgets";
import { useState } from "react";

import { Asked } from "./asked.tsx";
import type { WidgetProps } from "./define-widget.tsx";
import { useAnswer } from "./use-answer.ts";

/** The sentence to fill in, and the verdict on what it says. */
export function SentenceWidget({ client }: WidgetProps) {
  const [sentence, setSentence] = useState(firstSentence);
  const answered = useAnswer(client, JSON.stringify(sentence), (server, signal) =>
    server.assessment.assess.query({ case: caseOf(sentence) }, { signal }),
  );
  return (
    <>
      <SentenceForm sentence={sentence} onChange={setSentence} />
      <Asked answered={answered}>
        {(verdict, old) => <VerdictCard verdict={verdict} old={old} />}
      </Asked>
    </>
  );
}
