import type { ChoiceValue } from "../fields/choice.tsx";

const numbered = (letter: string, last: number): readonly ChoiceValue[] =>
  Array.from({ length: last }, (_, place) => {
    const value = `${letter}${place + 1}`;
    return { value, label: value };
  });

/** The claims of the source article, and its contradictions. */
export const claimChoices: readonly ChoiceValue[] = [...numbered("S", 58), ...numbered("C", 9)];
