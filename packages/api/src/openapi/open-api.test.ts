import { builtInRelease } from "@tapeline/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { readEvents } from "../links/server-sent-events.ts";
import { appRouter } from "../router.ts";
import { ServerReleases, startServer, type RunningServer } from "../server.ts";
import { everyCall } from "../testing/every-call.ts";
import { contractRelease } from "../testing/release.ts";
import type { OpenApiDocument } from "./open-api-document.ts";

interface Refusal {
  readonly error?: { readonly data: { readonly code: string; readonly httpStatus: number } };
}

interface Operation {
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly requestBody?: { readonly required: boolean };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

let server: RunningServer;
let document: OpenApiDocument;

beforeAll(async () => {
  server = await startServer({
    releases: await ServerReleases.open({
      builtIn: await builtInRelease(),
      now: () => "2026-11-26T12:00:00Z",
      failed: () => {},
    }),
    today: () => contractRelease.today,
    port: 0,
    limits: { perMinute: 10_000 },
  });
  document = (await (await fetch(`${server.url}/openapi.json`)).json()) as OpenApiDocument;
});
afterAll(() => server.close());

const procedures = Object.keys(appRouter._def.procedures);
const open = procedures.filter((path) => !path.startsWith("studio."));
const operationOf = (path: string): Operation =>
  (document.paths[`/trpc/${path}`] as { readonly post: Operation }).post;

/** A schema of the document, which refers to no other than that of refusals. */
function schemaAt(schema: object): z.ZodType {
  const text = JSON.stringify({
    ...schema,
    $defs: { refusal: document.components["schemas"]!["refusal"] },
  });
  return z.fromJSONSchema(
    JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")) as never,
  );
}

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`${server.url}/trpc/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "*/*" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** Fails where a value is not as a schema of the document says. */
function holds(schema: object, value: unknown): void {
  expect(schemaAt(schema).safeParse(value).error).toBe(undefined);
}

/** Whether a call was answered, or what it was refused with; throws where this is not as the document says. */
async function documented(path: string, answer: Response): Promise<string> {
  const { responses } = operationOf(path);
  const said = responses[String(answer.status)];
  expect(said, `${path} ${answer.status}`).toBeDefined();
  const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
  expect(Object.keys(said!.content)).toEqual([type]);
  if (type === "application/json") {
    const body: unknown = await answer.json();
    holds(said!.content[type]!.schema, body);
    return (body as Refusal).error?.data.code ?? "answered";
  }
  for await (const { name, data } of readEvents(answer.body!)) {
    if (name === "message" || name === "return") return "answered";
    if (name !== "serialized-error") continue;
    const error = JSON.parse(data) as Required<Refusal>["error"];
    holds({ $ref: "#/components/schemas/refusal" }, { error });
    return error.data.code;
  }
  throw new Error(`the stream of ${path} said nothing`);
}

describe("the document", () => {
  test("names every procedure once, and what else the server answers", () => {
    const called = Object.keys(document.paths).filter((path) => path.startsWith("/trpc/"));
    expect(called).toEqual(procedures.map((path) => `/trpc/${path}`));
    expect(Object.keys(everyCall).toSorted()).toEqual(procedures.toSorted());
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => (operation as Operation).operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("refers to nothing that is not there", () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1]!);
    expect(references.length).toBeGreaterThan(procedures.length);
    for (const reference of new Set(references)) {
      let at: unknown = document;
      for (const step of reference.split("/")) at = (at as Record<string, unknown>)[step];
      expect(at, reference).toBeDefined();
    }
  });

  test("says which calls are for editors", () => {
    for (const path of procedures)
      expect(operationOf(path).security !== undefined, path).toBe(path.startsWith("studio."));
  });
});

describe("real calls", () => {
  test.each(open)("%s takes what the document says, and answers so", async (path) => {
    const { requestBody } = operationOf(path);
    const input = everyCall[path];
    expect(requestBody !== undefined || input === undefined).toBe(true);
    expect(await documented(path, await post(path, input))).toBe("answered");
    if (requestBody === undefined) return;
    expect(requestBody.required).toBe(true);
    expect(await documented(path, await post(path, undefined))).toBe("BAD_REQUEST");
  });

  test.each(open)(
    "%s refuses what the document does not name, and says so as it says",
    async (path) => {
      if (operationOf(path).requestBody === undefined) return;
      const input = { ...(everyCall[path] as object), colour: 1 };
      expect(await documented(path, await post(path, input))).toBe("BAD_REQUEST");
    },
  );

  test.each(procedures.filter((path) => path.startsWith("studio.")))(
    "%s asks for the editors' token as the document says",
    async (path) => {
      expect(await documented(path, await post(path, everyCall[path]))).toBe("UNAUTHORIZED");
    },
  );

  test("tells health and the current release as the document says", async () => {
    for (const path of ["/api/health", "/release/current.json"]) {
      const { responses } = (document.paths[path] as { readonly get: Operation }).get;
      const answer = await fetch(`${server.url}${path}`);
      expect(answer.status).toBe(200);
      const { schema } = responses["200"]!.content["application/json"]!;
      holds(schema, await answer.json());
    }
  });
});
