import { useMemo } from "react";

import type { Steps } from "../yaml/yaml-editor.ts";
import type { DraftWork } from "./draft-work.ts";

/** The steps back and forth of a file, which its form and its text share. */
export const useSteps = (work: DraftWork, path: string): Steps =>
  useMemo(() => ({ undo: () => work.undo(path), redo: () => work.redo(path) }), [work, path]);
