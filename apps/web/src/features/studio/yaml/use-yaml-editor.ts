import type { Problem } from "@tapeline/documents";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

import type { Steps, YamlEditor } from "./yaml-editor.ts";

interface Shown {
  readonly text: string;
  readonly isYaml: boolean;
  readonly label: string;
  readonly describedBy: string;
  readonly problems: readonly Problem[];
  readonly write: (text: string) => void;
  readonly steps: Steps | undefined;
}

/** The editor in its place, kept at a text and its problems; undefined until its code has come, or where it does not come. */
export function useYamlEditor(shown: Shown): {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly editor: YamlEditor | undefined;
} {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<YamlEditor>();
  // What it calls is what the newest rendering was given.
  const now = useRef(shown);
  useEffect(() => {
    now.current = shown;
  });
  const { text, isYaml, label, describedBy, problems } = shown;
  const keepsSteps = shown.steps === undefined;

  useEffect(() => {
    let open: YamlEditor | undefined;
    let gone = false;
    const begin = async (): Promise<void> => {
      const { openYamlEditor } = await import("./yaml-editor.ts");
      if (gone || host.current === null) return;
      open = openYamlEditor({
        host: host.current,
        text: now.current.text,
        isYaml,
        label,
        describedBy,
        onText: (next) => now.current.write(next),
        steps: keepsSteps
          ? undefined
          : {
              undo: () => now.current.steps?.undo(),
              redo: () => now.current.steps?.redo(),
            },
      });
      setEditor(open);
    };
    // Where its code does not come, the plain field goes on.
    void begin().catch(() => undefined);
    return () => {
      gone = true;
      open?.close();
      setEditor(undefined);
    };
  }, [isYaml, label, describedBy, keepsSteps]);

  // Before anything else is typed: a key that came between would write over what it had not seen.
  useLayoutEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setProblems(problems), [editor, problems]);
  return { host, editor };
}
