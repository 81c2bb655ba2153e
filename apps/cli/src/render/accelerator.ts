import type { ApiClient } from "@tapeline/api";

import { formatDay, formatMoneyRange, formatNumber } from "../format/number.ts";
import { priceOf } from "@tapeline/engine/format";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

type Accelerator = Awaited<ReturnType<ApiClient["prices"]["accelerators"]["query"]>>[number];
type Source = Accelerator["sources"][number];

/** An accelerator: what it can do, what it costs to buy and to rent on a day, and where each was read. */
export function renderAccelerator(gpu: Accelerator, day: string, style: Style): string {
  const { name, id, memoryGb, memoryBandwidthGbPerS, bf16DenseTflops, powerWatts } = gpu;
  const { purchasePrice: bought, sources, rentals, reviewBy } = gpu;
  const facts = [
    id,
    `${formatNumber(memoryGb)} GB of memory at ${formatNumber(memoryBandwidthGbPerS)} GB a second`,
    `${formatNumber(bf16DenseTflops)} TFLOPS at 16 bits`,
    ...(powerWatts === undefined ? [] : [`${formatNumber(powerWatts)} W`]),
  ];
  const priced = rentals.filter(({ price }) => price !== undefined);
  const due = reviewBy < day;
  return framed([
    [
      ...paragraph(name, 2, style).map(style.colour.bold),
      ...paragraph(facts.join(" · "), 2, style),
      ...sources.flatMap((source) => sourceLines(source, 4, style)),
    ],
    [
      "  To buy",
      ...(bought === undefined
        ? ["    not priced"]
        : [
            ...paragraph(
              `${formatMoneyRange(bought.low, bought.high)} a ${bought.per}, from ${formatDay(bought.from)}; ${bought.standing}`,
              4,
              style,
            ),
            ...sourceLines(bought.source, 7, style),
          ]),
    ],
    [
      "  To rent, an hour",
      ...(priced.length === 0 ? ["    not priced"] : []),
      ...priced.flatMap(({ cloud, billing, region, price }) =>
        price === undefined
          ? []
          : [
              ...paragraph(
                `${priceOf(price.perGpuHour)} at ${cloud}, ${billing}, ${region}, from ${formatDay(price.from)}; ${price.standing}`,
                4,
                style,
              ),
              ...sourceLines(price.source, 7, style),
            ],
      ),
    ],
    paragraph(
      `${due ? "Was to be read again by" : "To be read again by"} ${formatDay(reviewBy)}.`,
      2,
      style,
    ).map(style.colour.dim),
  ]);
}

const sourceLines = (
  { url, retrieved, kind, note }: Source,
  indent: number,
  style: Style,
): string[] =>
  paragraph(
    [kind, url, `read ${formatDay(retrieved)}`, note]
      .filter((part) => part !== undefined)
      .join(", "),
    indent,
    style,
  ).map(style.colour.dim);
