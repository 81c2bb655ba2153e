/** What an option, a rule, a fact or a number of a verdict rests on. `@tapeline/engine/explain`: a verdict is made without it. */
export { explain, explainIn, explaining, explainKnowledge } from "./explain/explain.ts";
export { explainNumber } from "./explain/explain-number.ts";
export { numberPaths } from "./explain/number-paths.ts";
export { suggestions } from "./explain/suggestions.ts";
