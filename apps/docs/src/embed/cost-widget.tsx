import { CostCalculator, type MonthOfRequests } from "@tapeline/ui/widgets";
import { useState } from "react";

import { Asked } from "./asked.tsx";
import type { WidgetProps } from "./define-widget.tsx";
import { useAnswer } from "./use-answer.ts";

/** A first month, where the element names none. */
const usual = { requests: 200_000, inputTokens: 2_000, outputTokens: 300 } as const;

/** What a month of requests costs; `requests`, `input-tokens` and `output-tokens` say with which figures it begins. */
export function CostWidget({ client, attribute }: WidgetProps) {
  const figure = (name: string, otherwise: number): number => {
    const value = Number(attribute(name) ?? otherwise);
    return Number.isFinite(value) && value >= 0 ? value : otherwise;
  };
  const [month, setMonth] = useState<MonthOfRequests>({
    requests: figure("requests", usual.requests),
    inputTokens: figure("input-tokens", usual.inputTokens),
    outputTokens: figure("output-tokens", usual.outputTokens),
  });
  const answered = useAnswer(client, JSON.stringify(month), (server, signal) =>
    server.calculators.apiCost.query(month, { signal }),
  );
  return (
    <>
      <CostCalculator
        month={month}
        onMonth={setMonth}
        offers={answered.answer?.offers}
        old={answered.waiting || answered.problem !== undefined}
      />
      <Asked answered={answered}>{() => null}</Asked>
    </>
  );
}
