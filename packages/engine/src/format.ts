/** Numbers, money, chances and days as people read them, the same in terminal, web and docs. `@tapeline/engine/format`. */
export * from "./format/number.ts";
export { priceOf } from "./format/price.ts";
export { parseQuantity } from "./facts/parse-quantity.ts";
export { expectation, quantityOf } from "./vocabulary/quantity-answer.ts";
export { scoreInterval } from "./next/pass-rate-interval.ts";
