import { expect, test } from "./support/test.ts";

test("every answer carries its headers, and pages may run nothing that is not ours", async ({
  request,
}) => {
  for (const path of ["/", "/assess", "/release/current.json", "/theme.js", "/nothing.js"]) {
    const headers = (await request.get(path)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/unsafe|\*/);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
    expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
  }
});

test("a file named by its content is kept for good, a page is asked for anew", async ({
  request,
}) => {
  const { parts } = (await (await request.get("/release/current.json")).json()) as {
    readonly parts: Readonly<Record<string, { readonly sha256: string }>>;
  };
  for (const { sha256 } of Object.values(parts)) {
    const answer = await request.get(`/release/${sha256}.json`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["cache-control"]).toContain("immutable");
  }
  expect((await request.get("/")).headers()["cache-control"]).toBe("no-cache");
});

test("what is not there is said to be missing, and no path leaves the folder", async ({
  request,
}) => {
  const wrong = ["/nothing.js", "/assets/none.css", "/../server/main.js", "/%2e%2e/server/main.js"];
  for (const path of [...wrong, "/..%2fserver%2fmain.js", "/assets/..%5c..%5cserver%5cmain.js"])
    expect((await request.get(path)).status(), path).toBe(404);
});
