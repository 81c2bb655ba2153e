/** A call of `assess --brief` that needs no parser of command lines to be understood. */
export interface PlainCall {
  readonly file: string;
  readonly json: boolean;
  readonly ascii: boolean;
  /** False by `--no-color`. */
  readonly color: boolean;
}

const flags = ["--brief", "--json", "--ascii", "--no-color"] as const;

/** Understands a command line that names one file and plain flags; `undefined` for any other. */
export function plainCall([command, ...words]: readonly string[]): PlainCall | undefined {
  const [file, ...more] = words.filter((word) => !word.startsWith("-"));
  const given = words.filter((word) => word.startsWith("-"));
  const known = given.every((word) => (flags as readonly string[]).includes(word));
  if (command !== "assess" || file === undefined || file === "" || more.length > 0 || !known)
    return undefined;
  const has = (flag: (typeof flags)[number]): boolean => given.includes(flag);
  if (!has("--brief")) return undefined;
  return { file, json: has("--json"), ascii: has("--ascii"), color: !has("--no-color") };
}
