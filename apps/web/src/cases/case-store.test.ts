import fc from "fast-check";
import { expect, test } from "vitest";

import {
  CaseConflict,
  casesAfter,
  changeCase,
  createCase,
  deleteCase,
  editCase,
  getCase,
  keepOutcome,
  listCases,
  markRead,
  putCases,
  stepCase,
} from "./case-store.ts";
import { differencesOf } from "./history.ts";
import { keepingNow } from "./room-now.ts";
import type { WrittenCase } from "./stored-case.ts";

const empty: WrittenCase = { title: "A case", answers: {} };
const answering =
  (fact: string, value: unknown) =>
  (written: WrittenCase): WrittenCase => ({
    ...written,
    answers: { ...written.answers, [fact]: value },
  });

// Node has no such database: what a browser that refuses to keep anything does.
test("keeps cases in the page and says so where the browser keeps nothing", async () => {
  const { id } = await createCase(empty, 1);
  expect(keepingNow()).toMatchObject({ where: "page" });
  expect(await getCase(id)).toMatchObject({ written: empty, revision: 1 });
});

test("lists the case that was changed last first", async () => {
  const first = await createCase(empty, 10);
  const second = await createCase(empty, 20);
  await editCase(first.id, answering("gap", "both"), 30);
  const ids = (await listCases()).map(({ id }) => id);
  expect(ids.indexOf(first.id)).toBeLessThan(ids.indexOf(second.id));
});

test("every change can be taken back and done again, across all of them", async () => {
  const edits = fc.array(fc.tuple(fc.constantFrom("gap", "job", "region"), fc.nat(5)), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const { id } = await createCase(empty, 1);
      const states = [JSON.stringify(empty)];
      for (const [fact, value] of changes) {
        const kept = await editCase(id, answering(fact, value), 2);
        states.push(JSON.stringify(kept!.written));
      }
      for (const state of states.slice(0, -1).toReversed())
        expect(JSON.stringify((await stepCase(id, "undo", 3))!.written)).toBe(state);
      expect((await stepCase(id, "undo", 3))!.written).toEqual(empty);
      for (const state of states.slice(1))
        expect(JSON.stringify((await stepCase(id, "redo", 4))!.written)).toBe(state);
      expect((await stepCase(id, "redo", 4))!.history!.future).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("a change after undo leaves nothing to do again", async () => {
  const { id } = await createCase(empty, 1);
  await editCase(id, answering("gap", "both"), 2);
  await stepCase(id, "undo", 3);
  const kept = await editCase(id, answering("region", "eu"), 4);
  expect(kept!.history!.future).toEqual([]);
  expect((await stepCase(id, "redo", 5))!.written.answers).toEqual({ region: "eu" });
});

test("remembers the last two hundred steps", async () => {
  const { id } = await createCase(empty, 1);
  for (let step = 0; step < 210; step++) await editCase(id, answering("job", step), 2);
  for (let step = 0; step < 210; step++) await stepCase(id, "undo", 3);
  expect((await getCase(id))!.written.answers).toEqual({ job: 9 });
});

test("two tabs that answer different questions lose nothing of each other", async () => {
  const { id } = await createCase(empty, 1);
  await Promise.all([
    editCase(id, answering("gap", "both"), 2),
    editCase(id, answering("region", "eu"), 2),
  ]);
  expect((await getCase(id))!.written.answers).toEqual({ gap: "both", region: "eu" });
});

test("a change made on an older revision is refused and tells how the case stands", async () => {
  const before = await createCase(empty, 1);
  await editCase(before.id, answering("gap", "both"), 2);
  const late = changeCase(before, { ...empty, title: "Mine" }, 3);
  await expect(late).rejects.toBeInstanceOf(CaseConflict);
  await expect(late).rejects.toMatchObject({ now: { written: { answers: { gap: "both" } } } });
  expect((await getCase(before.id))!.written.title).toBe("A case");
});

test("an edit that changes nothing is no step", async () => {
  const { id } = await createCase(empty, 1);
  const kept = await editCase(id, (written) => written, 2);
  expect(kept).toMatchObject({ revision: 1, changedAt: 1 });
});

test("an outcome is no change of the case, and stays with it", async () => {
  const { id } = await createCase(empty, 1);
  const outcome = {
    answer: "no",
    content: "1",
    prices: "p",
    asOf: "2026-11-24",
    revision: 1,
  } as const;
  await keepOutcome(id, outcome);
  expect(await getCase(id)).toMatchObject({ revision: 1, outcome });
  expect(await editCase(id, answering("gap", "both"), 2)).toMatchObject({ revision: 2, outcome });
});

test("a deleted case can be put back", async () => {
  const { id } = await createCase(empty, 1);
  await editCase(id, answering("gap", "both"), 2);
  const kept = await deleteCase(id);
  expect(await getCase(id)).toBeUndefined();
  await putCases([kept!]);
  expect((await getCase(id))!.written.answers).toEqual({ gap: "both" });
  expect((await stepCase(id, "undo", 3))!.written.answers).toEqual({ gap: "both" });
});

test("names what differs between two contents", () => {
  const other = { ...answering("gap", "both")(empty), title: "Another" };
  expect(differencesOf(empty, other)).toEqual(["gap", "title"]);
  expect(differencesOf(other, other)).toEqual([]);
});

test("long lists are read in pieces that hold every case once", async () => {
  const ids = new Set<string>();
  for (let last = ""; ;) {
    const piece = await casesAfter(last, 3);
    if (piece.length === 0) break;
    for (const { id } of piece) ids.add(id);
    last = piece.at(-1)!.id;
  }
  expect([...ids].toSorted()).toEqual((await listCases()).map(({ id }) => id).toSorted());
});

test("advice that changed without the case stays to be read, until it was or is as before", async () => {
  const { id } = await createCase(empty, 1);
  const advised = { answer: "no", endPoint: "api-prompting", content: "1", prices: "1" } as const;
  const first = { ...advised, asOf: "2026-11-01", revision: 1 };
  const other = { ...first, endPoint: "api-retrieval", prices: "2" };
  const before = async () => (await getCase(id))?.before;
  await keepOutcome(id, first);
  expect(await before()).toBeUndefined();
  await keepOutcome(id, other);
  await keepOutcome(id, { ...other, prices: "3" });
  expect(await before()).toEqual(first);
  await keepOutcome(id, { ...first, prices: "4" });
  expect(await before()).toBeUndefined();
  await keepOutcome(id, other);
  await markRead(id);
  expect(await before()).toBeUndefined();
  await keepOutcome(id, { ...first, revision: 2 });
  expect(await before()).toBeUndefined();
});
