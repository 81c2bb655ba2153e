import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { readSettings } from "./settings.ts";

let checkout: string;
let elsewhere: string;

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), "tapeline-checkout-"));
  elsewhere = mkdtempSync(join(tmpdir(), "tapeline-elsewhere-"));
  mkdirSync(join(checkout, "packages/content"), { recursive: true });
  writeFileSync(join(checkout, "packages/content/release.yaml"), "version: 1\n");
});
afterAll(() => {
  rmSync(checkout, { recursive: true });
  rmSync(elsewhere, { recursive: true });
});

const token = { TAPELINE_EDITOR_TOKEN: "secret" };

test("has a Studio where a token is set and a checkout is served", () => {
  expect(readSettings([], token, checkout)).toMatchObject({
    editorToken: "secret",
    studio: { checkout, folder: join(checkout, ".tapeline/drafts"), approvals: 0 },
  });
});

test("keeps drafts where it is told to, the flag before the environment", () => {
  const env = { ...token, TAPELINE_DRAFTS: "there", TAPELINE_APPROVALS: "1" };
  expect(readSettings(["--drafts", "here"], env, checkout)).toMatchObject({
    studio: { folder: join(checkout, "here"), approvals: 1 },
  });
});

test.each([
  ["no token", {}, () => checkout],
  ["an empty token", { TAPELINE_EDITOR_TOKEN: "" }, () => checkout],
  ["no checkout", token, () => elsewhere],
])("has none with %s", (_, env, cwd) => {
  expect(readSettings([], env, cwd())).not.toHaveProperty("studio");
});

test.each([
  [["--drafts", "here"], {}, () => checkout, "TAPELINE_EDITOR_TOKEN"],
  [["--drafts", "here"], token, () => elsewhere, "no checkout"],
  [["--follow", "."], {}, () => elsewhere, "no checkout to follow"],
  [["--follow", ".", "--releases", "there"], {}, () => checkout, "--releases or --follow"],
  [["--port", "99999"], {}, () => checkout, "a port from 0 to 65535"],
  [["--approvals", "2"], token, () => checkout, "0 or 1 approvals"],
  [["--colour"], {}, () => checkout, "--colour"],
])("refuses %j in words", (args, env, cwd, words) => {
  expect(readSettings(args, env, cwd())).toContain(words);
});
