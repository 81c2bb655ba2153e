import { VerdictCard } from "@tapeline/ui/widgets";

import { Asked } from "./asked.tsx";
import type { WidgetProps } from "./define-widget.tsx";
import { useAnswer } from "./use-answer.ts";

/** The verdict on the case that the attribute `case` holds as JSON. */
export function VerdictWidget({ client, attribute }: WidgetProps) {
  const written = attribute("case") ?? "";
  const answered = useAnswer(client, written, async (server, signal) =>
    server.assessment.assess.query({ case: caseIn(written) }, { signal }),
  );
  return (
    <Asked answered={answered}>
      {(verdict, old) => <VerdictCard verdict={verdict} old={old} />}
    </Asked>
  );
}

function caseIn(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new Error(
      'the attribute "case" is no JSON; expected a case such as {"title": "…", "answers": {…}}',
    );
  }
}
