import type { Accelerator } from "./prices-queries.ts";

type RentalOnDay = Accelerator["rentals"][number];

/** An accelerator with the cheapest way to rent it by the hour. */
export interface AcceleratorLine {
  readonly id: string;
  readonly gpu: Accelerator;
  readonly cheapest?: RentalOnDay;
}

/** Rentals with a price, the cheapest first. */
export const pricedRentals = ({ rentals }: Accelerator): readonly RentalOnDay[] =>
  rentals
    .filter(({ price }) => price !== undefined)
    .toSorted((a, b) => (a.price?.perGpuHour ?? 0) - (b.price?.perGpuHour ?? 0));

/** Accelerators whose name holds all the words. */
export function acceleratorLines(gpus: readonly Accelerator[], q = ""): readonly AcceleratorLine[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return gpus
    .filter(({ id, name, vendor }) =>
      words.every((word) => `${id} ${name} ${vendor}`.toLowerCase().includes(word)),
    )
    .map((gpu) => {
      const cheapest = pricedRentals(gpu).find(({ billing }) => billing === "on-demand");
      return { id: gpu.id, gpu, ...(cheapest === undefined ? {} : { cheapest }) };
    });
}

const keys = new Map<string, (line: AcceleratorLine) => number | string | undefined>(
  Object.entries({
    name: ({ gpu }) => gpu.name.toLowerCase(),
    memory: ({ gpu }) => gpu.memoryGb,
    bandwidth: ({ gpu }) => gpu.memoryBandwidthGbPerS,
    speed: ({ gpu }) => gpu.bf16DenseTflops,
    rent: ({ cheapest }) => cheapest?.price?.perGpuHour,
    buy: ({ gpu }) => gpu.purchasePrice?.central,
  }),
);

/** In the order of a column; what has no value goes last, whichever way. */
export function sortedAccelerators(
  lines: readonly AcceleratorLine[],
  by: string,
  down: boolean,
): readonly AcceleratorLine[] {
  const key = keys.get(by) ?? keys.get("rent")!;
  return lines.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === y) return a.gpu.name < b.gpu.name ? -1 : 1;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x < y === down ? 1 : -1;
  });
}
