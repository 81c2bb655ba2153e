import type { Finding } from "./check-coverage-finding.ts";

/** Files whose day of review has come. They are valid already, so that the day can be taken from their text, with its line. */
export function overdueReviews(files: ReadonlyMap<string, string>, day: string): Finding[] {
  return [...files].flatMap(([file, text]) =>
    text.split("\n").flatMap((line, index): Finding[] => {
      const reviewBy = /\breviewBy: *["']?(\d{4}-\d{2}-\d{2})/.exec(line)?.[1];
      if (reviewBy === undefined || reviewBy > day) return [];
      return [
        {
          weight: "problem",
          file,
          line: index + 1,
          says: `its review was due on ${reviewBy}`,
          fix: "read its sources again, correct it, and set the next review",
        },
      ];
    }),
  );
}
