/** In which scenarios each rule holds. Made when the pages are built. */
export interface RuleScenarios {
  readonly cases: readonly { readonly id: string; readonly title: string }[];
  /** Places among the cases, by the rule's id. */
  readonly byRule: Readonly<Record<string, readonly number[]>>;
}
