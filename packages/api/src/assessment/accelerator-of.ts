import { acceleratorNamed } from "@tapeline/engine/sizing";
import type { Gpu } from "@tapeline/pricing";

import { badRequest } from "../bad-request.ts";

/** The accelerator of an id or a name; else a bad request about the field, with those that were meant. */
export function acceleratorOf(
  name: string,
  gpus: Readonly<Record<string, Gpu>>,
  field: string,
): Gpu {
  const named = acceleratorNamed(name, gpus);
  if ("gpu" in named) return named.gpu;
  const fix =
    "several" in named
      ? `say which: ${named.several.slice(0, 8).join(", ")}`
      : named.near === undefined
        ? "`prices.accelerators` lists those on record"
        : `did you mean ${named.near}?`;
  throw badRequest([
    { field, expected: "one accelerator that is on record", found: JSON.stringify(name), fix },
  ]);
}
