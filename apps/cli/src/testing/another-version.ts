import type { Knowledge, Option } from "@tapeline/engine";
import { canonicalJson, sha256 } from "@tapeline/pricing";
import { bundleRelease, type ReleaseBundle } from "@tapeline/store";

/** A release with other content under another version: its first option has another title. */
export function anotherVersion({ manifest, parts }: ReleaseBundle, version: string): ReleaseBundle {
  const read = (name: keyof typeof parts): never => JSON.parse(parts[name]) as never;
  const { version: _version, digest: _digest, ...body } = read("knowledge") as Knowledge;
  const [first, ...others] = body.options;
  const options: readonly Option[] = [{ ...first!, title: `${first!.title} again` }, ...others];
  const changed = { ...body, options };
  const knowledge = { version, digest: sha256(canonicalJson(changed)), ...changed };
  return bundleRelease(
    {
      knowledge,
      prices: read("prices"),
      texts: read("texts"),
      practice: read("practice"),
      scenarios: read("scenarios"),
    },
    { day: manifest.day, engine: manifest.engine },
  );
}
