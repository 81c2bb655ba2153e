import { knowledge } from "@tapeline/content";

import type { ApiContext } from "../context.ts";
import { smallBook } from "./small-book.ts";

/** The day of all tests. */
export const testDay = "2026-11-24";

/** The knowledge of this release on a small price book with round figures. */
export const smallRelease: ApiContext = { knowledge, prices: smallBook, today: testDay };

/** The release on which the contract is held. */
export const contractRelease: ApiContext = smallRelease;
