import { fstatSync } from "node:fs";
import type { Readable } from "node:stream";

import { InputError } from "./input-error.ts";
import { endUnwritable } from "./unwritable.ts";
import { standardOutput, writeAtOnce } from "./write-at-once.ts";

/** Where a command reads and writes, and what it may know of its surroundings. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The day that counts where no `--as-of` is given. */
  readonly today: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** Calls `stop` at the next Ctrl-C instead of ending the process at once, until what it returns is called. */
  onInterrupt(stop: () => void): () => void;
}

/** A stream that takes text, and whether somebody watches it. */
export interface Screen {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  write(text: string): void;
}

function screenOf(stream: NodeJS.WriteStream): Screen {
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns as number | undefined;
    },
    write: (text) => void stream.write(text),
  };
}

/**
 * This process's own terminal. Results that cannot be written end the command; where a reader has
 * gone, and where nobody hears what is said on the side, it still ends with its own exit code.
 */
export function processTerminal(today: string): Terminal {
  process.stdout.on("error", endUnwritable);
  process.stderr.on("error", () => {});
  const stdout = screenOf(process.stdout);
  // Node's own stream takes a disk that becomes full in the middle of a text for a success.
  const isFile = fstatSync(standardOutput).isFile();
  return {
    env: process.env,
    // Asked for when a file is named: a shell may stand in a folder that somebody removed.
    get cwd() {
      try {
        return process.cwd();
      } catch {
        throw new InputError(
          "The folder that this shell stands in is gone.",
          "Go to one that exists, as with: cd ~",
        );
      }
    },
    today,
    stdin: process.stdin,
    stdout: isFile ? { ...stdout, write: writeAtOnce } : stdout,
    stderr: screenOf(process.stderr),
    onInterrupt(stop) {
      // Once: a second Ctrl-C ends a process that cannot stop.
      process.once("SIGINT", stop);
      return () => void process.removeListener("SIGINT", stop);
    },
  };
}
