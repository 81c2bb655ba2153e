import { bundleRelease, type ReleaseBundle } from "./bundle.ts";

/** The release that this program was built with. Loaded when it is asked for: most commands need no more than a part of it. */
export async function builtInRelease(): Promise<ReleaseBundle> {
  const [{ knowledge, releaseDay, scenarios }, { texts }, { practice }, { priceBook }, engine] =
    await Promise.all([
      import("@tapeline/content"),
      import("@tapeline/content/texts"),
      import("@tapeline/content/practice"),
      import("@tapeline/pricing"),
      import("@tapeline/engine"),
    ]);
  return bundleRelease(
    { knowledge, prices: priceBook, texts, practice, scenarios },
    { day: releaseDay, engine: engine.engineVersion },
  );
}
