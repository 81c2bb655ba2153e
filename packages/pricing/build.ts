import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatProblem } from "@tapeline/documents";
import { z } from "zod";
import { compilePriceBook } from "./tools/compile-price-book.ts";
import { kinds } from "./tools/kinds.ts";
import { readDataFiles } from "./tools/read-data-files.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Writes a file where its content changed, so that nothing that watches it wakes in vain. */
async function writeChanged(path: string, content: string): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => undefined);
  if (before === content) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** The schemas for editors, which the first line of each data file names. */
async function writeSchemas(): Promise<void> {
  for (const { schemaFile, schema } of Object.values(kinds)) {
    const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
    await writeChanged(
      join(root, "schema", `${schemaFile}.json`),
      `${JSON.stringify(json, null, 2)}\n`,
    );
  }
}

async function main(): Promise<number> {
  await writeSchemas();
  const compiled = compilePriceBook(await readDataFiles());
  if (!compiled.ok) {
    console.error(compiled.problems.map(formatProblem).join("\n"));
    console.error(
      `${compiled.problems.length} problems in the price records; no price book was written.`,
    );
    return 1;
  }
  const json = JSON.stringify(compiled.book);
  await writeChanged(join(root, "generated", "price-book.json"), `${json}\n`);
  await writeChanged(
    join(root, "generated", "price-book.ts"),
    `/** The price book as text: parsing it is quicker than running it as code. */\nexport const priceBookJson: string = ${JSON.stringify(json)};\n`,
  );
  const { models, gpus, rentals, digest } = compiled.book;
  const offers = Object.values(models).flatMap((model) => model.offers).length;
  console.error(
    `Price book ${digest.slice(0, 19)}: ${Object.keys(models).length} models, ${offers} offers, ${Object.keys(gpus).length} accelerators, ${Object.keys(rentals).length} rentals.`,
  );
  return 0;
}

process.exitCode = await main();
