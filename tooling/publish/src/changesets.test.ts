import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { published, root } from "./published.ts";

test("changesets speak of packages that are published, so that versions can be made of them", () => {
  const folder = join(root, ".changeset");
  const names = published.map(({ manifest }) => manifest.name);
  const strange = readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) => {
      const [, head = ""] = readFileSync(join(folder, file), "utf8").split(/^---$/m);
      return [...head.matchAll(/^"(.*)": (?:major|minor|patch)$/gm)]
        .map(([, name = ""]) => name)
        .filter((name) => !names.includes(name))
        .map((name) => `${file}: ${name}`);
    });
  expect(strange).toEqual([]);
});
