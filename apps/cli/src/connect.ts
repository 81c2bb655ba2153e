import type { ApiClient } from "@tapeline/api";
import type { FactId, Question } from "@tapeline/engine";

import type { CaseKnowledge } from "./case-file/read-case.ts";
import type { CommonFlags } from "./commands/command.ts";
import { InputError } from "./input-error.ts";
import type { Terminal } from "./terminal.ts";

/** The API, wherever it computes, and what cases are checked against. */
export interface Connection {
  readonly api: ApiClient;
  /** Questions and options of the release that answers. */
  readonly knowledge: () => Promise<CaseKnowledge>;
}

/** What a call may say of its days. */
export interface CallDays {
  readonly asOf?: string;
}

/** Connects to the server that `--server` names, else to the release that `--release` names or that is inside this program. */
export async function connect(terminal: Terminal, flags: CommonFlags): Promise<Connection> {
  if (flags.server !== undefined) return remote(flags.server, flags.release);
  if (flags.release !== undefined)
    return (await import("./releases/kept-release.ts")).keptRelease(flags.release, terminal);
  return (await import("./local-release.ts")).localRelease(terminal.today);
}

async function remote(address: string, release?: string): Promise<Connection> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw new InputError(
      `--server ${address}: expected an address that begins with http:// or https://`,
      "Start one with `tapeline serve` and give the address that it prints.",
    );
  const { createHttpClient } = await import("@tapeline/api/client");
  const api = createHttpClient(address, release === undefined ? {} : { release });
  return {
    api,
    async knowledge() {
      const [questions, options] = await Promise.all([
        api.knowledge.questions.query(),
        api.knowledge.options.query(),
      ]);
      const byFact = Object.fromEntries(questions.map((question) => [question.fact, question]));
      return { questions: byFact as unknown as Record<FactId, Question>, options };
    },
  };
}

/** The day of `--as-of`, checked; nothing where the flag is not given. */
export async function daysOf({ asOf }: CommonFlags): Promise<CallDays> {
  if (asOf === undefined) return {};
  const { isDay } = await import("./is-day.ts");
  if (isDay(asOf)) return { asOf };
  throw new InputError(
    `--as-of ${asOf}: expected a day such as 2026-11-24, from 1990 to 2100.`,
    "Write year, month and day: YYYY-MM-DD.",
  );
}
