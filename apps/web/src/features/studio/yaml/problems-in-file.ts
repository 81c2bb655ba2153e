import { ContentReader } from "@tapeline/content/tools/content-reader.ts";
import { factOfFile, idOfFile } from "@tapeline/content/tools/file-names.ts";
import {
  optionFileSchema,
  questionFileSchema,
  releaseSchema,
  ruleFileSchema,
} from "@tapeline/content/tools/file-schemas.ts";
import type { Problem } from "@tapeline/documents";
import { kinds } from "@tapeline/pricing/tools/kinds.ts";
import { z } from "zod";

const content = "packages/content/";
const prices = "packages/pricing/data/";

/**
 * What is wrong within a file, judged alone by the schemas of the build and in its words. What stands between files is judged
 * where all of them are; files whose schema depends on others are read for their YAML only.
 */
export function problemsInFile(path: string, text: string): readonly Problem[] {
  const reader = new ContentReader(new Map([[path, text]]));
  reader.read(path, schemaOf(path) ?? z.record(z.string(), z.unknown()));
  return reader.problems;
}

function schemaOf(path: string): z.ZodType | undefined {
  if (path.startsWith(prices)) return schemaOfRecord(path.slice(prices.length));
  const file = path.slice(content.length);
  if (file === "release.yaml") return releaseSchema;
  switch (file.split("/")[0]) {
    case "rules":
      return ruleFileSchema(idOfFile(file));
    case "options":
      return optionFileSchema(idOfFile(file));
    case "questions": {
      const fact = factOfFile(file);
      return fact === undefined ? undefined : questionFileSchema(fact);
    }
    default:
      return undefined;
  }
}

const schemaOfRecord = (file: string): z.ZodType | undefined =>
  Object.values(kinds).find(({ at }) => file === at || file.startsWith(`${at}/`))?.schema;
