import { formatDay, formatMoneyRange, formatNumber, priceOf } from "@tapeline/engine/format";
import type { PriceColumn } from "@tapeline/ui";

import type { AcceleratorLine } from "./accelerator-lines.ts";
import { standings } from "./price-words.ts";

/** The columns of the table of accelerators. `dearest` is the whole of a bar. */
export function acceleratorColumns(dearest: number): readonly PriceColumn<AcceleratorLine>[] {
  return [
    {
      id: "name",
      title: ["Accelerator"],
      sortable: true,
      cell: ({ gpu }) => (
        <span>
          <b>{gpu.name}</b>
          <span className="only-n sm mut">
            {gpu.memoryGb} GB · {formatNumber(gpu.memoryBandwidthGbPerS)} GB/s
          </span>
        </span>
      ),
    },
    figure("memory", "Memory", "GB", ({ gpu }) => gpu.memoryGb, "n-0"),
    figure("bandwidth", "Bandwidth", "GB/s", ({ gpu }) => gpu.memoryBandwidthGbPerS, "w-m n-0"),
    figure("speed", "16-bit dense", "10¹²/s", ({ gpu }) => gpu.bf16DenseTflops, "w-l n-0"),
    {
      id: "rent",
      title: ["Rent,", "$ per hour"],
      sortable: true,
      className: "jb",
      cell: ({ cheapest }) => <Rent amount={cheapest?.price?.perGpuHour} dearest={dearest} />,
    },
    {
      id: "where",
      title: ["Cheapest at"],
      className: "w-m n-0",
      cell: ({ cheapest }) =>
        cheapest === undefined ? <span className="cap">–</span> : cheapest.cloud,
    },
    {
      id: "buy",
      title: ["Sold for,", "$ each"],
      sortable: true,
      align: "right",
      className: "n-0",
      cell: ({ gpu: { purchasePrice: sold } }) =>
        sold === undefined ? (
          <span className="cap">not priced</span>
        ) : (
          <span title={sold.per === "server" ? `a server of ${sold.gpus}` : undefined}>
            {formatMoneyRange(sold.low, sold.high)}
            {sold.per === "server" && <span className="cap"> a server of {sold.gpus}</span>}
          </span>
        ),
    },
    {
      id: "standing",
      title: ["Standing"],
      className: "w-l n-2",
      cell: ({ cheapest, gpu }) => {
        const standing = cheapest?.price?.standing ?? gpu.purchasePrice?.standing;
        if (standing === undefined) return <span className="cap">no price</span>;
        const { word, why, note } = standings[standing];
        return (
          <span className={note === true ? "tag note" : "cap"} title={why}>
            {word}
          </span>
        );
      },
    },
    {
      id: "since",
      title: ["Price of"],
      align: "right",
      className: "w-l n-0",
      cell: ({ cheapest }) =>
        cheapest?.price === undefined ? (
          <span className="cap">–</span>
        ) : (
          <span className="cap">{formatDay(cheapest.price.from)}</span>
        ),
    },
  ];
}

const figure = (
  id: string,
  title: string,
  unit: string,
  of: (line: AcceleratorLine) => number,
  className: string,
): PriceColumn<AcceleratorLine> => ({
  id,
  title: [title, unit],
  sortable: true,
  largestFirst: true,
  align: "right",
  className,
  cell: (line) => formatNumber(of(line)),
});

function Rent({
  amount,
  dearest,
}: {
  readonly amount: number | undefined;
  readonly dearest: number;
}) {
  if (amount === undefined) return <span className="cap">not rented by the hour</span>;
  return (
    <>
      <span className="jw" aria-hidden="true">
        <i style={{ width: `${dearest > 0 ? (amount / dearest) * 100 : 0}%` }} />
      </span>
      <b className="num">{priceOf(amount)}</b>
    </>
  );
}
