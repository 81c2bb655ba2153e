import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

const listen = async (answer: RequestListener): Promise<Server> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
};
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Counts who comes to it. */
let secret: Server;
let visits = 0;
/** Sends everybody to the address in its path, with the status before it. */
let sender: Server;

beforeAll(async () => {
  secret = await listen((_, response) => {
    visits += 1;
    response.end("{}");
  });
  sender = await listen(({ url = "" }, response) => {
    const [, status, address = ""] = url.split("/");
    response.writeHead(Number(status), { location: decodeURIComponent(address) }).end();
  });
});
afterAll(() => {
  secret.close();
  sender.close();
});

/** Loopback, private, link-local and metadata addresses, in the ways in which they are written, and other schemes. */
const elsewhere = (port: number): readonly string[] => [
  `http://127.0.0.1:${port}/`,
  `http://localhost:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f000001:${port}/`,
  `http://0177.0.0.1:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  "http://169.254.169.254/latest/meta-data/",
  "http://[fd00:ec2::254]/latest/meta-data/",
  "http://10.0.0.1/",
  "http://192.168.0.1/",
  "file:///etc/passwd",
  "//metadata.google.internal/computeMetadata/v1/",
];
const statuses = [301, 302, 303, 307, 308] as const;
const sent = statuses.flatMap((status) => elsewhere(0).map((_, index) => ({ status, index })));

test("sixty ways to be sent elsewhere are tried", () => {
  expect(sent).toHaveLength(60);
});

describe.each(sent)("a server that answers $status with address $index", ({ status, index }) => {
  test("is followed by no command, and keeps the editors' token to itself", async () => {
    const address = elsewhere(portOf(secret))[index]!;
    const server = `http://127.0.0.1:${portOf(sender)}/${status}/${encodeURIComponent(address)}`;
    const env = { TAPELINE_EDITOR_TOKEN: "canary", USER: "ada", XDG_DATA_HOME: "/nowhere" };
    for (const args of [
      ["prices"],
      ["release", "fetch"],
      ["release", "rollback", "--because", "a test"],
    ]) {
      const { code, out, err } = await runHere([...args, "--server", server], { env });
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("sends to another address");
      expect(err).not.toContain("canary");
    }
    expect(visits).toBe(0);
  });
});

test.each([
  "file:///etc/passwd",
  "ftp://127.0.0.1/",
  "gopher://127.0.0.1/",
  "data:application/json,{}",
  "javascript:fetch(1)",
  "unix:/var/run/docker.sock",
  "ws://127.0.0.1/",
  "127.0.0.1:4114",
  "//127.0.0.1/",
  "",
])("--server %j is no address that is asked", async (server) => {
  for (const args of [["prices"], ["release", "fetch"]]) {
    const { code, err } = await runHere([...args, "--server", server]);
    expect(code).toBe(2);
    expect(err).toContain("expected an address that begins with http:// or https://");
  }
});

test("a server of one's own on this machine is asked, since its user named it", async () => {
  const { code, err } = await runHere(["prices", "--server", `http://127.0.0.1:${portOf(secret)}`]);
  expect([code, visits]).toEqual([2, 1]);
  expect(err).toContain("is not Tapeline");
});
