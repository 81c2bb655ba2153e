import type { DocumentNode } from "./document-node.ts";
import { readJson } from "./json/read-json.ts";
import { Refusal } from "./refusal.ts";
import type { SourceText } from "./source-text.ts";
import { checkText } from "./text/check-text.ts";
import { readYaml } from "./yaml/read-yaml.ts";

/** The formats that are read. */
export type Format = "yaml" | "json";

/** A document as it was written, or why it cannot be read. */
export function readTree(source: SourceText, format: Format): DocumentNode | Refusal {
  try {
    checkText(source.text, source.limits);
    return format === "json" ? readJson(source) : readYaml(source);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
