/** An option on the tape of costs. */
export interface CostRow {
  /** `O0` to `O7`. */
  readonly code: string;
  readonly name: string;
  /** What is said behind the name: its range in words, and why it is out. */
  readonly note: string;
  readonly out: boolean;
  /** Dollars; absent where it is not priced. */
  readonly cost?: {
    readonly p10: number;
    readonly p25: number;
    readonly p50: number;
    readonly p75: number;
    readonly p90: number;
  };
}

/** What all drawings of the tape are told. */
export interface TapeDrawing {
  readonly rows: readonly CostRow[];
  /** Code of the option that the answer ends at. */
  readonly leader: string | undefined;
  readonly width: number;
  /** The finding, for those who do not see it. */
  readonly label: string;
}

export const numberOf = (code: string): string => code.slice(1);
export const colourOf = (code: string): string => `var(--opt-${numberOf(code)})`;
