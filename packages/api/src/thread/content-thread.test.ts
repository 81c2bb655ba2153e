import { rmSync } from "node:fs";
import { afterAll, afterEach, describe, expect, test } from "vitest";

import { checkoutWith, gitIn } from "../testing/small-checkout.ts";
import { ContentThread } from "./content-thread.ts";

const path = "packages/content/rules/gap/knowledge.yaml";
const folders = ["options", "questions", "derivations", "scenarios", "practice"];
const checkout = checkoutWith({
  ...Object.fromEntries(folders.map((one) => [`packages/content/${one}/one.yaml`, "title: One\n"])),
  "packages/content/release.yaml": "version: 2026.11.1\n",
  [path]: "kind: gate\n",
  "packages/content/texts/faq/one.md": "One\n",
  "packages/pricing/data/fx.yaml": "rates: []\n",
});
const commit = gitIn(checkout, "rev-parse", "HEAD");
const thread = new ContentThread();
afterEach(() => thread.close());
afterAll(() => rmSync(checkout, { recursive: true }));

const given = { checkout, commit, texts: new Map<string, string | null>(), whole: false };
const check = (signal?: AbortSignal) => thread.ask("check", given, signal);

describe("the thread that compiles content", () => {
  test("answers several at once, each with its own", async () => {
    const texts = new Map([[path, null]]);
    const [listed, problems, without] = await Promise.all([
      thread.ask("list", given),
      check(),
      thread.ask("list", { ...given, texts }),
    ]);
    expect(listed.map((one) => one.path)).toContain(path);
    expect(without.map((one) => one.path)).not.toContain(path);
    expect(problems).toContainEqual(expect.objectContaining({ file: path }));
  });

  test("lets who stops waiting go at once, and answers the next", async () => {
    const stopping = new AbortController();
    const asked = check(stopping.signal);
    const reason = new Error("another text was saved");
    stopping.abort(reason);
    const next = check();
    await expect(asked).rejects.toBe(reason);
    expect(await next).not.toEqual([]);
    await expect(check(stopping.signal)).rejects.toBe(reason);
  });

  test("tells who waits when it has ended, and is begun anew by the next who asks", async () => {
    const asked = Promise.allSettled([check(), thread.ask("list", given)]);
    await thread.close();
    for (const one of await asked)
      expect(one).toMatchObject({ status: "rejected", reason: { code: "SERVICE_UNAVAILABLE" } });
    expect(await check()).not.toEqual([]);
  });

  test("answers who asks while another thread is ending", async () => {
    await check();
    const ending = thread.close();
    expect(await check()).not.toEqual([]);
    await ending;
  });

  test("says what went wrong with one question and goes on with the others", async () => {
    const none = "0".repeat(40);
    await expect(thread.ask("list", { ...given, commit: none })).rejects.toThrow(none);
    expect(await thread.ask("list", given)).not.toEqual([]);
  });
});
