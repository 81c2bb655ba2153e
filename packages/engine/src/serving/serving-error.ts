import { nearnessOf, type Nearness } from "./generation.ts";
import type { Replica } from "./prepare-serving.ts";

/**
 * How far published speeds lie from predicted ones: the factor ×/÷ that holds 80 in 100 of them with their source held out, by
 * how near other figures come to the accelerator. 1,961 rows of 14 sources; 230 rows of 4; where neither is known, nine
 * generations held out in turn, each weighing as much as the others (2,576 rows). `tapeline accuracy --leave-one-source-out`.
 */
export const servingErrorFactors: Readonly<Record<Nearness, number>> = {
  accelerator: 1.45,
  generation: 1.65,
  neither: 2.3,
};
/** The same for a mixture of experts over so many accelerators and more (261 rows of 4 sources); fewer err like dense models. */
export const wideMixture = { factor: 1.65, count: 8 } as const;

/** How far the truth may lie from the predicted time per request, ×/÷ at the ends of an 80 % interval. */
export function servingErrorFactor({
  model,
  accelerator,
  count,
}: Pick<Replica, "model" | "accelerator" | "count">): number {
  const factor = servingErrorFactors[nearnessOf(accelerator)];
  const mixture = model.activeParameters < model.parameters;
  return mixture && count >= wideMixture.count ? Math.max(factor, wideMixture.factor) : factor;
}
