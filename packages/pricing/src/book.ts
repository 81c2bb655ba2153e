import { priceBookJson } from "../generated/price-book.ts";
import type { PriceBook } from "./price-book.ts";

/** The price book of this version, checked when it was built from `data/`. */
export const priceBook: PriceBook = /* @__PURE__ */ JSON.parse(priceBookJson) as PriceBook;
