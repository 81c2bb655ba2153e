import { expect, test } from "vitest";

import {
  answered,
  chosen,
  isEdited,
  isUnsaved,
  redone,
  refreshed,
  undone,
  workingFile,
  written,
} from "./working-file.ts";

const base = "title: a\nwhen: 1\n";
const fromServer = { base, text: base, version: 0, setAside: [] };
const fresh = workingFile(fromServer);

test("typing within a moment is one step, and two steps are two", () => {
  const file = written(written(written(fresh, "x", 1_000), "xy", 1_100), "xyz", 5_000);
  expect(undone(file).text).toBe("xy");
  expect(undone(undone(file)).text).toBe(base);
  expect(undone(undone(undone(file))).text).toBe(base);
  expect(redone(redone(undone(undone(file)))).text).toBe("xyz");
});

test("a file that is deleted right after typing comes back with what was typed", () => {
  const gone = written(written(fresh, "x", 1_000), null, 1_100);
  expect(undone(gone).text).toBe("x");
});

test("what is typed after a step back ends what could be had forth", () => {
  const file = written(undone(written(fresh, "x", 1_000)), "y", 1_001);
  expect(redone(file).text).toBe("y");
  expect(undone(file).text).toBe(base);
});

test("is saved once the server has answered for what stands here", () => {
  const typed = written(fresh, "x", 0);
  expect(isUnsaved(typed)).toBe(true);
  const saved = answered(typed, "x", { outcome: "saved", version: 1 });
  expect(isUnsaved(saved)).toBe(false);
  expect(isEdited(saved)).toBe(true);
});

test("what was typed while the server saved is still to be saved", () => {
  const typed = written(written(fresh, "x", 0), "xy", 1);
  expect(isUnsaved(answered(typed, "x", { outcome: "saved", version: 1 }))).toBe(true);
});

test("takes over what the server joined, below what was typed since", () => {
  const sent = base.replace("1", "2");
  const joined = sent.replace("a", "their a");
  const since = written(fresh, `${sent}# more\n`, 0);
  const file = answered(since, sent, { outcome: "saved", version: 2, text: joined });
  expect(file.text).toBe(`${joined}# more\n`);
  expect(file.known).toBe(joined);
});

test("a step back after others saved takes back only what was done here", () => {
  const mine = answered(written(fresh, base.replace("1", "2"), 0), base.replace("1", "2"), {
    outcome: "saved",
    version: 1,
  });
  const theirs = mine.text!.replace("title: a", "title: theirs");
  const file = refreshed(mine, { base, text: theirs, version: 2, setAside: [] });
  expect(file.text).toBe("title: theirs\nwhen: 2\n");
  expect(undone(file).text).toBe("title: theirs\nwhen: 1\n");
});

test("what others saved does not touch what is on its way", () => {
  const typed = written(fresh, "mine", 0);
  const file = refreshed(typed, { base, text: "theirs", version: 1, setAside: [] });
  expect(file.text).toBe("mine");
  expect(file.seen).toBe(0);
});

test("an older word of the server changes nothing", () => {
  const saved = answered(written(fresh, "x", 0), "x", { outcome: "saved", version: 1 });
  expect(refreshed(saved, fromServer).text).toBe("x");
});

test("a conflict keeps what was typed, and the choice goes on top of theirs", () => {
  const typed = written(fresh, "mine", 0);
  const conflict = { path: "p", base, theirs: "theirs", mine: "mine" };
  const met = answered(typed, "mine", { outcome: "conflict", version: 3, conflict });
  expect(met.text).toBe("mine");
  const mine = chosen(met, "mine", 9_000);
  expect(mine).toMatchObject({ text: "mine", known: "theirs", seen: 3, conflict: undefined });
  const theirs = chosen(met, "theirs", 9_000);
  expect(isUnsaved(theirs)).toBe(false);
  expect(undone(theirs).text).toBe("mine");
});
