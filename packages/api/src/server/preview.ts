import type { CompiledRelease } from "@tapeline/content/diff";
import { engineVersion } from "@tapeline/engine";
import { bundleRelease, type ReleaseBundle } from "@tapeline/store";

/** A release that is shown and not published. */
export interface Preview {
  readonly release: ReleaseBundle;
  /** The hash of the same content under the version that its files state. */
  readonly stated: string;
}

/**
 * The release that files make while somebody works on them. It is named after the version that they state and after what is in it, as
 * in `2026.11.1-preview-3f2a9c1b`: a version that may be published names one content, and no store takes this one.
 */
export function previewOf({
  parts,
  day,
}: Pick<CompiledRelease & { readonly ok: true }, "parts" | "day">): Preview {
  const stated = bundleRelease(parts, { day, engine: engineVersion });
  const version = `${stated.manifest.version}-preview-${stated.manifest.hash.slice(0, 8)}`;
  const { knowledge, texts } = parts;
  const release = bundleRelease(
    { ...parts, knowledge: { ...knowledge, version }, texts: { ...texts, version } },
    { day, engine: engineVersion },
  );
  return { release, stated: stated.manifest.hash };
}
