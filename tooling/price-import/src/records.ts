import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDocument, valueOrThrow } from "@tapeline/documents";
import type { Ignored, ModelRecord } from "@tapeline/pricing";
import { ignoredSchema, listSourceSchema, modelSchema } from "@tapeline/pricing";

/** A model's record as it lies on disk. */
export interface StoredModel {
  readonly path: string;
  readonly text: string;
  readonly record: ModelRecord;
}

/** The text of a file, or undefined where there is none. */
async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}

/** The record of a model, if there is one. Throws a `DocumentError` where it does not fit its schema. */
export async function readModel(dataFolder: string, id: string): Promise<StoredModel | undefined> {
  const path = join(dataFolder, "models", `${id}.yaml`);
  const text = await textOf(path);
  if (text === undefined) return undefined;
  return {
    path,
    text,
    record: valueOrThrow(readDocument(text, { file: path, schema: modelSchema })),
  };
}

/** The addresses of the lists, from `data/sources`. */
export async function readAddresses(dataFolder: string): Promise<Record<string, string>> {
  const folder = join(dataFolder, "sources");
  const names = (await readdir(folder)).filter((file) => file.endsWith(".yaml"));
  const entries = names.map(async (name): Promise<[string, string]> => {
    const file = join(folder, name);
    const text = await readFile(file, "utf8");
    const { url } = valueOrThrow(readDocument(text, { file, schema: listSourceSchema }));
    return [name.slice(0, -".yaml".length), url];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Identifiers that have no record on purpose. */
export async function readIgnored(dataFolder: string): Promise<Ignored> {
  const file = join(dataFolder, "ignored.yaml");
  const text = await textOf(file);
  if (text === undefined) return { identifiers: [] };
  return valueOrThrow(readDocument(text, { file, schema: ignoredSchema }));
}
