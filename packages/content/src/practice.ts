/** What follows from a verdict: how it is proved and carried out. Apart from what decides, so that it can move no number. */
import type { Practice } from "@tapeline/engine/practice";

import { practiceJson } from "../generated/practice.ts";

/** The practice of this release. */
export const practice: Practice = /* @__PURE__ */ JSON.parse(practiceJson) as Practice;
