import { existsSync } from "node:fs";
import { join } from "node:path";

import type { HttpBindings } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context, Hono } from "hono";

type Env = { Bindings: HttpBindings };

/** Named by what is in them: they never change. */
const named = /[.-][\w-]{8,}\.(?:js|css|woff2)$/;

/**
 * What a page of the documentation may do. Beside what the app's pages may, its search is compiled code that reads an index, which
 * asks for WebAssembly, and styles stand in attributes of elements; no script does.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Serves the documentation that lies in a folder under `/docs`; it may be built while the server runs. */
export function serveDocs(app: Hono<Env>, folder: string): void {
  // Made once the folder is there: it would be complained of before.
  let files: ReturnType<typeof filesOf> | undefined;
  app.get("/docs", (c) => c.redirect("/docs/", 308));
  app.get("/docs/*", async (c) => {
    if (!existsSync(join(folder, "index.html"))) return notBuilt(c);
    files ??= filesOf(folder);
    const found = await files.asked(c, nothing);
    if (found !== undefined) return asPage(found, c);
    const page = await files.missing(c, nothing);
    return page === undefined
      ? notBuilt(c)
      : asPage(new Response(page.body, { status: 404, headers: page.headers }), c);
  });
}

const filesOf = (folder: string) => ({
  asked: serveStatic<Env>({
    root: folder,
    rewriteRequestPath: (path) => path.slice("/docs".length),
  }),
  missing: serveStatic<Env>({ root: folder, path: "404.html" }),
});

function asPage(answer: Response, c: Context<Env>): Response {
  answer.headers.set("content-security-policy", policy);
  answer.headers.set(
    "cache-control",
    named.test(c.req.path) ? "public, max-age=31536000, immutable" : "no-cache",
  );
  return answer;
}

const notBuilt = (c: Context<Env>): Response =>
  c.text(
    "The documentation is not built yet. `npm start` builds it once the app is served: try again in a minute.\n",
    503,
    { "retry-after": "30" },
  );

const nothing = (): Promise<void> => Promise.resolve();
