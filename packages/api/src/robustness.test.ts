import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { getUntypedClient, type TRPCClientError } from "@trpc/client";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";

import { createLocalClient } from "./local-client.ts";
import { appRouter } from "./router.ts";
import { CheckoutDrafts } from "./server.ts";
import { smallRelease } from "./testing/release.ts";
import { sampleCase } from "./testing/sample-case.ts";
import { checkoutWith } from "./testing/small-checkout.ts";

// As an editor beside a checkout, so that every procedure comes to its input.
const checkout = checkoutWith({ "packages/content/rules/gap/knowledge.yaml": "kind: gate\n" });
const folder = mkdtempSync(join(tmpdir(), "tapeline-drafts-"));
afterAll(() => {
  for (const made of [checkout, folder]) rmSync(made, { recursive: true });
});
const now = (): string => "2026-11-26T12:00:00Z";
const drafts = new CheckoutDrafts({ checkout, folder, now });
const client = getUntypedClient(createLocalClient({ ...smallRelease, isEditor: true, drafts }));

type Kind = "query" | "mutation" | "subscription";
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<
    string,
    { readonly _def: { readonly type: Kind } }
  >,
).map(([path, { _def }]) => ({ path, type: _def.type }));

/** The code of the error that a call ends in; `ok` where it answers, or begins to stream. */
function outcome(path: string, type: Kind, input: unknown): Promise<string> {
  const codeOf = (error: TRPCClientError<typeof appRouter>): string =>
    error.data?.code ?? `no code: ${error.message}`;
  if (type !== "subscription") return client[type](path, input).then(() => "ok", codeOf);
  return new Promise((resolve) => {
    const running = client.subscription(path, input, {
      onData: () => {
        running.unsubscribe();
        resolve("ok");
      },
      onError: (error) => resolve(codeOf(error as TRPCClientError<typeof appRouter>)),
      onComplete: () => resolve("ok"),
    });
  });
}

const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
const json = fc.jsonValue({ maxDepth: 4 });
const field = fc.constantFrom(
  "case",
  "asOf",
  "knownOn",
  "id",
  "fact",
  "what",
  "words",
  "usage",
  "offer",
  "receipt",
  "skip",
  ...names,
);
const anyInput = fc.oneof(
  json,
  fc
    .array(fc.tuple(field, json))
    .map(
      (pairs) =>
        JSON.parse(
          `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(",")}}`,
        ) as unknown,
    ),
);

describe("whatever is asked", () => {
  test.each(procedures)(
    "$path refuses what it cannot use, and never fails",
    async ({ path, type }) => {
      await fc.assert(
        fc.asyncProperty(anyInput, async (input) => {
          expect(["ok", "BAD_REQUEST", "NOT_FOUND"]).toContain(await outcome(path, type, input));
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each(procedures)("$path changes no prototype", async ({ path, type }) => {
    const before = Reflect.ownKeys(Object.prototype).length;
    for (const name of names) {
      const poison: unknown = JSON.parse(
        `{"${name}":{"polluted":1},"case":{"title":"t","${name}":{"polluted":1},"answers":{"${name}":{"polluted":1}}},"id":"${name}","offer":"${name}","what":"${name}"}`,
      );
      await outcome(path, type, poison);
    }
    expect(Reflect.ownKeys(Object.prototype)).toHaveLength(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("a waiver under a name that every object has waives nothing", async () => {
    const assessed = (waive: string): Promise<unknown> => {
      const given: unknown = { ...sampleCase, waive: JSON.parse(waive) as unknown };
      return client.query("assessment.assess", { case: given });
    };
    // The schema of a map leaves this one name out.
    const poisoned = await assessed('{"__proto__":"because we say so"}');
    expect(poisoned).toEqual(await assessed("{}"));
    for (const name of names.slice(1)) {
      const refused = assessed(`{"${name}":"because we say so"}`);
      await expect(refused).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
    }
  });
});
