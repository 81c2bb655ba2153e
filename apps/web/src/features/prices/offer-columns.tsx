import { Sparkline, type PriceColumn } from "@tapeline/ui";

import type { ModelLine } from "./model-lines.ts";
import { MoneyCell, YesNo } from "./money-cell.tsx";
import { JobCell, sharedColumns } from "./offer-cells.tsx";
import type { PriceTab } from "./prices-search.ts";

/** What the cells of a table need besides their rows. */
export interface ColumnGround {
  /** The day of the prices, and the day a year before. */
  readonly day: string;
  readonly yearBefore: string;
  readonly dearest: number;
}

const rate = (
  id: "in" | "cached" | "out",
  title: string,
  component: "input" | "cachedInput" | "output",
  missing: string,
): PriceColumn<ModelLine> => ({
  id,
  title: [title, "$ per M"],
  sortable: true,
  align: "right",
  className: id === "cached" ? "w-l n-0" : "n-0",
  cell: ({ shown: { price } }) => (
    <MoneyCell amount={price?.[component]} missing={price === undefined ? "not priced" : missing} />
  ),
});

const history = ({ day, yearBefore }: ColumnGround): PriceColumn<ModelLine> => ({
  id: "history",
  title: ["12 months,", "input price"],
  className: "w-m n-r",
  cell: ({ shown }) => (
    <Sparkline
      steps={shown.steps.map(({ from, input }) => ({ from, value: input }))}
      from={yearBefore}
      until={day}
    />
  ),
});

const job = ({ dearest }: ColumnGround): PriceColumn<ModelLine> => ({
  id: "job",
  title: ["Your job,", "$ per 1,000"],
  sortable: true,
  className: "jb",
  cell: ({ cost }) => <JobCell cost={cost} dearest={dearest} />,
});

/** The columns of a table of offers. */
export function offerColumns(
  tab: Exclude<PriceTab, "accelerators">,
  ground: ColumnGround,
): readonly PriceColumn<ModelLine>[] {
  const { name, context, sources, checked } = sharedColumns;
  switch (tab) {
    case "models":
      return [
        name("Model", ground.day),
        rate("in", "In", "input", "not priced"),
        rate("cached", "Cached", "cachedInput", "none"),
        rate("out", "Out", "output", "not priced"),
        job(ground),
        history(ground),
        context,
        {
          id: "europe",
          title: ["EU"],
          align: "centre",
          className: "w-x n-0",
          cell: ({ inEurope }) => <YesNo yes={inEurope} words="sold with processing in the EU" />,
        },
        {
          id: "tune",
          title: ["Tune"],
          align: "centre",
          className: "w-x n-0",
          cell: ({ tunable }) => <YesNo yes={tunable} words="can be tuned at a provider" />,
        },
        sources,
        checked(ground.day),
      ];
    case "tuning":
      return [
        name("Model", ground.day),
        {
          id: "training",
          title: ["Training", "$ per M tokens"],
          sortable: true,
          align: "right",
          className: "jb",
          cell: ({ shown: { price } }) => (
            <MoneyCell
              amount={price?.fineTuning?.trainingPerMillionTokens}
              missing={
                price?.fineTuning?.trainingPerHour === undefined
                  ? "not priced"
                  : `$${price.fineTuning.trainingPerHour} an hour`
              }
            />
          ),
        },
        {
          id: "hosting",
          title: ["Hosting", "$ per hour"],
          align: "right",
          className: "w-m n-0",
          cell: ({ shown: { price } }) => (
            <MoneyCell
              amount={price?.fineTuning?.hostingPerHour}
              missing={price?.fineTuning?.hostingNote === undefined ? "none known" : "see note"}
            />
          ),
        },
        rate("in", "In", "input", "not priced"),
        rate("out", "Out", "output", "not priced"),
        job(ground),
        context,
        sources,
        checked(ground.day),
      ];
    case "retrieval":
      return [
        name("Model", ground.day),
        {
          id: "kind",
          title: ["For"],
          className: "n-0",
          cell: ({ shown }) => (shown.kind === "embedding" ? "embedding" : "reranking"),
        },
        { ...rate("in", "In", "input", "not priced"), className: "jb" },
        history(ground),
        context,
        sources,
        checked(ground.day),
      ];
  }
}
