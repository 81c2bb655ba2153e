import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { appRouter } from "../router.ts";
import { CheckoutDrafts, startServer } from "../server.ts";
import { smallRelease, testDay } from "../testing/release.ts";
import { checkoutWith } from "../testing/small-checkout.ts";

/** An input that each procedure takes. */
const id = "one";
const path = "packages/content/rules/gap/knowledge.yaml";
const inputs: Readonly<Record<string, unknown>> = {
  list: undefined,
  get: { id },
  files: { id },
  begin: { title: "A title", by: "Ada" },
  original: { id, path },
  save: { id, path, text: "kind: gate\n", seen: 0, by: "Ada" },
  settle: { id, path, shown: [] },
  remove: { id },
  check: { id },
  impact: { id },
  commit: { id, by: "Ada", note: "A note" },
  approve: { id, by: "Grace", state: "0".repeat(64) },
  publish: { id, by: "Ada", note: "A note" },
};
const names = Object.keys(appRouter._def.procedures)
  .filter((name) => name.startsWith("studio."))
  .map((name) => name.slice("studio.".length));

const now = (): string => "2026-11-26T12:00:00Z";
let checkout: string;
let folder: string;
let drafts: CheckoutDrafts;

beforeAll(() => {
  checkout = checkoutWith({ [path]: "kind: gate\n" });
  folder = mkdtempSync(join(tmpdir(), "tapeline-drafts-"));
  drafts = new CheckoutDrafts({ checkout, folder, now });
});
afterAll(() => {
  for (const made of [checkout, folder]) rmSync(made, { recursive: true });
});

/** Calls a procedure, and goes through what a stream of it says. */
async function call(name: string, context: object, input = inputs[name]): Promise<unknown> {
  const caller = appRouter.createCaller({ ...smallRelease, ...context });
  const studio = caller.studio as unknown as Record<string, (given: unknown) => Promise<unknown>>;
  const answer = await studio[name]!(input);
  if (typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer)
    for await (const _event of answer as AsyncIterable<unknown>);
  return answer;
}

test("every procedure of the studio is tried", () => {
  expect(names.toSorted()).toEqual(Object.keys(inputs).toSorted());
});

describe.each(names)("studio.%s", (name) => {
  test.each([undefined, false])("refuses whoever is no editor: %j", async (isEditor) => {
    for (const context of [{ isEditor }, { isEditor, drafts }])
      await expect(call(name, context)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("says to an editor that there is no checkout", async () => {
    await expect(call(name, { isEditor: true })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("lets an editor in, who is told that there is no such draft", async () => {
    const told = await call(name, { isEditor: true, drafts }).then(
      () => "done",
      (error: Error) => error.message,
    );
    expect(told).toMatch(name === "list" || name === "begin" ? "done" : /^there is no draft one;/);
  });
});

test.each([
  ["save", { ...(inputs["save"] as object), path: "packages/content/../../etc/passwd" }],
  ["original", { id, path: "packages/api/src/server.ts" }],
  ["get", { id: "../one" }],
  ["begin", { title: "    ", by: "Ada" }],
  ["begin", { title: "A title", by: "Ada <ada@example.com>\nX: y" }],
  ["save", { ...(inputs["save"] as object), text: "x".repeat(200_001) }],
  // Git takes no author of signs alone.
  ["save", { ...(inputs["save"] as object), by: " . " }],
])("studio.%s refuses %j of an editor", async (name, input) => {
  await expect(call(name, { isEditor: true, drafts }, input)).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("over HTTP the editors' token is asked for, and no other will do", async () => {
  const { today: _today, ...release } = smallRelease;
  const server = await startServer({
    ...release,
    drafts,
    editorToken: "right",
    today: () => testDay,
    port: 0,
  });
  try {
    const status = async (authorization?: string): Promise<number> => {
      const headers = authorization === undefined ? {} : { authorization };
      return (await fetch(`${server.url}/trpc/studio.list`, { headers })).status;
    };
    expect(await status()).toBe(401);
    expect(await status("Bearer wrong")).toBe(401);
    expect(await status("right")).toBe(401);
    expect(await status("Bearer right")).toBe(200);
  } finally {
    await server.close();
  }
});

test("a token that was set to nothing lets nobody in", async () => {
  const { today: _today, ...release } = smallRelease;
  const server = await startServer({ ...release, drafts, editorToken: "", port: 0 });
  try {
    const headers = { authorization: "Bearer " };
    const told = await fetch(`${server.url}/trpc/studio.list`, { headers });
    expect([told.status, await told.text()]).toEqual([
      401,
      expect.stringContaining("this server has no editors"),
    ]);
  } finally {
    await server.close();
  }
});
