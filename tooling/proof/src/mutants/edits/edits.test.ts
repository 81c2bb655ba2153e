import { expect, test } from "vitest";

import { Chance } from "../../chance.ts";
import { readersOfAll } from "../readers.ts";
import { editClasses } from "./edit.ts";
import { editor } from "./editor.ts";
import { complaintOfEdit } from "./judge-edit.ts";

/** Seeds 1 to this many, each an edit. */
const edits = 500;

const readers = await readersOfAll();
const editOf = editor(readers);

test(
  "malformed edits of the content are refused with file, line, field and what to do",
  { timeout: 600_000 },
  () => {
    const complaints: string[] = [];
    const counts = Object.fromEntries(editClasses.map((name) => [name, 0]));
    for (let seed = 1; seed <= edits; seed++) {
      const edit = editOf(seed, new Chance(seed));
      counts[edit.class]!++;
      const { kind } = edit.subject;
      const outcome = readers.read({ kind, file: edit.file }, edit.text);
      const complaint = complaintOfEdit(edit, outcome);
      if (complaint !== undefined)
        complaints.push(`seed ${seed}, ${edit.class}, ${edit.file}, ${edit.how}: ${complaint}`);
    }
    console.log(`${edits - complaints.length} passed, ${complaints.length} failed`, counts);
    expect(complaints).toEqual([]);
  },
);
