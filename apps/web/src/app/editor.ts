/** Under these names the browser keeps who edits: the name for good, the token until its window is closed. */
const nameKey = "studio-name";
const tokenKey = "studio-token";

/** Who edits content in this browser. */
export interface Editor {
  /** As it stands beside what is saved and in commits. */
  readonly name: string;
  /** The editors' token of the server; `undefined` once the window was closed or the server refused it. */
  readonly token: string | undefined;
}

const watchers = new Set<() => void>();
let known: Editor | undefined = read();

/** Where a browser stores nothing, nobody has signed in. */
function read(): Editor | undefined {
  try {
    const name = localStorage.getItem(nameKey);
    if (name === null) return undefined;
    return { name, token: sessionStorage.getItem(tokenKey) ?? undefined };
  } catch {
    return undefined;
  }
}

function become(editor: Editor | undefined): void {
  known = editor;
  try {
    if (editor === undefined) localStorage.removeItem(nameKey);
    else localStorage.setItem(nameKey, editor.name);
    if (editor?.token === undefined) sessionStorage.removeItem(tokenKey);
    else sessionStorage.setItem(tokenKey, editor.token);
  } catch {
    // Where nothing may be stored, an editor is known as long as the page.
  }
  for (const tell of watchers) tell();
}

/** Who edits here; `undefined` where nobody has ever signed in, or has signed out. */
export const editorNow = (): Editor | undefined => known;

/** For `useSyncExternalStore`: calls back when that changes. */
export function onEditor(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Somebody signs in whose token the server has taken. */
export const signIn = (name: string, token: string): void => become({ name, token });

/** Nobody edits here any more. */
export const signOut = (): void => become(undefined);

/** The server refuses the token: the name stays, the token is asked for again. */
export function forgetToken(): void {
  if (known !== undefined) become({ name: known.name, token: undefined });
}
