import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

import { pnpm } from "./pnpm.ts";
import { published, root } from "./published.ts";
import { run } from "./run.ts";

/** Licences that let us pass on what is under them with a notice, and ask nothing of what is beside it. */
const allowed = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MIT-0",
  "Unlicense",
  "CC0-1.0",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "Python-2.0",
];

type Licences = Readonly<Record<string, readonly { readonly name: string }[]>>;

/** The licences of all that these packages need where they run. */
async function licencesOf(names: readonly string[]): Promise<Licences> {
  const [program, ...first] = pnpm();
  const filters = names.map((name) => `--filter=${name}`);
  const args = [...first, ...filters, "licenses", "list", "--json", "--prod"];
  return JSON.parse((await run(program, args, { cwd: root })).out) as Licences;
}

/** Whether an expression such as `(MIT OR GPL-3.0)` leaves a licence to choose that is allowed. */
function isAllowed(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/g, "").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((one) => allowed.includes(one)));
}

test("uses nothing in what is shipped whose licence is not on the list", async () => {
  const names = published.map(({ manifest }) => manifest.name);
  const licences = await licencesOf([...names, "@tapeline/web"]);
  expect(Object.keys(licences).length).toBeGreaterThan(1);
  const others = Object.entries(licences).filter(([licence]) => !isAllowed(licence));
  expect(others.map(([licence, of]) => [licence, of.map(({ name }) => name)])).toEqual([]);
});

test("lets packages run scripts at their installation only where that was looked at, and takes none of the last week", () => {
  const settings = parse(readFileSync(join(root, "pnpm-workspace.yaml"), "utf8")) as {
    readonly allowBuilds: Readonly<Record<string, boolean>>;
    readonly minimumReleaseAge: number;
    readonly blockExoticSubdeps: boolean;
    readonly trustPolicy: string;
    readonly strictDepBuilds?: boolean;
    readonly dangerouslyAllowAllBuilds?: boolean;
  };
  expect(Object.values(settings.allowBuilds)).not.toContain(true);
  expect(settings.dangerouslyAllowAllBuilds).toBeUndefined();
  // Its default: a script that nobody decided on fails the installation.
  expect(settings.strictDepBuilds).not.toBe(false);
  expect(settings.minimumReleaseAge).toBeGreaterThanOrEqual(7 * 24 * 60);
  expect(settings).toMatchObject({ blockExoticSubdeps: true, trustPolicy: "no-downgrade" });
});
