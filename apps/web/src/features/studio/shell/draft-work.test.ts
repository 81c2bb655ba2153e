import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { CheckoutDrafts } from "@tapeline/api/server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";

import type { DraftServer } from "./draft-view.ts";
import { DraftWork } from "./draft-work.ts";
import type { Unsaved, UnsavedRoom } from "./unsaved-room.ts";

const path = "packages/content/rules/task/narrow.yaml";
const base = "title: Narrow\nwhen: { taskVariants: { atMost: 20 } }\nreviewBy: 2027-01-01\n";

let folder: string;
let drafts: CheckoutDrafts;
let id: string;
let connected = true;

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

const reach = <T>(ask: () => Promise<T>): Promise<T> =>
  connected ? ask() : Promise.reject(new Error("no answer"));

async function work(by: string, room: UnsavedRoom = device()): Promise<DraftWork> {
  const server: DraftServer = {
    get: () => reach(() => drafts.get(id)),
    original: (file) => reach(() => drafts.original(id, file)),
    save: (given) => reach(() => drafts.save({ ...given, id, by })),
    settle: (file, shown) => reach(() => drafts.settle({ id, path: file, shown })),
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
  grace.choose(path, text!);
  await grace.flush();
  expect(await onServer()).toContain("40");
  await grace.refresh();
  expect(grace.now().files.get(path)?.setAside).toMatchObject([{ by: "Grace" }]);
  await grace.settle(path, grace.now().files.get(path)!.setAside);
  expect(grace.now().files.get(path)?.setAside).toEqual([]);
});
