/** The kinds of files that a draft may hold, and what several of each are called, in the order of a list. */
export const kinds = [
  ["rule", "Rules"],
  ["question", "Questions"],
  ["option", "Options"],
  ["text", "Texts"],
  ["price", "Prices"],
  ["scenario", "Scenarios"],
  ["derivation", "Derivations"],
  ["practice", "Practice"],
  ["release", "Release"],
] as const;
