import { parseArgs } from "node:util";
import { dueRecords, isDay } from "../src/index.ts";
import { priceBook } from "../src/book.ts";

const usage = `Lists the price records whose review date has passed.

  node packages/pricing/tools/prices-due.ts --on <day> [--json]

Exits 1 where any is overdue, 2 on bad input.`;

function main(): number {
  const { values } = parseArgs({
    options: { on: { type: "string" }, json: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help === true) {
    console.error(usage);
    return 0;
  }
  if (values.on === undefined || !isDay(values.on)) {
    console.error(
      `--on: expected a day such as 2026-11-24, found ${values.on ?? "nothing"}\n\n${usage}`,
    );
    return 2;
  }
  const due = dueRecords(priceBook, values.on);
  if (values.json === true) console.log(JSON.stringify(due, null, 2));
  else {
    for (const { record, reviewBy, daysPast } of due) {
      console.log(`${record}  due ${reviewBy}, ${daysPast} ${daysPast === 1 ? "day" : "days"} ago`);
    }
    console.error(`${due.length} records are overdue on ${values.on}.`);
  }
  return due.length > 0 ? 1 : 0;
}

process.exitCode = main();
