import type { Limits } from "./limits.ts";
import type { Position } from "./text/line-index.ts";

/** What a reader of a format is given. */
export interface SourceText {
  readonly text: string;
  readonly limits: Limits;
  readonly positionAt: (offset: number) => Position;
}
