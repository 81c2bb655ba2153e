/** What is said and known, as web and docs show it alike: texts, rules, assumptions and what they rest on. */
export { AddressLink, AddressLinks, type AddressLinkProps } from "./address-link.tsx";
export { Assumed } from "./assumed.tsx";
export { AssumedAnswers } from "./assumed-answers.tsx";
export { BasisView, Sources } from "./basis-view.tsx";
export { Blocks } from "./blocks.tsx";
export { comparisonWords } from "./comparison-words.ts";
export { ConditionView, type QuestionsByFact } from "./condition-view.tsx";
export { evidenceWords } from "./evidence-words.ts";
export { FigureList } from "./figure-list.tsx";
export { figuresOf, linesOf } from "./figures-of.ts";
export { kindWords } from "./kind-words.ts";
export { ChanceByTask, TestAndBuild } from "./option-figures.tsx";
export { reads, speaksOf } from "./relations.ts";
export { RuleEffect } from "./rule-effect.tsx";
export { RuleExamples } from "./rule-examples.tsx";
export { RuleLines } from "./rule-lines.tsx";
export { Segments } from "./segments.tsx";
