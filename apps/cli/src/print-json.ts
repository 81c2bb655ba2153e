import type { Terminal } from "./terminal.ts";

/** Prints a result as data. JSON writes control characters as escapes, so a terminal is safe. */
export function printJson({ stdout }: Pick<Terminal, "stdout">, value: unknown): void {
  const text = JSON.stringify(value, undefined, 2).replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  stdout.write(`${text}\n`);
}
