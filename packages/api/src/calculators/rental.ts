import { acceleratorSupply } from "@tapeline/engine/models";
import type { Gpu, PriceBook } from "@tapeline/pricing";

import type { Days } from "../prices/offers-on-day.ts";

/** What an accelerator-hour costs to rent, and where that stands. */
export interface HourPrice {
  readonly perGpuHour: number;
  /** Cards that are paid for: whole machines. */
  readonly paidFor: number;
  readonly cloud: string;
  readonly from: string;
  readonly standing: string;
  readonly source: string;
}

/**
 * So many accelerators by the hour, at the median of the clouds on record, as assessments rent them; the cheaper of single cards and
 * whole machines. Undefined = not priced.
 */
export function rentedBy(
  gpu: Gpu,
  count: number,
  prices: PriceBook,
  days: Days,
): HourPrice | undefined {
  const ways = acceleratorSupply({ prices, ...days })
    .supply.filter((way) => way.gpu.id === gpu.id && way.billing === "on-demand")
    .map((way) => ({
      way,
      paidFor: Math.ceil(count / way.gpusPerInstance) * way.gpusPerInstance,
    }))
    .toSorted((a, b) => a.paidFor * a.way.unitPrice - b.paidFor * b.way.unitPrice);
  const [best] = ways;
  if (best === undefined) return undefined;
  const { way, paidFor } = best;
  return {
    perGpuHour: way.unitPrice,
    paidFor,
    cloud: way.vendor,
    from: way.priceFrom,
    standing: way.standing,
    source: way.source,
  };
}
