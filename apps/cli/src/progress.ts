import type { Terminal } from "./terminal.ts";

/** A line on standard error that says how far a computation is; only where somebody watches. */
export interface ProgressLine {
  show(progress: { readonly done: number; readonly total: number; readonly what: string }): void;
  clear(): void;
}

/** The progress line of a terminal; says nothing where standard error is not watched. */
export function progressLine({ stderr }: Terminal): ProgressLine {
  let length = 0;
  const put = (text: string): void => {
    stderr.write(`\r${text.padEnd(length)}\r`);
    length = text.length;
  };
  return {
    show({ done, total, what }) {
      if (!stderr.isTTY) return;
      put(`${what}: ${Math.floor((100 * done) / Math.max(1, total))} %`.slice(0, 70));
    },
    clear() {
      if (length > 0) put("");
      length = 0;
    },
  };
}
