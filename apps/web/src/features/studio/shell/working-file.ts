import { rebased } from "./rebased.ts";
import type { Conflict, DraftFileSeen, Saved, SetAsideSeen } from "./server-types.ts";

/** The text of a file; null: there is none. */
export type FileText = string | null;

/** A file of a draft as an editor works on it. */
export interface WorkingFile {
  /** As the draft's commit has it. */
  readonly base: FileText;
  /** As the editor has it. */
  readonly text: FileText;
  /** What the server has, as far as is known here, and its number there: what the next saving is joined by. */
  readonly known: FileText;
  readonly seen: number;
  /** Texts before, the newest last, and those that undo took back. */
  readonly past: readonly FileText[];
  readonly future: readonly FileText[];
  /** When the newest step of the past was begun, in milliseconds. */
  readonly stepAt: number;
  /** Another had changed the same place: nothing is saved until the editor has chosen. */
  readonly conflict: (Conflict & { readonly version: number }) | undefined;
  /** What could not be joined, in the draft until somebody lets go of it. */
  readonly setAside: readonly SetAsideSeen[];
}

/** Typing within this time is one step of undo, in milliseconds. */
const oneStep = 800;
const mostSteps = 200;

/** A file as the server has it. */
export const workingFile = ({
  base,
  text,
  version,
  setAside,
}: Omit<DraftFileSeen, "path">): WorkingFile => ({
  base,
  text,
  known: text,
  seen: version,
  past: [],
  future: [],
  stepAt: -Infinity,
  conflict: undefined,
  setAside,
});

export const isUnsaved = ({ text, known }: WorkingFile): boolean => text !== known;
export const isEdited = ({ text, base }: WorkingFile): boolean => text !== base;

/** The file with another text. What was there before can be had back. */
export function written(file: WorkingFile, text: FileText, at: number): WorkingFile {
  if (text === file.text) return file;
  const isTyping = text !== null && file.text !== null;
  const goesOn =
    isTyping && at - file.stepAt < oneStep && file.past.length > 0 && file.future.length === 0;
  if (goesOn) return { ...file, text };
  return {
    ...file,
    text,
    past: [...file.past, file.text].slice(-mostSteps),
    future: [],
    stepAt: at,
  };
}

/** The file one step back. */
export function undone(file: WorkingFile): WorkingFile {
  const before = file.past.at(-1);
  if (before === undefined) return file;
  return {
    ...file,
    text: before,
    past: file.past.slice(0, -1),
    future: [...file.future, file.text],
    stepAt: -Infinity,
  };
}

/** The file one step forth. */
export function redone(file: WorkingFile): WorkingFile {
  const after = file.future.at(-1);
  if (after === undefined) return file;
  return {
    ...file,
    text: after,
    past: [...file.past, file.text],
    future: file.future.slice(0, -1),
    stepAt: -Infinity,
  };
}

/** The file after the server answered on a text that was sent; the editor may have gone on meanwhile. */
export function answered(file: WorkingFile, sent: FileText, answer: Saved): WorkingFile {
  if (answer.outcome === "conflict")
    return { ...file, conflict: { ...answer.conflict, version: answer.version } };
  const theirs = answer.text ?? sent;
  if (theirs === sent) return { ...file, known: sent, seen: answer.version };
  return joined(file, { was: sent, theirs, seen: answer.version });
}

/** The file after a look at the server: what others saved is taken over where nothing of ours is on its way. */
export function refreshed(file: WorkingFile, server: Omit<DraftFileSeen, "path">): WorkingFile {
  const { setAside } = server;
  const isNews = server.version >= file.seen && server.text !== file.known;
  if (file.conflict !== undefined || isUnsaved(file) || !isNews) return { ...file, setAside };
  const { text: theirs, version } = server;
  return { ...joined(file, { was: file.known, theirs, seen: version }), setAside };
}

/** Their text with what was changed here on top; where that cannot be told, ours, which the server joins when it is saved. */
function joined(
  file: WorkingFile,
  {
    was,
    theirs,
    seen,
  }: { readonly was: FileText; readonly theirs: FileText; readonly seen: number },
): WorkingFile {
  const text = rebased(was, theirs, file.text);
  if (text === undefined) return file;
  const onTop = (texts: readonly FileText[]): readonly FileText[] =>
    // A step back takes back what was done here, and nothing of theirs.
    texts.map((one) => rebased(was, theirs, one)).filter((one) => one !== undefined);
  return { ...file, text, known: theirs, seen, past: onTop(file.past), future: onTop(file.future) };
}

/** The file after an editor chose a text in a conflict: it goes on top of theirs. */
export function chosen(file: WorkingFile, text: FileText, at: number): WorkingFile {
  const { conflict } = file;
  if (conflict === undefined) return file;
  const settled = {
    ...file,
    conflict: undefined,
    known: conflict.theirs,
    seen: conflict.version,
    stepAt: -Infinity,
  };
  return written(settled, text, at);
}
