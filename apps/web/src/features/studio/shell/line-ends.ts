/** A text as fields show it, and what is typed there as the file has it. */
export interface Shown {
  readonly text: string;
  readonly written: (typed: string) => string;
}

/**
 * Fields of a browser know one line end alone. A file that ends its lines in the way of Windows is shown by that one and written as it
 * was, so that an edit of a line changes no other. One that has both is left as it is.
 */
export function shownText(text: string): Shown {
  const isWindows = text.includes("\r\n") && !/(?:^|[^\r])\n/.test(text);
  if (!isWindows) return { text, written: (typed) => typed };
  return {
    text: text.replaceAll("\r\n", "\n"),
    written: (typed) => typed.replaceAll("\r\n", "\n").replaceAll("\n", "\r\n"),
  };
}
