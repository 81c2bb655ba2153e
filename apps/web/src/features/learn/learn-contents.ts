/** What there is to read, by its names: all that the first page of learning shows. Made when the pages are built. */
export interface LearnContents {
  readonly answers: readonly { readonly id: string; readonly title: string }[];
  readonly options: readonly {
    readonly id: string;
    readonly code: string;
    readonly short: string;
    readonly description: string;
  }[];
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
  }[];
  readonly rules: number;
  /** Topics of the rules, and how many rules each has. */
  readonly topics: readonly { readonly topic: string; readonly rules: number }[];
  readonly questions: readonly {
    readonly fact: string;
    readonly group: string;
    readonly short: string;
  }[];
  readonly words: number;
}
