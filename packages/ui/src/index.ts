/** What web and docs show alike: marks, charts on the tape, tables. Components are functions of their props. */
export { Icon, type IconName } from "./marks/icon.tsx";
export { OptionMark, OptionName } from "./marks/option-mark.tsx";
export { ChoiceList, type Choice } from "./inputs/choice-list.tsx";
export { EvidenceInput, type EvidenceKind } from "./inputs/evidence-input.tsx";
export { FigureField, RangeInput, Segments, type NumberField } from "./inputs/range-input.tsx";
export { tapeScale, type TapeScale } from "./inputs/tape-scale.ts";
export { TapeSlider, type TapeHandle } from "./inputs/tape-slider.tsx";
