import type { z } from "zod";

import { Refusal } from "../refusal.ts";
import { nearest } from "../schema/nearest.ts";
import { quoted, shown } from "../text/quote.ts";
import { cellStarts, type TableRecord } from "./split-records.ts";

const prototypeKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
const mostNamed = 8;

/** The names of a table's columns; refuses a header that lacks one that is needed, names one twice, or names an object's prototype. */
export function checkHeader(header: TableRecord | undefined, row: z.ZodObject): readonly string[] {
  const needed = Object.keys(row.shape);
  if (header === undefined)
    throw new Refusal({
      offset: 0,
      path: [],
      expected: "a first line that names the columns",
      found: "an empty table",
      fix: `begin with ${needed.slice(0, mostNamed).join(",")}${needed.length > mostNamed ? ",…" : ""}`,
    });
  const columns = header.cells.map((cell) => cell.trim());
  const starts = cellStarts(header);
  const seen = new Set<string>();
  for (const [index, name] of columns.entries()) {
    const place = { offset: starts[index] ?? header.start, path: [name] };
    if (seen.has(name))
      throw new Refusal({
        ...place,
        expected: "each column once",
        found: `${quoted(name)} again`,
        fix: "rename one of the two or delete it",
      });
    if (prototypeKeys.has(name))
      throw new Refusal({
        ...place,
        expected: "a header that names a column",
        found: `the reserved word ${quoted(name)}`,
        fix: "choose another name",
      });
    seen.add(name);
  }
  const missing = needed.find((name) => !seen.has(name));
  if (missing === undefined) return columns;
  const others = columns.filter((name) => !needed.includes(name));
  const meant = nearest(missing, others);
  const named = columns.slice(0, mostNamed).map((name) => shown(name, 30));
  throw new Refusal({
    offset: header.start,
    path: [missing],
    expected: "a column of this name",
    found: `the columns ${named.join(", ")}${columns.length > mostNamed ? ", …" : ""}`,
    fix:
      meant === undefined
        ? "add it; its cells may be empty where nothing is known"
        : `rename ${quoted(meant)} to it`,
  });
}
