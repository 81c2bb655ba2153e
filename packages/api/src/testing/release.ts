import { knowledge } from "@tapeline/content";
import { priceBook } from "@tapeline/pricing";

import type { ApiContext } from "../context.ts";
import { smallBook } from "./small-book.ts";

/** The day of all tests. */
export const testDay = "2026-11-24";

const texts: ApiContext["texts"] = async () => (await import("@tapeline/content/texts")).texts;
const practice: ApiContext["practice"] = async () =>
  (await import("@tapeline/content/practice")).practice;

/** The knowledge of this release on a small price book with round figures. */
export const smallRelease: ApiContext = {
  knowledge,
  prices: smallBook,
  texts,
  practice,
  today: testDay,
};

/** This release as it is, on which the contract is held. */
export const contractRelease: ApiContext = {
  knowledge,
  prices: priceBook,
  texts,
  practice,
  today: testDay,
};
