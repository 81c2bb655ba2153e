import type { CommonFlags } from "./commands/command.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import { InputError } from "./input-error.ts";
import { cut } from "./render/columns.ts";
import { styleFor } from "./render/style.ts";
import type { Terminal } from "./terminal.ts";

/** What is said of an error, and how the command ends. */
interface Saying {
  readonly lines: readonly string[];
  readonly code: ExitCode;
}

/** What somebody wrote may be of any length; no explanation of it is longer than this. */
const longestLine = 1_000;

/** Says on standard error what went wrong and what to do, and returns the exit code. Never a stack, unless TAPELINE_DEBUG is set. */
export function sayError(error: unknown, terminal: Terminal, flags: CommonFlags): ExitCode {
  const style = styleFor({ env: terminal.env, stdout: terminal.stderr }, flags);
  const { lines, code } = sayingOf(error, flags);
  lines.forEach((line, index) => {
    const text = line
      .split("\n")
      .map((part) => cut(style.text(part), longestLine, style.ellipsis))
      .join("\n");
    terminal.stderr.write(`${index === 0 ? style.colour.red(text) : text}\n`);
  });
  if (isSet(terminal.env["TAPELINE_DEBUG"]) && error instanceof Error)
    terminal.stderr.write(`${error.stack ?? error.message}\n`);
  return code;
}

function sayingOf(error: unknown, flags: CommonFlags): Saying {
  if (error instanceof InputError)
    return {
      lines: [error.message, ...(error.fix === undefined ? [] : [error.fix])],
      code: exitCodes.badInput,
    };
  if (named(error, "DocumentError")) return { lines: [error.message], code: exitCodes.badInput };
  if (named(error, "Interrupted")) return { lines: [error.message], code: exitCodes.interrupted };
  if (named(error, "StoreError")) return { lines: [error.message], code: exitCodes.badInput };
  if (named(error, "CannotListen")) return { lines: [error.message], code: exitCodes.badInput };
  if (named(error, "TRPCClientError")) return fromApi(error as Error & ApiError, flags);
  const message = error instanceof Error ? error.message : String(error);
  return {
    lines: [
      `Tapeline failed: ${message.split("\n")[0] ?? "no reason given"}`,
      "This is a fault of Tapeline's own. Please report it with the command, the case and the version (tapeline --version); TAPELINE_DEBUG=1 shows where it happened.",
    ],
    code: exitCodes.fault,
  };
}

/** What the API's errors carry. */
interface ApiError {
  readonly data?: {
    readonly code?: string;
    readonly problems?: readonly { field: string; expected: string; found: string; fix: string }[];
  } | null;
}

function fromApi(error: Error & ApiError, { server }: CommonFlags): Saying {
  const { data } = error;
  if (data?.problems !== undefined)
    return {
      lines: data.problems.map(
        ({ field, expected, found, fix }) =>
          `${field}: expected ${expected}, found ${found}; ${fix}`,
      ),
      code: exitCodes.badInput,
    };
  if (data?.code === "INTERNAL_SERVER_ERROR") {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
    return { lines: [`Tapeline failed: ${error.message}${cause}`], code: exitCodes.fault };
  }
  // The router's own words for a name that it does not know.
  const unknownCall = /^No procedure found on path "(.*)"$/.exec(error.message)?.[1];
  if (unknownCall !== undefined)
    return {
      lines: [
        `The server at ${server ?? "the given address"} knows nothing called ${unknownCall}.`,
        "Give the address as `tapeline serve` prints it, without more behind it; the server should be of the same version.",
      ],
      code: exitCodes.badInput,
    };
  if (data?.code !== undefined) return { lines: [error.message], code: exitCodes.badInput };
  // The client could not read what came: it is no API, or not this one.
  if (error.cause instanceof SyntaxError || error.message.includes("transform"))
    return {
      lines: [
        `What answers at ${server ?? "the given address"} is not Tapeline.`,
        "Give the address that `tapeline serve` prints, or leave out --server to compute here.",
      ],
      code: exitCodes.badInput,
    };
  return {
    lines: [
      `The server at ${server ?? "the given address"} did not answer (${unreachableWords(error)}).`,
      "See that it runs and that the address is right, or leave out --server to compute here.",
    ],
    code: exitCodes.badInput,
  };
}

/** Why a server was not reached, by the code that the platform gives. */
const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no machine of this name",
  EAI_AGAIN: "there is no machine of this name, or names cannot be looked up",
  ECONNRESET: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  ETIMEDOUT: "it cannot be reached",
  EHOSTUNREACH: "it cannot be reached",
  ENETUNREACH: "it cannot be reached",
  UND_ERR_CONNECT_TIMEOUT: "it cannot be reached",
};

/** The first reason behind an error that has words of its own, else what the innermost says. */
function unreachableWords(error: Error): string {
  let innermost = error;
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const words = unreachable[(at as NodeJS.ErrnoException).code ?? ""];
    if (words !== undefined) return words;
    innermost = at;
  }
  return innermost.message;
}

// By name: each of these classes may live in a part of the program that was not loaded.
const named = (error: unknown, name: string): error is Error =>
  error instanceof Error && error.name === name;

const isSet = (value: string | undefined): boolean => value !== undefined && value !== "";
