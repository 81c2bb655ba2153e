import { checkRelease } from "@tapeline/content/check";
import { readReleaseFolder, type ReleaseBundle } from "@tapeline/store";

import { InputError } from "../input-error.ts";

/** So many problems are told. */
const most = 50;

/** A release from its folder, in which nothing is wrong: neither its bytes nor what stands in them. */
export async function soundRelease(folder: string): Promise<ReleaseBundle> {
  const bundle = await readReleaseFolder(folder);
  const { version, day } = bundle.manifest;
  const read = (part: keyof typeof bundle.parts): never => JSON.parse(bundle.parts[part]) as never;
  const slips = checkRelease({
    version,
    day,
    parts: {
      knowledge: read("knowledge"),
      prices: read("prices"),
      texts: read("texts"),
      practice: read("practice"),
      scenarios: read("scenarios"),
    },
  });
  if (slips.length === 0) return bundle;
  const lines = slips
    .slice(0, most)
    .map(
      ({ file, path, expected, found, fix }) =>
        `${file} ${path.join(".")}: expected ${expected}, found ${found}; ${fix}`,
    );
  throw new InputError(lines.join("\n"), `${slips.length} in ${folder}.`);
}
