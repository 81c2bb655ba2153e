import { createHttpClient, TRPCClientError, type ApiClient } from "@tapeline/api/client";

import { editorNow, forgetToken } from "../../../app/editor.ts";

/** The server's answer that there is no such token, or that it is another. */
const refused = "UNAUTHORIZED";

/** How long a server may compile the whole content in silence, in milliseconds. */
const patienceMs = 300_000;

let made: { readonly token: string; readonly client: ApiClient } | undefined;

/** A client of the server that the pages came from, with a token that is tried. */
export const clientWith = (token: string): ApiClient =>
  createHttpClient(location.origin, { token, together: 1 });

/** The client of whoever has signed in. Throws where nobody has. */
function studioClient(): ApiClient {
  const token = signedIn();
  if (made?.token !== token) made = { token, client: clientWith(token) };
  return made.client;
}

function signedIn(): string {
  const token = editorNow()?.token;
  if (token === undefined) throw new Error("sign in to Studio first");
  return token;
}

/** Asks the server's studio. Where it refuses the token, the sign-in form comes back; what was asked fails all the same. */
export async function askStudio<Answer>(
  ask: (client: ApiClient) => Promise<Answer>,
  client: () => ApiClient = studioClient,
): Promise<Answer> {
  try {
    return await ask(client());
  } catch (error) {
    if (codeOf(error) === refused) forgetToken();
    throw error;
  }
}

/** As `askStudio`, for what a server compiles the whole content for before it says a word; nothing else waits for the same answer. */
export const askStudioPatiently = <Answer>(
  ask: (client: ApiClient) => Promise<Answer>,
): Promise<Answer> =>
  askStudio(ask, () =>
    createHttpClient(location.origin, { token: signedIn(), silentForMs: patienceMs }),
  );

/** How the server names a refusal; `undefined` where none of its answers came. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof TRPCClientError)) return undefined;
  const data = error.data as { readonly code?: unknown } | null | undefined;
  return typeof data?.code === "string" ? data.code : undefined;
}
