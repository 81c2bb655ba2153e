import type { Terminal } from "./terminal.ts";

/** A line on standard error that says how far a computation is; only where somebody watches. */
export interface ProgressLine {
  show(progress: { readonly done: number; readonly total: number; readonly what: string }): void;
  clear(): void;
}

const widest = 78;

/** The progress line of a terminal, begun with what is done; says nothing where standard error is not watched. */
export function progressLine({ stderr }: Terminal, label: string): ProgressLine {
  let length = 0;
  const put = (text: string): void => {
    stderr.write(`\r${text.padEnd(length)}\r`);
    length = text.length;
  };
  return {
    show({ done, total, what }) {
      if (!stderr.isTTY) return;
      const share = Math.floor((100 * done) / Math.max(1, total));
      // One column is left free: some terminals go to the next line when the last is filled.
      const columns = stderr.columns === 0 ? undefined : stderr.columns;
      const room = Math.min(widest, (columns ?? widest + 1) - 1);
      put(`${label}: ${share} % (${what})`.slice(0, room));
    },
    clear() {
      if (length > 0) put("");
      length = 0;
    },
  };
}
