import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, expect, test } from "vitest";

import { Chance } from "../../chance.ts";
import { readersOfAll } from "../readers.ts";
import { editor, type Edit } from "./editor.ts";

const packages = fileURLToPath(new URL("../../../../../packages/", import.meta.url));
const reports = fileURLToPath(new URL("../../../.reports/", import.meta.url));

/** Kinds of files that the build reads one after the other; of each the first edit is built by the process that builds what is shipped. */
const kinds = ["rule", "text", "practice", "price"] as const;

const readers = await readersOfAll();
const editOf = editor(readers);

/** A checkout of the content and the prices in which editors may write what they like; below this package, so that imports are found. */
let checkout = "";
beforeAll(() => {
  mkdirSync(reports, { recursive: true });
  checkout = mkdtempSync(join(reports, "edited-"));
  const left = /\/(?:node_modules|dist|\.turbo|\.reports)$/;
  for (const name of ["content", "pricing"])
    cpSync(join(packages, name), join(checkout, name), {
      recursive: true,
      filter: (path) => !left.test(path),
    });
});
afterAll(() => rmSync(checkout, { recursive: true }));

function firstOf(kind: (typeof kinds)[number]): Edit {
  for (let seed = 1; ; seed++) {
    const edit = editOf(seed, new Chance(seed));
    if (edit.subject.kind === kind) return edit;
  }
}

const packageOf = ({ subject: { kind } }: Edit): string =>
  kind === "price" ? "pricing" : "content";
const placeOf = (edit: Edit): string =>
  join(checkout, packageOf(edit), edit.subject.kind === "price" ? "data" : "", edit.file);

/** What is shipped: the built data and the schemas, as bytes. */
function published(): string {
  return ["content/generated", "content/schema", "pricing/generated", "pricing/schema"]
    .flatMap((folder) =>
      readdirSync(join(checkout, folder)).map((name) =>
        readFileSync(join(checkout, folder, name), "utf8"),
      ),
    )
    .join("\n");
}

function build(name: string): { readonly code: number | null; readonly err: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--conditions=@tapeline/source", join(checkout, name, "build.ts")],
    { encoding: "utf8" },
  );
  return { code: status, err: stderr };
}

test(
  "a malformed edit ends the build with its file and line, and leaves what is published as it was",
  { timeout: 600_000 },
  () => {
    const before = published();
    for (const kind of kinds) {
      const edit = firstOf(kind);
      const place = placeOf(edit);
      const unharmed = edit.file === edit.subject.file ? readFileSync(place, "utf8") : undefined;
      if (edit.text === undefined) rmSync(place);
      else writeFileSync(place, edit.text);
      const { code, err } = build(packageOf(edit));
      const told = `${edit.file}, ${edit.how}: ${err}`;
      expect(code, told).toBe(1);
      expect(err, told).toMatch(/^\S+\.(?:yaml|md):\d+:\d+ \S+: expected .*; ./m);
      expect(published() === before, told).toBe(true);
      if (unharmed === undefined) rmSync(place);
      else writeFileSync(place, unharmed);
    }
    for (const name of ["content", "pricing"]) expect(build(name).code).toBe(0);
    expect(published() === before).toBe(true);
  },
);
