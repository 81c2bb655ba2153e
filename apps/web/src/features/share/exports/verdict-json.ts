import type { Exported } from "./exported.ts";

/** Controls and marks of direction, which could make a terminal or an editor show something else than there is. */
const unseen = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The verdict as `tapeline assess --json` writes it, so that `tapeline replay` and scripts take it. */
export function verdictJson({ verdict, explored = {}, written }: Exported): string {
  const text = JSON.stringify({ ...verdict, ...explored, case: written }, undefined, 2);
  return `${text.replaceAll(unseen, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
