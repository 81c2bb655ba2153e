import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { expect, test } from "vitest";

import { allowPagesOf } from "./embedding.ts";

function ask(path: string, init: RequestInit): Promise<Response> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  allowPagesOf(app, ["https://intranet.example"]);
  app.all("*", (c) => c.text("answered"));
  return Promise.resolve(app.request(path, init));
}

const allowed = (answer: Response): string | null =>
  answer.headers.get("access-control-allow-origin");

test("pages of an origin that is named may ask, and no others", async () => {
  const named = await ask("/trpc/knowledge.about", {
    headers: { origin: "https://intranet.example" },
  });
  expect(allowed(named)).toBe("https://intranet.example");
  const other = await ask("/trpc/knowledge.about", { headers: { origin: "https://evil.example" } });
  expect(allowed(other)).toBeNull();
});

test("nothing but widgets and the API is shared, and no token can be sent along", async () => {
  const headers = { origin: "https://intranet.example" };
  expect(allowed(await ask("/docs/embed.js", { headers }))).toBe("https://intranet.example");
  expect(allowed(await ask("/docs/", { headers }))).toBeNull();
  expect(allowed(await ask("/mcp", { headers }))).toBeNull();
  const before = await ask("/trpc/assessment.assess", {
    method: "OPTIONS",
    headers: {
      ...headers,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type, authorization",
    },
  });
  expect(before.status).toBe(204);
  expect(before.headers.get("access-control-allow-headers")).toBe("content-type");
  expect(before.headers.get("access-control-allow-credentials")).toBeNull();
});
