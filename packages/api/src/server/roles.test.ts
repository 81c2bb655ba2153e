import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { getUntypedClient, type TRPCClientError } from "@trpc/client";
import { builtInRelease } from "@tapeline/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createHttpClient } from "../client.ts";
import { appRouter } from "../router.ts";
import { CheckoutDrafts, ServerReleases, startServer, type RunningServer } from "../server.ts";
import { everyCall } from "../testing/every-call.ts";
import { testDay } from "../testing/release.ts";
import { checkoutWith } from "../testing/small-checkout.ts";
import type { ProcedureMeta } from "../trpc.ts";

const token = "the editors' token";
/** Who may call, by the token that is sent along. Only the last of them is an editor. */
const roles = {
  nobody: undefined,
  "somebody with an empty token": "",
  "somebody with another token": "the editors' tokem",
  "somebody with a part of the token": token.slice(0, -1),
  "an editor": token,
} as const;
type Role = keyof typeof roles;
type Kind = "query" | "mutation" | "subscription";

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Readonly<
    Record<string, { readonly _def: { readonly type: Kind; readonly meta?: ProcedureMeta } }>
  >,
).map(([path, { _def }]) => ({ path, type: _def.type, forEditors: _def.meta?.editors === true }));
const cells = procedures.flatMap((procedure) =>
  (Object.keys(roles) as Role[]).map((role) => ({ ...procedure, role })),
);

let server: RunningServer;
let checkout: string;
let folder: string;

beforeAll(async () => {
  checkout = checkoutWith({ "packages/content/rules/gap/knowledge.yaml": "kind: gate\n" });
  folder = mkdtempSync(join(tmpdir(), "tapeline-drafts-"));
  server = await startServer({
    releases: await ServerReleases.open({
      builtIn: await builtInRelease(),
      now: () => "2026-11-26T12:00:00Z",
      failed: () => {},
    }),
    drafts: new CheckoutDrafts({ checkout, folder, now: () => "2026-11-26T12:00:00Z" }),
    editorToken: token,
    today: () => testDay,
    port: 0,
    limits: { perMinute: 100_000 },
  });
});
afterAll(async () => {
  await server.close();
  for (const made of [checkout, folder]) rmSync(made, { recursive: true });
});

/** What a call ends in: the code of its error, or that it is answered. */
function outcome(path: string, type: Kind, sent: string | undefined): Promise<string> {
  const settings = sent === undefined ? {} : { token: sent };
  const client = getUntypedClient(createHttpClient(server.url, settings));
  const codeOf = (error: TRPCClientError<typeof appRouter>): string =>
    error.data?.code ?? error.message;
  const input = everyCall[path];
  if (type !== "subscription") return client[type](path, input).then(() => "answered", codeOf);
  return new Promise((resolve) => {
    const running = client.subscription(path, input, {
      onData: () => {
        running.unsubscribe();
        resolve("answered");
      },
      onError: (error) => resolve(codeOf(error as TRPCClientError<typeof appRouter>)),
      onComplete: () => resolve("answered"),
    });
  });
}

test("every procedure has an input to be called with, and the studio's alone are for editors", () => {
  expect(Object.keys(everyCall).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
  for (const { path, forEditors } of procedures)
    expect(forEditors, path).toBe(path.startsWith("studio."));
});

describe("every procedure for everybody", () => {
  test.each(cells)("$path, called by $role", async ({ path, type, forEditors, role }) => {
    // What an editor asks of a draft that there is not is refused for that, and not for who asks.
    const ofNoDraft =
      path === "studio.list" || path === "studio.begin" ? "answered" : "BAD_REQUEST";
    const expected = role === "an editor" ? ofNoDraft : "UNAUTHORIZED";
    expect(await outcome(path, type, roles[role])).toBe(forEditors ? expected : "answered");
  });
});

test.each(Object.keys(roles) as Role[])("publishing over HTTP, asked by %s", async (role) => {
  const sent = roles[role];
  const answer = await fetch(`${server.url}/api/releases`, {
    method: "POST",
    headers: sent === undefined ? {} : { authorization: `Bearer ${sent}` },
    body: "{}",
  });
  expect(answer.status).toBe(role === "an editor" ? 400 : 401);
});

test.each(["Basic", "bearer", "Token", ""])(
  "the token is taken as a Bearer's alone: %j",
  async (scheme) => {
    const headers = { authorization: `${scheme} ${token}`.trim() };
    expect((await fetch(`${server.url}/trpc/studio.list`, { headers })).status).toBe(401);
    const asked = `${server.url}/trpc/studio.list?token=${encodeURIComponent(token)}`;
    expect((await fetch(asked)).status).toBe(401);
  },
);
