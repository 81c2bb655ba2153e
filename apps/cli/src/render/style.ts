import type { Terminal } from "../terminal.ts";
import { coloursIf, type Colours } from "./colours.ts";
import { safeText, toAscii } from "./safe-text.ts";
import { narrowest, widest } from "./widths.ts";

/** How output is drawn: its width, whether in colour, and with which signs. */
export interface Style {
  readonly width: number;
  readonly unicode: boolean;
  readonly colour: Colours;
  /** The sign that stands where a text was cut. */
  readonly ellipsis: string;
  /** Makes any text safe to print, in the style's alphabet. */
  readonly text: (text: string) => string;
}

/** What flags say about drawing. */
export interface DrawingFlags {
  readonly ascii?: boolean | undefined;
  /** False by `--no-color`. */
  readonly color?: boolean | undefined;
  readonly width?: number | undefined;
}

/**
 * The style for a stream: flags first, then what the environment says. Colour only on a terminal,
 * unless CLICOLOR_FORCE asks for it; plain ASCII where the locale or terminal is not UTF-8.
 */
export function styleFor(
  terminal: Pick<Terminal, "env" | "stdout">,
  flags: DrawingFlags = {},
): Style {
  const { env, stdout } = terminal;
  const unicode = flags.ascii !== true && speaksUtf8(env);
  // A terminal that does not know its width says 0.
  const known = stdout.isTTY && stdout.columns !== 0 ? stdout.columns : undefined;
  const wanted = flags.width ?? known ?? widest;
  return {
    width: Math.max(narrowest, Math.min(widest, wanted)),
    unicode,
    colour: coloursIf(flags.color !== false && coloured(terminal)),
    ellipsis: unicode ? "…" : "...",
    text: unicode ? safeText : (text) => toAscii(safeText(text)),
  };
}

function coloured({ env, stdout }: Pick<Terminal, "env" | "stdout">): boolean {
  if (isSet(env["NO_COLOR"])) return false;
  if (isSet(env["CLICOLOR_FORCE"]) && env["CLICOLOR_FORCE"] !== "0") return true;
  return stdout.isTTY && env["TERM"] !== "dumb";
}

const isSet = (value: string | undefined): value is string => value !== undefined && value !== "";

/** Whether the locale is UTF-8; Windows Terminal and macOS terminals are, though they may not say so. */
function speaksUtf8(env: Terminal["env"]): boolean {
  if (env["TERM"] === "dumb" || env["TERM"] === "linux") return false;
  if (isSet(env["WT_SESSION"])) return true;
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find(isSet);
  return locale !== undefined && /utf-?8/i.test(locale);
}
