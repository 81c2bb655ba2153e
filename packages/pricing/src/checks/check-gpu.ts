import type { GpuRecord } from "../gpu.ts";
import type { GpuOfferRecord } from "../gpu-offer.ts";
import { checkHistory } from "./check-history.ts";
import type { Finding } from "./finding.ts";

type Range = readonly [number, number];

const plausible: Readonly<Record<string, Range>> = {
  memoryGb: [4, 1000],
  memoryBandwidthGbPerS: [50, 40_000],
  bf16DenseTflops: [5, 10_000],
  fp8DenseTflops: [10, 40_000],
  fp4DenseTflops: [20, 80_000],
  int8DenseTops: [10, 40_000],
  interconnectGbPerS: [5, 4_000],
  powerWatts: [30, 3_000],
  serverPowerKw: [0.3, 200],
};
/** Operations at 16 bits for a byte of memory: 76 to 560 for what is recorded. */
const leastBalance = 50;
const mostBalance = 900;
/** USD for one accelerator, and for one of its hours. */
const plausiblePurchase: Range = [150, 120_000];
const plausibleHour: Range = [0.03, 40];

function* checkRange(
  path: Finding["path"],
  amount: number | undefined,
  [low, high]: Range,
  unit: string,
): Generator<Finding> {
  if (amount !== undefined && (amount < low || amount > high)) {
    yield {
      path,
      expected: `${low} to ${high} ${unit}`,
      found: `${amount}`,
      fix: "check the unit",
    };
  }
}

function* checkOrder(
  path: Finding["path"],
  { low, central, high }: { low?: number; central: number; high?: number },
): Generator<Finding> {
  if ((low !== undefined && low > central) || (high !== undefined && high < central)) {
    yield {
      path,
      expected: "low ≤ central ≤ high",
      found: `${low} ≤ ${central} ≤ ${high}`,
      fix: "two may be swapped",
    };
  }
}

/** Checks an accelerator's record beyond its schema. */
export function* checkGpu(gpu: GpuRecord): Generator<Finding> {
  for (const [field, range] of Object.entries(plausible)) {
    yield* checkRange(
      [field],
      gpu[field as keyof GpuRecord] as number | undefined,
      range,
      "in the field's unit",
    );
  }
  const { bf16DenseTflops: bf16, fp8DenseTflops: fp8, fp4DenseTflops: fp4 } = gpu;
  const balance = (bf16 * 1000) / gpu.memoryBandwidthGbPerS;
  if (balance < leastBalance || balance > mostBalance) {
    yield {
      path: ["bf16DenseTflops"],
      expected: `${leastBalance} to ${mostBalance} operations for each byte that the memory gives (${gpu.memoryBandwidthGbPerS} GB a second)`,
      found: `${Math.round(balance)}`,
      fix: "check the unit of both, and that the rate is a dense one",
    };
  }
  if (fp8 !== undefined && fp8 < bf16 * 0.99) {
    yield {
      path: ["fp8DenseTflops"],
      expected: `at least ${bf16}, the rate at 16 bits`,
      found: `${fp8}`,
      fix: "the two may be swapped",
    };
  }
  if (fp4 !== undefined && fp4 < (fp8 ?? bf16)) {
    yield {
      path: ["fp4DenseTflops"],
      expected: `at least ${fp8 ?? bf16}, the rate at 8 bits`,
      found: `${fp4}`,
      fix: "the two may be swapped",
    };
  }
  const history = gpu.purchase?.history ?? [];
  yield* checkHistory(history, ["purchase", "history"]);
  for (const [at, entry] of history.entries()) {
    const path = ["purchase", "history", at];
    yield* checkOrder(path, entry);
    const share = entry.per === "server" ? entry.gpus : 1;
    for (const key of ["low", "central", "high"] as const) {
      yield* checkRange(
        [...path, key],
        entry[key] / share,
        plausiblePurchase,
        "USD for an accelerator",
      );
    }
    if (entry.standing === "disputed" && entry.because === undefined) {
      yield {
        path: [...path, "standing"],
        expected: "because beside standing disputed",
        found: "none",
        fix: "correct one of the two",
      };
    }
  }
}

/** Checks the rentals of an accelerator beyond their schema. */
export function* checkGpuOffer(record: GpuOfferRecord): Generator<Finding> {
  const seen = new Set<string>();
  for (const [at, offer] of record.offers.entries()) {
    const path = ["offers", at];
    const key = `${offer.region}:${offer.billing}:${offer.instance ?? ""}`;
    if (seen.has(key)) {
      yield {
        path,
        expected: "one offer for each region, billing and instance",
        found: `${key} twice`,
        fix: "append to its history instead",
      };
    }
    seen.add(key);
    yield* checkHistory(offer.history, [...path, "history"]);
    for (const [entryAt, entry] of offer.history.entries()) {
      const entryPath = [...path, "history", entryAt];
      yield* checkRange(
        [...entryPath, "perGpuHour"],
        entry.perGpuHour,
        plausibleHour,
        "USD an hour for an accelerator",
      );
      yield* checkOrder(entryPath, { ...entry, central: entry.perGpuHour });
      const { perInstanceHour, until } = entry;
      const gpus = offer.gpusPerInstance;
      if (perInstanceHour !== undefined && gpus !== undefined) {
        const apart = Math.abs(perInstanceHour / gpus - entry.perGpuHour);
        if (apart > 0.02 * entry.perGpuHour) {
          yield {
            path: [...entryPath, "perInstanceHour"],
            expected: `about ${gpus} times ${entry.perGpuHour}`,
            found: `${perInstanceHour}`,
            fix: "one of them is wrong",
          };
        }
      }
      if (until !== undefined && until < entry.from) {
        yield {
          path: [...entryPath, "until"],
          expected: `a day on or after ${entry.from} (from)`,
          found: `${until}`,
          fix: "correct one of the two",
        };
      }
      if (entry.standing === "disputed" && entry.because === undefined) {
        yield {
          path: [...entryPath, "standing"],
          expected: "because beside standing disputed",
          found: "none",
          fix: "correct one of the two",
        };
      }
    }
  }
  yield* checkCommitments(record);
}

const commitment = ["on-demand", "reserved-1y", "reserved-3y"] as const;

/** A longer commitment in one region is not dearer. */
function* checkCommitments(record: GpuOfferRecord): Generator<Finding> {
  for (const [at, offer] of record.offers.entries()) {
    const rank = commitment.indexOf(offer.billing as (typeof commitment)[number]);
    const shorter = record.offers.find(
      (other) =>
        rank > 0 && other.region === offer.region && other.billing === commitment[rank - 1],
    );
    const [long, short] = [offer.history.at(-1)?.perGpuHour, shorter?.history.at(-1)?.perGpuHour];
    if (long !== undefined && short !== undefined && long > short) {
      yield {
        path: ["offers", at, "history", offer.history.length - 1, "perGpuHour"],
        expected: `at most ${short}, the price with a shorter commitment`,
        found: `${long}`,
        fix: "the two may be swapped",
      };
    }
  }
}
