import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Ignored, ModelRecord } from "@tapeline/pricing";
import { parse } from "yaml";

/** A model's record as it lies on disk. */
export interface StoredModel {
  readonly path: string;
  readonly text: string;
  readonly record: ModelRecord;
}

/** The record of a model, if there is one. The price book's build checks it; here it is only read. */
export async function readModel(dataFolder: string, id: string): Promise<StoredModel | undefined> {
  const path = join(dataFolder, "models", `${id}.yaml`);
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : { path, text, record: parse(text) as ModelRecord };
}

/** The addresses of the lists, from `data/sources`. */
export async function readAddresses(dataFolder: string): Promise<Record<string, string>> {
  const folder = join(dataFolder, "sources");
  const addresses: Record<string, string> = {};
  for (const name of (await readdir(folder)).filter((file) => file.endsWith(".yaml"))) {
    const { url } = parse(await readFile(join(folder, name), "utf8")) as { url: string };
    addresses[name.slice(0, -".yaml".length)] = url;
  }
  return addresses;
}

/** Identifiers that have no record on purpose. */
export async function readIgnored(dataFolder: string): Promise<Ignored> {
  const text = await readFile(join(dataFolder, "ignored.yaml"), "utf8").catch(() => "");
  return text === "" ? { identifiers: [] } : (parse(text) as Ignored);
}
