import type { CaseStep, Decided } from "./case-room.ts";
import type { History, StoredCase, WrittenCase } from "./stored-case.ts";

/** So many steps can be taken back. */
const mostSteps = 200;
const none: History = { past: [], future: [] };

/** A case with new content: the old one becomes a step to go back to, and what was taken back cannot be done again. */
export function changedTo(kept: StoredCase, written: WrittenCase, now: number): Decided {
  const { past, future } = kept.history ?? none;
  const all = [...past, kept.revision];
  const remembered = all.slice(-mostSteps);
  return {
    kept: next(kept, written, now, { past: remembered, future: [] }),
    keep: [stepOf(kept)],
    forget: [...all.slice(0, -mostSteps), ...future],
  };
}

/** The step that undo goes back to, or redo on to. */
export function stepFor(kept: StoredCase, way: "undo" | "redo"): number | undefined {
  const { past, future } = kept.history ?? none;
  return (way === "undo" ? past : future).at(-1);
}

/** A case one step back, or one step on again; what it is now becomes the step in the other direction. */
export function stepped(
  kept: StoredCase,
  step: CaseStep,
  way: "undo" | "redo",
  now: number,
): Decided {
  const { past, future } = kept.history ?? none;
  const history =
    way === "undo"
      ? { past: past.slice(0, -1), future: [...future, kept.revision] }
      : { past: [...past, kept.revision], future: future.slice(0, -1) };
  return {
    kept: next(kept, step.written, now, history),
    keep: [stepOf(kept)],
    forget: [step.step],
  };
}

/** What differs between two contents: facts by their names, and other parts of a case by theirs. */
export function differencesOf(before: WrittenCase, after: WrittenCase): readonly string[] {
  const facts = new Set([...Object.keys(before.answers), ...Object.keys(after.answers)]);
  const others = new Set([...Object.keys(before), ...Object.keys(after)]);
  others.delete("answers");
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const part = (written: WrittenCase, name: string): unknown =>
    (written as unknown as Record<string, unknown>)[name];
  return [
    ...[...facts].filter((fact) => differs(before.answers[fact], after.answers[fact])),
    ...[...others].filter((name) => differs(part(before, name), part(after, name))),
  ];
}

const stepOf = ({ id, revision, written }: StoredCase): CaseStep => ({
  caseId: id,
  step: revision,
  written,
});

const next = (
  kept: StoredCase,
  written: WrittenCase,
  now: number,
  history: History,
): StoredCase => ({ ...kept, written, changedAt: now, revision: kept.revision + 1, history });
