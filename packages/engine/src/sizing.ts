/** Sizing backwards: what cards, money or a device can carry, and what a chain of steps costs and takes. */
export * from "./vocabulary/fit.ts";
export * from "./vocabulary/pipeline.ts";
export { acceleratorNamed, type AcceleratorNamed } from "./offers/accelerator-named.ts";
export { cardsNamed, type CardsNamed } from "./offers/at-hand.ts";
export { fitBudget } from "./fit/fit-budget.ts";
export { fitCards, mostCards } from "./fit/fit-cards.ts";
export { fitDevice, type Device } from "./fit/fit-device.ts";
export { countPipeline } from "./pipeline/count-pipeline.ts";
