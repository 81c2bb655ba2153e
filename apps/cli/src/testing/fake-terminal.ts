import { Readable } from "node:stream";

import type { Screen, Terminal } from "../terminal.ts";

/** A terminal that keeps what is written to it. */
export interface FakeTerminal extends Terminal {
  /** Everything printed as result so far. */
  out(): string;
  /** Everything said on the side so far. */
  err(): string;
  /** Does what Ctrl-C does. */
  interrupt(): void;
}

/** A terminal for tests: not watched, in UTF-8, on 25 November 2026, unless told otherwise. */
export function fakeTerminal(
  settings: {
    readonly env?: Record<string, string>;
    readonly tty?: boolean;
    readonly columns?: number;
    readonly stdin?: string;
    readonly cwd?: string;
    readonly today?: string;
  } = {},
): FakeTerminal {
  const {
    env = { LANG: "en_GB.UTF-8" },
    tty = false,
    columns,
    stdin = "",
    cwd = "/",
    today,
  } = settings;
  const written = { out: "", err: "" };
  const stops = new Set<() => void>();
  const screen = (to: "out" | "err"): Screen => ({
    isTTY: tty,
    columns,
    write: (text) => void (written[to] += text),
  });
  return {
    env,
    cwd,
    today: today ?? "2026-11-25",
    stdin: Object.assign(Readable.from(stdin === "" ? [] : [stdin]), { isTTY: tty }),
    stdout: screen("out"),
    stderr: screen("err"),
    onInterrupt(stop) {
      stops.add(stop);
      return () => void stops.delete(stop);
    },
    interrupt: () => stops.forEach((stop) => stop()),
    out: () => written.out,
    err: () => written.err,
  };
}
