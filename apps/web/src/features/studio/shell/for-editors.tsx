import { useSyncExternalStore, type ReactNode } from "react";

import { editorNow, onEditor, type Editor } from "../../../app/editor.ts";
import { SignIn } from "./sign-in.tsx";

/** What editors alone see; everybody else is asked to sign in. */
export function ForEditors({ children }: { readonly children: (editor: Editor) => ReactNode }) {
  const editor = useSyncExternalStore(onEditor, editorNow);
  return editor?.token === undefined ? <SignIn /> : children(editor);
}
