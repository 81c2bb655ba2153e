import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { renderReport } from "./report.ts";
import { runImport } from "./run-import.ts";

const usage = `Reads upstream price lists, compares them with the price book and reports.

  node src/main.ts <folder of upstream data> [--write] [--on <day>]

  --write   draft records of new models and append entries of changed prices
  --on      day of the run; the newest day of any list if left out`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: "boolean" }, on: { type: "string" }, help: { type: "boolean" } },
  });
  const [upstream] = positionals;
  if (values.help === true || upstream === undefined) {
    console.error(usage);
    return values.help === true ? 0 : 2;
  }
  const result = await runImport({
    upstream,
    data: fileURLToPath(new URL("../../../packages/pricing/data", import.meta.url)),
    curated: fileURLToPath(new URL("../data/curated.yaml", import.meta.url)),
    write: values.write === true,
    ...(values.on === undefined ? {} : { on: values.on }),
  });
  console.log(renderReport(result));
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
