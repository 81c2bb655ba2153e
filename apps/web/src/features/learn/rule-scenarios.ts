/** In which scenarios each rule holds. Made when the pages are built. */
export interface RuleScenarios {
  readonly titles: readonly string[];
  /** Places among the titles, by the rule's id. */
  readonly byRule: Readonly<Record<string, readonly number[]>>;
}
