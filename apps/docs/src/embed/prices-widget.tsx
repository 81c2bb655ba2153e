import { PriceSearch } from "@tapeline/ui/widgets";

import { Asked } from "./asked.tsx";
import type { WidgetProps } from "./define-widget.tsx";
import { useAnswer } from "./use-answer.ts";

/** What models cost today, to search in. */
export function PricesWidget({ client }: WidgetProps) {
  const answered = useAnswer(client, "prices", async (server, signal) => {
    const [offers, { today }] = await Promise.all([
      server.prices.offers.query(undefined, { signal }),
      server.knowledge.about.query(undefined, { signal }),
    ]);
    const sold = offers.filter(({ kind, state }) => kind === "model" && state === "sold");
    return { offers: sold, today };
  });
  return (
    <Asked answered={answered}>
      {({ offers, today }) => <PriceSearch offers={offers} day={today} />}
    </Asked>
  );
}
