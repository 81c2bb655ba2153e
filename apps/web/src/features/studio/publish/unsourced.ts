import { fileValue } from "../fields/file-value.ts";

/** A file of a draft, as it stands there. */
interface Edited {
  readonly path: string;
  readonly base: string | null;
  readonly text: string | null;
}

const ruleFile = /^packages\/content\/rules\//;

/** Edited rules that rest on no source and do not say that they are our own judgement. */
export function unsourcedRules(files: readonly Edited[]): readonly string[] {
  return files.flatMap(({ path, base, text }) => {
    if (text === null || text === base || !ruleFile.test(path)) return [];
    const reading = fileValue(path, text);
    // What is no YAML is told by the checks.
    if (!reading.ok) return [];
    const { sources, evidence } = reading.value;
    const sourced = Array.isArray(sources) && sources.length > 0;
    return sourced || evidence === "editorial" ? [] : [path];
  });
}
