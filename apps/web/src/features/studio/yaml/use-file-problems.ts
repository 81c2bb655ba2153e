import type { Problem } from "@tapeline/documents";
import { useEffect, useState } from "react";

const afterMs = 120;

/** What is wrong in a file: what its text alone shows, as it is typed, and what the server found in the whole draft. */
export function useFileProblems(
  path: string,
  text: string,
  told: readonly Problem[],
): readonly Problem[] {
  const [own, setOwn] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let overtaken = false;
    const judge = async (): Promise<void> => {
      if (!path.endsWith(".yaml")) return setOwn([]);
      const { problemsInFile } = await import("./problems-in-file.ts");
      if (!overtaken) setOwn(problemsInFile(path, text));
    };
    // Where the schemas do not come, the server's word is waited for.
    const timer = setTimeout(() => void judge().catch(() => setOwn([])), afterMs);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [path, text]);
  return joinedProblems(own, told);
}

/** Both, each problem once: what the text shows now goes before what was true of it a moment ago. */
export function joinedProblems(
  own: readonly Problem[],
  told: readonly Problem[],
): readonly Problem[] {
  const fields = new Set(own.map(({ field }) => field));
  const more = told.filter(({ field }) => !fields.has(field));
  return more.length === 0 ? own : [...own, ...more];
}
