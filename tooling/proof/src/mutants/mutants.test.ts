import { expect, test } from "vitest";

import { Chance } from "../chance.ts";
import { complaintOf } from "./judge.ts";
import type { Subject } from "./mutant.ts";
import { readersOfAll } from "./readers.ts";
import { mutantMaker } from "./subjects.ts";

/** Seeds 1 to this many, each a mutant: half of them damaged, half of them with a slip that is valid YAML. */
const mutants = 2000;
/** Milliseconds of work within which any file is answered; a machine that has other things to do takes none away. */
const patience = 2000;

const readers = await readersOfAll();
const mutantOf = mutantMaker(readers);

const meanings = new Map<string, string>();
/** What a file means as it stands. */
function meaningOf(subject: Subject): string {
  const known = meanings.get(subject.file);
  if (known !== undefined) return known;
  const outcome = readers.read(subject, subject.marks.text);
  if (outcome.refused) throw new Error(`${subject.file} is refused as it stands`);
  meanings.set(subject.file, outcome.meaning);
  return outcome.meaning;
}

test(
  "what can be told from a good file is refused with its place, and what only looks otherwise is taken",
  { timeout: 300_000 },
  () => {
    const prototype = Reflect.ownKeys(Object.prototype);
    const complaints: string[] = [];
    const counts = { refused: 0, taken: 0 };
    let slowest = 0;
    for (let seed = 1; seed <= mutants; seed++) {
      const { subject, mutant } = mutantOf(seed, new Chance(seed));
      const started = process.cpuUsage();
      const outcome = readers.read(subject, mutant.text);
      const { user, system } = process.cpuUsage(started);
      slowest = Math.max(slowest, (user + system) / 1000);
      counts[outcome.refused ? "refused" : "taken"]++;
      const complaint = complaintOf(subject, mutant, outcome, () => meaningOf(subject));
      if (complaint !== undefined)
        complaints.push(`seed ${seed}, ${subject.file}, ${mutant.how}: ${complaint}`);
    }
    console.log(`${mutants - complaints.length} passed, ${complaints.length} failed`, counts);
    expect(complaints).toEqual([]);
    expect(slowest).toBeLessThan(patience);
    expect(counts.refused).toBeGreaterThan(mutants * 0.9);
    expect(counts.taken).toBeGreaterThan(mutants * 0.05);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(prototype);
    expect(Object.hasOwn({}, "polluted") || "polluted" in {}).toBe(false);
  },
);
