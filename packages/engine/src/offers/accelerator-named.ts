import type { Gpu } from "@tapeline/pricing";

import { nearestName } from "../format/nearest-names.ts";

/** An accelerator by what people call it, or those that were meant. */
export type AcceleratorNamed =
  | { readonly gpu: Gpu }
  | { readonly several: readonly string[] }
  | { readonly near: string | undefined };

const words = (name: string): string[] => name.toLowerCase().match(/[a-z]+|\d+/g) ?? [];

/** The accelerator whose id or name holds all the words, as in `RTX 3090` or `h100 sxm`; the id itself goes first. */
export function acceleratorNamed(
  name: string,
  gpus: Readonly<Record<string, Gpu>>,
): AcceleratorNamed {
  const wanted = words(name.replace(/^(nvidia|amd|google|aws|intel)\s+/i, ""));
  const all = Object.values(gpus);
  const exact = all.find(({ id }) => id === name.trim().toLowerCase());
  if (exact !== undefined) return { gpu: exact };
  const found = all.filter((gpu) => {
    const has = words(`${gpu.id} ${gpu.name}`);
    return wanted.length > 0 && wanted.every((word) => has.includes(word));
  });
  if (found.length === 1) return { gpu: found[0] };
  if (found.length > 1) return { several: found.map(({ id }) => id) };
  return { near: nearestName(wanted.join("-"), Object.keys(gpus)) };
}
