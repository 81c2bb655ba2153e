import { fileURLToPath } from "node:url";

import fc from "fast-check";
import { expect, test } from "vitest";

import { compileContent } from "./compile-content.ts";
import { readContentFiles } from "./read-content-files.ts";

const texts = new Map(
  [...(await readContentFiles(fileURLToPath(new URL("..", import.meta.url))))].filter(
    ([file]) => !file.startsWith("scenarios/") || file === "scenarios/clinical-coding.yaml",
  ),
);
const files = [...texts.keys()];

/** Ways in which a line goes wrong under an editor's hands. */
const damages: readonly ((line: string) => string)[] = [
  () => "",
  (line) => line.slice(0, Math.floor(line.length / 2)),
  (line) => ` ${line}`,
  (line) => `${line}\n${line}`,
  (line) => line.replace(":", ""),
  (line) => line.replace(/(\w):/, ":"),
  (line) => line.replace(/\d/, "x"),
  (line) => line.replace(/[[{"]/, ""),
  (line) => `${line}\t`,
];

test("whatever happens to a line, it is taken or refused with a place and advice", () => {
  const change = fc.record({
    file: fc.constantFrom(...files),
    place: fc.nat(),
    damage: fc.constantFrom(...damages),
  });
  fc.assert(
    fc.property(change, ({ file, place, damage }) => {
      const lines = texts.get(file)!.split("\n");
      const at = place % lines.length;
      const damaged = lines.with(at, damage(lines[at]!)).join("\n");
      const compiled = compileContent(new Map(texts).set(file, damaged));
      const problems = compiled.ok ? [] : compiled.problems;
      expect(compiled.ok || problems.length > 0).toBe(true);
      for (const problem of problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect([
          problem.file,
          problem.field,
          problem.expected,
          problem.found,
          problem.fix,
        ]).not.toContain("");
      }
    }),
    { seed: 20261125, numRuns: 40 },
  );
}, 60_000);
