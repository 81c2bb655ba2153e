import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { smallRelease, testDay } from "../testing/release.ts";
import { startServer, type RunningServer } from "./start-server.ts";

const secret = "what lies outside";
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tapeline-outside-"));
  for (const name of ["site", "docs"]) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "index.html"), name);
    await writeFile(join(folder, name, "404.html"), "nothing there");
  }
  await writeFile(join(folder, "secret.txt"), secret);
  await writeFile(join(folder, "secret.html"), secret);
  await mkdir(join(folder, "site-beside"));
  await writeFile(join(folder, "site-beside/index.html"), secret);
  const { today: _today, ...release } = smallRelease;
  server = await startServer({
    ...release,
    today: () => testDay,
    port: 0,
    site: join(folder, "site"),
    docs: join(folder, "docs"),
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path as it is written: `fetch` would tidy it up. */
function ask(path: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const asked = request({ hostname, port, path, method: "GET" }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asked.on("error", reject).end();
  });
}

const ups = [
  "../",
  "../../",
  "..%2f",
  "%2e%2e/",
  "%2e%2e%2f",
  "..%5c",
  "..\\",
  "....//",
  ".%2e/",
  "%252e%252e%252f",
  "%c0%ae%c0%ae/",
  "..;/",
  "./../",
  "x/../../",
  "%00../",
  "/",
  "//",
  "site-beside/../../",
];
const targets = ["secret.txt", "secret.html", "site-beside/index.html", "etc/passwd"];
const paths = ["/", "/docs/"].flatMap((at) =>
  ups.flatMap((up) => targets.map((target) => at + up + target)),
);

test("reads nothing outside the folders of the pages, in whichever of 100 ways and more", async () => {
  expect(paths.length).toBeGreaterThan(100);
  for (const path of [...paths, ...targets.map((target) => join(folder, target))]) {
    const { status, text } = await ask(path);
    expect(text, path).not.toContain(secret);
    expect(text, path).not.toContain("root:");
    expect([200, 308, 400, 404], path).toContain(status);
  }
  expect((await ask("/")).text).toBe("site");
  expect((await ask("/docs/")).text).toBe("docs");
});
