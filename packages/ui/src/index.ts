/** What web and docs show alike: marks, charts on the tape, tables. Components are functions of their props. */
export { Icon, type IconName } from "./marks/icon.tsx";
export { OptionMark, OptionName } from "./marks/option-mark.tsx";
