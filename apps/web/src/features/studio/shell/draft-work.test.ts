import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { CheckoutDrafts } from "@tapeline/api/server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";

import type { DraftServer } from "./draft-view.ts";
import { beginWith } from "./begin-with.ts";
import { DraftWork } from "./draft-work.ts";
import type { Unsaved, UnsavedRoom } from "./unsaved-room.ts";

const path = "packages/content/rules/task/narrow.yaml";
const base = "title: Narrow\nwhen: { taskVariants: { atMost: 20 } }\nreviewBy: 2027-01-01\n";

let folder: string;
let drafts: CheckoutDrafts;
let id: string;
let connected = true;
/** Whether answers come back; what was asked for is done all the same. */
let answering = true;
/** A file that the server does not take. */
let refused: string | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tapeline-work-"));
  const checkout = join(folder, "checkout");
  mkdirSync(join(checkout, "packages/content/rules/task"), { recursive: true });
  writeFileSync(join(checkout, path), base);
  const git = (...args: string[]): unknown =>
    execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], {
      cwd: checkout,
    });
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message=One");
  const now = (): string => "2026-11-26T12:00:00Z";
  drafts = new CheckoutDrafts({ checkout, folder: join(folder, "drafts"), now });
});
afterAll(async () => {
  await drafts.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  connected = true;
  answering = true;
  refused = undefined;
  ({ id } = await drafts.begin({ title: "A draft", by: "Ada" }));
});

/** A device that keeps what it is given, also when a page ends. */
function device(): UnsavedRoom & { readonly held: Map<string, Unsaved> } {
  const held = new Map<string, Unsaved>();
  return {
    held,
    list: (draftId) => Promise.resolve([...held.values()].filter((one) => one.draftId === draftId)),
    put: (unsaved) => Promise.resolve(void held.set(`${unsaved.path} ${unsaved.page}`, unsaved)),
    remove: (unsaved) => Promise.resolve(void held.delete(`${unsaved.path} ${unsaved.page}`)),
  };
}

async function reach<T>(ask: () => Promise<T>): Promise<T> {
  const answer = connected ? await ask() : undefined;
  if (answer === undefined || !answering) throw new Error("no answer");
  return answer;
}

async function work(by: string, room: UnsavedRoom = device()): Promise<DraftWork> {
  const server: DraftServer = {
    get: () => reach(() => drafts.get(id)),
    original: (file) => drafts.original(id, file),
    save: (given) =>
      given.path === refused
        ? Promise.reject(new Error("too long"))
        : reach(() => drafts.save({ ...given, id, by })),
    settle: async (file, shown) => {
      await reach(() => drafts.settle({ id, path: file, shown }).then(() => true));
    },
    // What is wrong in a checkout of one rule is no business of these tests.
    check: () => Promise.resolve([]),
  };
  const made = new DraftWork({
    draft: await drafts.get(id),
    server,
    room,
    page: by,
    now: () => Date.now(),
    isUnanswered: (error) => (error as Error).message === "no answer",
  });
  await made.begin();
  await made.open(path);
  return made;
}

const onServer = async (): Promise<string | null | undefined> =>
  (await drafts.get(id)).files.find((file) => file.path === path)?.text;

test("what is typed reaches the server by itself, and leaves the device then", async () => {
  const room = device();
  const ada = await work("Ada", room);
  ada.write(path, base.replace("20", "30"));
  expect(ada.now().keeping).toEqual({ where: "on its way" });
  await vi.waitFor(async () => expect(await onServer()).toContain("30"));
  await vi.waitFor(() => expect(ada.now().keeping).toEqual({ where: "server" }));
  expect(room.held.size).toBe(0);
});

test("what the server did not take is on the device, and the page opened next saves it", async () => {
  const room = device();
  const ada = await work("Ada", room);
  connected = false;
  ada.write(path, base.replace("20", "30"));
  await ada.flush();
  expect(ada.now().keeping).toEqual({ where: "here", because: "no connection", kept: true });
  expect(await onServer()).toBeUndefined();
  connected = true;
  const next = await work("Ada, later", room);
  expect(await onServer()).toContain("30");
  expect(next.now().files.get(path)?.text).toContain("30");
  expect(room.held.size).toBe(0);
});

test("says so where the device keeps nothing either", async () => {
  const room = { ...device(), put: () => Promise.reject(new Error("full")) };
  const ada = await work("Ada", room);
  connected = false;
  ada.write(path, "title: Wide\n");
  await ada.flush();
  expect(ada.now().keeping).toMatchObject({ where: "here", kept: false });
});

test("two editors' changes of different places end in one text, for both of them", async () => {
  const [ada, grace] = [await work("Ada"), await work("Grace")];
  ada.write(path, base.replace("Narrow", "The task is narrow"));
  await ada.flush();
  grace.write(path, base.replace("2027", "2028"));
  await grace.flush();
  const both = base.replace("Narrow", "The task is narrow").replace("2027", "2028");
  expect(await onServer()).toBe(both);
  expect(grace.now().files.get(path)?.text).toBe(both);
  await ada.refresh();
  expect(ada.now().files.get(path)?.text).toBe(both);
});

test("where two editors changed one place, nothing is lost and one of them chooses", async () => {
  const [ada, grace] = [await work("Ada"), await work("Grace")];
  ada.write(path, base.replace("20", "30"));
  await ada.flush();
  grace.write(path, base.replace("20", "40"));
  await grace.flush();
  const { conflict, text } = grace.now().files.get(path)!;
  expect(conflict).toMatchObject({ theirs: base.replace("20", "30") });
  expect(text).toContain("40");
  expect(await onServer()).toContain("30");
  grace.write(path, `${text}# More\n`);
  await vi.waitFor(() => expect(grace.now().keeping).toEqual({ where: "server" }));
  expect(grace.isDone).toBe(false);
  grace.choose(path, text!);
  await grace.flush();
  expect(await onServer()).toContain("40");
  await grace.refresh();
  expect(grace.now().files.get(path)?.setAside).toMatchObject([{ by: "Grace" }]);
  await grace.settle(path, grace.now().files.get(path)!.setAside);
  expect(grace.now().files.get(path)?.setAside).toEqual([]);
});

test("who goes on typing after an answer was lost is in conflict with nobody", async () => {
  const ada = await work("Ada");
  answering = false;
  ada.write(path, base.replace("20", "30"));
  await ada.flush();
  ada.write(path, base.replace("20", "35"));
  answering = true;
  await ada.flush();
  expect(await onServer()).toContain("35");
  expect(ada.now().files.get(path)?.conflict).toBeUndefined();
  expect(ada.now().keeping).toEqual({ where: "server" });
});

test("a step back while a text is on its way is not taken back by a look at the server", async () => {
  const ada = await work("Ada");
  answering = false;
  ada.write(path, base.replace("20", "30"));
  await ada.flush();
  ada.undo(path);
  answering = true;
  await ada.refresh();
  expect(ada.now().files.get(path)?.text).toBe(base);
  await ada.flush();
  expect(await onServer()).toBe(base);
});

test("goes on saying that a file was refused while others are saved", async () => {
  const ada = await work("Ada");
  refused = "packages/content/rules/task/long.yaml";
  await ada.add(refused, "kind: gate\n");
  await ada.flush();
  ada.write(path, base.replace("20", "30"));
  await ada.flush();
  expect(await onServer()).toContain("30");
  expect(ada.now().keeping).toEqual({ where: "here", because: "too long", kept: true });
  ada.undo(refused);
  await ada.flush();
  await vi.waitFor(() => expect(ada.now().keeping).toEqual({ where: "server" }));
});

test("makes no new file over one that is there", async () => {
  const ada = await work("Ada");
  await expect(ada.add(path, "kind: gate\n")).rejects.toThrow("already");
  expect(ada.now().files.get(path)?.text).toBe(base);
});

test("tells that closing the page would lose something while nothing has it yet", async () => {
  const ada = await work("Ada", { ...device(), put: () => Promise.reject(new Error("full")) });
  ada.write(path, "title: Wide\n");
  await vi.waitFor(() => expect(ada.isAtRisk).toBe(true));
  await ada.flush();
  expect([ada.isAtRisk, ada.isDone]).toEqual([false, true]);
});

test("a draft begun with what another held takes back nothing that was published since", async () => {
  const server = {
    begin: () => drafts.begin({ title: "Another", by: "Ada" }),
    original: (given: { readonly id: string; readonly path: string }) =>
      drafts.original(given.id, given.path),
    save: (given: Parameters<typeof drafts.save>[0]) => drafts.save(given),
  };
  const old = base.replace("2027", "2026");
  const held = { path, base: old, text: old.replace("Narrow", "Small") };
  const again = { ...held, text: held.text.replace("title: ", "title: Very ") };
  id = await beginWith({ title: "Another", by: "Ada", files: [held, again] }, server);
  expect(await onServer()).toBe(base.replace("Narrow", "Small"));
  // Two pages of one device that had changed the same place.
  const [file] = (await drafts.get(id)).files;
  expect(file?.setAside).toMatchObject([{ by: "Ada", text: again.text }]);
});
