import type { Cell } from "@tapeline/documents/write";

import { isSold, type ModelLine } from "./model-lines.ts";

const columns = [
  "offer",
  "model",
  "provider",
  "region",
  "in_usd_per_million",
  "cached_usd_per_million",
  "out_usd_per_million",
  "job_usd_per_1000",
  "context_tokens",
  "sold",
  "standing",
  "price_from",
  "read_on",
  "source",
] as const;

/** The lines that are shown, as a table that spreadsheet programs read and compute nothing in. */
export async function pricesCsv(lines: readonly ModelLine[]): Promise<string> {
  const { writeTable } = await import("@tapeline/documents/write");
  return writeTable(
    columns,
    lines.map(({ shown, cost }): readonly Cell[] => [
      shown.id,
      shown.name,
      shown.providerName,
      shown.region,
      shown.price?.input,
      shown.price?.cachedInput,
      shown.price?.output,
      cost?.priced === true ? cost.total.usd : undefined,
      shown.contextTokens,
      isSold(shown),
      shown.price?.standing,
      shown.price?.from,
      shown.price?.source.retrieved,
      shown.price?.source.url,
    ]),
  );
}

/** Hands a text to the browser's downloads. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
