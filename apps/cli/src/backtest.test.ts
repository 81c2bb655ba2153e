import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "@tapeline/api/server";
import type { Backtest } from "@tapeline/validation";
import { describe, expect, test } from "vitest";

import { fakeTerminal } from "./testing/fake-terminal.ts";
import { run } from "./program.ts";
import { release } from "./release.ts";
import { runHere } from "./testing/run-here.ts";

const file = fileURLToPath(new URL("testing/made-up-decisions.csv", import.meta.url));
const table = readFileSync(file, "utf8");
const day = ["--as-of", "2026-11-24"];

describe("backtest", () => {
  test("prints shares, chances and how far they hold, for users and with makers of models", async () => {
    const { code, out, err } = await runHere(["backtest", file, ...day]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("5 documented decisions, assessed at the prices of 24 Nov 2026");
    expect(out).toMatch(/4 rows of users +3\/4 75%/);
    expect(out).toMatch(/5 rows, makers too +3\/5 60%/);
    expect(out).toContain("Brier score");
    expect(out).toMatch(/told→true, 4 rows of users/);
    expect(out).not.toContain("made-up-clinic");
  });

  test("lists with --rows where we differ from what is acceptable and from what was done, with our reason", async () => {
    const { out } = await runHere(["backtest", file, ...day, "--rows"]);
    expect(out).toMatch(
      /2 rows on which our end point is not among the acceptable ones\n\n {2}made-up-clinic/,
    );
    expect(out).toContain("which was refuted there; done O4, success; best in hindsight O1");
    expect(out).toContain("said since: The rule was lifted, and a prompt was as good.");
    expect(out).toContain("what keeps O1 back: a gate (isolation/no-external-service");
    expect(out).toMatch(/acceptable, but not what was done\n\n {2}made-up-library/);
  });

  test("gives every row and score as data, with what had to be bent", async () => {
    const { out } = await runHere(["backtest", "-", ...day, "--json"], { stdin: table });
    const { rows, summaries, receipt } = JSON.parse(out) as Backtest;
    expect(receipt.asOf).toBe("2026-11-24");
    expect(summaries.map(({ rows: count }) => count)).toEqual([4, 2, 5, 2]);
    expect(rows.map(({ identity }) => identity.id)).toHaveLength(5);
    expect(rows[4]?.mapped.notes).toEqual([expect.stringContaining("20000000000")]);
    expect(rows[0]?.verdict.headline).toMatch(/\w/);
  });

  test("writes where we differ as a page, the same each time, and over no other file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tapeline-page-"));
    const page = join(folder, "differ.md");
    const call = ["backtest", file, ...day, "--page", page];
    const { code, out, err } = await runHere(call);
    expect([code, err]).toEqual([0, `Wrote ${page}.\n`]);
    expect(out).toContain("5 documented decisions");
    const written = readFileSync(page, "utf8");
    expect(written).toContain("### made-up-clinic");
    expect(written).not.toContain("The rule was lifted");
    await runHere(call);
    expect(readFileSync(page, "utf8")).toBe(written);
    const other = join(folder, "other.md");
    writeFileSync(other, "mine");
    const refused = async (to: string) => runHere(["backtest", file, ...day, "--page", to]);
    expect(await refused(other)).toMatchObject({ code: 2, out: "" });
    expect(readFileSync(other, "utf8")).toBe("mine");
    expect((await refused(file)).err).toContain("ends in .md");
    expect((await refused(join(folder, "no", "where.md"))).err).toContain("does not exist");
  });

  test("shows its progress on standard error of a terminal alone", async () => {
    const { out, err } = await runHere(["backtest", file, ...day], { tty: true });
    expect(err).toContain("assessing: 20 % (made-up-harbour)");
    expect(out).not.toContain("assessing");
  });

  test("ends at Ctrl-C", async () => {
    const terminal = fakeTerminal();
    const running = run(["backtest", file, ...day], terminal, "1.2.3");
    const pressing = setInterval(() => terminal.interrupt(), 5);
    expect(await running).toBe(130);
    clearInterval(pressing);
    expect(terminal.out()).toBe("");
  });

  test("asks a server again that takes no more for now, and finds the same as here", async () => {
    const settings = { ...release, port: 0, today: () => "2026-11-24" };
    const taking = await startServer(settings);
    const refusing = await startServer({ ...settings, limits: { perMinute: 0 } });
    let asked = 0;
    const between = createServer((incoming, answer) => {
      if (incoming.url?.includes("assessment.assess") === true) asked += 1;
      const { url } = asked === 2 ? refusing : taking;
      const { method, headers } = incoming;
      const passedOn = request(new URL(incoming.url ?? "/", url), { method, headers }, (given) => {
        answer.writeHead(given.statusCode ?? 500, given.headers);
        given.pipe(answer);
      });
      incoming.pipe(passedOn);
    });
    await once(between.listen(0, "127.0.0.1"), "listening");
    const server = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
    const there = await runHere(["backtest", file, "--server", server]);
    between.closeAllConnections();
    between.close();
    await Promise.all([taking.close(), refusing.close()]);
    expect(there.err).toBe("");
    expect(asked).toBe(6);
    expect(there.out).toBe((await runHere(["backtest", file, ...day])).out);
  });

  test("refuses a table that does not fit, with line and column header", async () => {
    const [header = "", ...rows] = table.split("\n");
    const bad = [header, rows[0]?.replace("small", "smal"), ...rows.slice(1)].join("\n");
    const { code, err } = await runHere(["backtest", "-", ...day], { stdin: bad });
    expect(code).toBe(2);
    expect(err).toMatch(/^\(standard input\):2:\d+ volume_class: expected one of tiny, small/);
  });

  test.each([
    [`${table.split("\n")[0]}\n`, "holds no decisions"],
    ["id\nx\n", "expected a column of this name"],
    ["", "found an empty table"],
  ])("refuses a table without decisions: %j", async (stdin, says) => {
    const { code, err } = await runHere(["backtest", "-", ...day], { stdin });
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});
