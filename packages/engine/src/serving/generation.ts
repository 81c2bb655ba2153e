import type { AcceleratorShape } from "../memory/model-shape.ts";

/** Accelerators alike in what serving software makes of their data sheet. */
export type Generation =
  | "Ada"
  | "Ampere"
  | "Ampere PCIe"
  | "Blackwell"
  | "Blackwell PCIe"
  | "CDNA2"
  | "CDNA3"
  | "Gaudi"
  | "Hopper";

/** Generations by the names of accelerators, in data sheets as in tables of figures; the first that fits. */
const names: readonly (readonly [RegExp, Generation])[] = [
  [/\bRTX (PRO|5090)\b/, "Blackwell PCIe"],
  [/\bG?B[23]00\b/, "Blackwell"],
  [/\b(H100|H200|H800|GH200|H20)\b/, "Hopper"],
  [/\b(L40S?|L4|RTX 4090|RTX 6000 Ada)\b/, "Ada"],
  [/\bA[18]00\b/, "Ampere"],
  [/\b(A10G?|A30|A40|RTX A[56]000|RTX 3090|Jetson)\b/, "Ampere PCIe"],
  [/\bMI3\d\dX\b/, "CDNA3"],
  [/\bMI2\d\dX\b/, "CDNA2"],
  [/\bGaudi\b/, "Gaudi"],
];

/** The generation of an accelerator by its name; undefined for one of which no figures of serving were published. */
export const generationOf = (name: string): Generation | undefined =>
  names.find(([pattern]) => pattern.test(name))?.[1];

/** Accelerators of which two sources or more published how fast they serve, so that either could be held against the other. */
const comparedNames =
  /\b(A100|A10G|G?B200|GH200 96 ?GB|H100 PCIe|H100 SXM\d?|H200 SXM|L40S|RTX 4090|RTX PRO 6000)\b/;

/** What is known of an accelerator by its name. */
export function servedLike(name: string): Pick<AcceleratorShape, "generation" | "compared"> {
  const generation = generationOf(name);
  return {
    ...(generation === undefined ? {} : { generation }),
    ...(comparedNames.test(name) ? { compared: true } : {}),
  };
}

/** Generations with such an accelerator. */
const comparedGenerations: ReadonlySet<Generation> = new Set([
  "Ada",
  "Ampere",
  "Ampere PCIe",
  "Blackwell",
  "Blackwell PCIe",
  "Hopper",
]);

/** How near published figures come to an accelerator: they are of it, of others of its generation, or of neither. */
export type Nearness = "accelerator" | "generation" | "neither";

export function nearnessOf({
  generation,
  compared = false,
}: Pick<AcceleratorShape, "generation" | "compared">): Nearness {
  if (compared) return "accelerator";
  return generation !== undefined && comparedGenerations.has(generation) ? "generation" : "neither";
}
