import type { Citation, Verdict } from "@tapeline/engine";

/** Every page that a rule of the verdict or what is said beside it rests on, once, in the order of the page. */
export function sourcesOf({
  fired,
  guidance,
}: Pick<Verdict, "fired" | "guidance">): readonly Citation[] {
  const found = new Map<string, Citation>();
  for (const { sources } of [...fired, ...guidance])
    for (const source of sources) if (!found.has(source.url)) found.set(source.url, source);
  return [...found.values()];
}
