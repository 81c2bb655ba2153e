import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type KeyBinding,
} from "@codemirror/view";
import type { Problem } from "@tapeline/documents";

import { changeBetween } from "./change-between.ts";
import { editorLook } from "./editor-look.ts";
import { placeOf, saysOf } from "./place-problem.ts";

/** Steps back and forth of whoever owns the text. */
export interface Steps {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** An editor of a text that others may change, too. */
export interface YamlEditor {
  /** Shows a text that came from elsewhere; the cursor stays with what it stands in. */
  readonly setText: (text: string) => void;
  readonly setProblems: (problems: readonly Problem[]) => void;
  /** Puts the cursor to a problem and the eye on it. */
  readonly goTo: (problem: Problem) => void;
  readonly close: () => void;
}

interface Wanted {
  /** Where it stands; it is filled once. */
  readonly host: HTMLElement;
  readonly text: string;
  /** Whether all of it is YAML; a text for readers is not. */
  readonly isYaml: boolean;
  /** What it is called to those who do not see it. */
  readonly label: string;
  readonly describedBy: string;
  readonly onText: (text: string) => void;
  /** Without, the editor keeps its own steps. */
  readonly steps: Steps | undefined;
}

/** A change that the editor was told of and nobody typed. */
const fromElsewhere = Annotation.define<boolean>();

/**
 * Opens an editor of YAML. It stands in a shadow root: there its styles are adopted as a style sheet, which a policy without inline
 * styles allows, and a `<style>` in the page's head it does not.
 */
export function openYamlEditor({
  host,
  text,
  isYaml,
  label,
  describedBy,
  onText,
  steps,
}: Wanted): YamlEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const parent = document.createElement("div");
  root.replaceChildren(parent);
  const typed = EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    const told = transactions.every((one) => one.annotation(fromElsewhere) === true);
    if (docChanged && !told) onText(state.doc.toString());
  });
  const named = EditorView.contentAttributes.of({
    "aria-label": label,
    // Words outside a shadow root cannot be pointed to, so they are said here.
    "aria-description": describedBy,
    spellcheck: "false",
    tabindex: "0",
  });
  const language = isYaml ? [yaml()] : [];
  const extensions = [...usual, ...language, keysOf(steps), typed, named, editorLook];
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({ doc: text, extensions }),
  });
  return {
    setText: (next) => {
      const change = changeBetween(view.state.doc.toString(), next);
      if (change === undefined) return;
      view.dispatch({ changes: change, annotations: fromElsewhere.of(true) });
    },
    setProblems: (problems) => {
      const doc = view.state.doc.toString();
      const marks = problems.map((problem) => ({
        ...placeOf(problem, doc),
        severity: "error" as const,
        message: saysOf(problem),
      }));
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo: (problem) => {
      const { from, to } = placeOf(problem, view.state.doc.toString());
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

const usual: readonly Extension[] = [
  lineNumbers(),
  highlightActiveLineGutter(),
  highlightActiveLine(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of("  "),
  bracketMatching(),
  highlightSelectionMatches(),
  search({ top: false }),
  lintGutter(),
  EditorView.lineWrapping,
];

/** Escape, then Tab leaves the editor, as its own view sees to. */
function keysOf(steps: Steps | undefined): Extension {
  const common = [...searchKeymap, ...lintKeymap, indentWithTab, ...defaultKeymap];
  if (steps === undefined) return [history(), keymap.of([...historyKeymap, ...common])];
  return keymap.of([...keysOfSteps(steps), ...common]);
}

function keysOfSteps({ undo, redo }: Steps): readonly KeyBinding[] {
  const stepping = (step: () => void) => (): boolean => {
    step();
    return true;
  };
  return [
    { key: "Mod-z", run: stepping(undo), stopPropagation: true, preventDefault: true },
    { key: "Mod-y", run: stepping(redo), stopPropagation: true, preventDefault: true },
    { key: "Mod-Shift-z", run: stepping(redo), stopPropagation: true, preventDefault: true },
  ];
}
