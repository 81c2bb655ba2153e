import type { Standing } from "@tapeline/pricing";

/** How well a price is supported, in words. */
export const standingWords: Readonly<Record<Standing, string>> = {
  confirmed: "read at the vendor, and lists agree",
  "read-once": "read at the vendor, not yet compared",
  "lists-agree": "independent lists agree",
  "single-list": "one list",
  "due-for-review": "due for review",
  disputed: "lists differ",
};
