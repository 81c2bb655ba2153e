import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { parseSync } from "oxc-parser";

import { readText, root, type Published } from "./published.ts";

/** What a declaration file holds: its declarations by their names, and what it takes from its neighbours. */
interface Declarations {
  readonly text: ReadonlyMap<string, string>;
  /** Local name → the neighbour and the name that it has there. */
  readonly taken: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  /** Exported name → local name. */
  readonly exported: ReadonlyMap<string, string>;
  /** Lines that pass on what others export. */
  readonly passedOn: readonly string[];
}

/** A node of the syntax tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const files = new Map<string, Declarations>();

/** The file with a package's reviewed surface. */
export const surfaceFile = ({ manifest }: Published): string =>
  join(root, "tooling/publish/api", `${manifest.name.replace("@tapeline/", "")}.api.txt`);

/** The reviewed surface of a package; empty where there is none yet. */
export const reviewedSurface = (one: Published): string => readText(surfaceFile(one));

/**
 * What a package offers to those who import it, in text: the names that each of its imports has, then the signatures behind them
 * and behind what these mention. Read from the declarations that are shipped.
 */
export function surfaceOf({ folder, manifest }: Published): string {
  const imports = Object.entries(manifest.publishConfig?.exports ?? {}).map(([path, target]) => ({
    name: `${manifest.name}${path.slice(1)}`,
    entry: join(folder, typeof target === "string" ? target : (target["types"] ?? "")),
  }));
  const lists = imports.map(({ name, entry }) => {
    const { exported, passedOn } = declarationsIn(entry);
    return [`# ${name}`, ...passedOn, ...[...exported.keys()].toSorted()].join("\n");
  });
  const reached = imports.flatMap(({ entry }) =>
    [...declarationsIn(entry).exported.values()].map((local) => [entry, local] as const),
  );
  return `${[...lists, ["# Signatures", ...signaturesFrom(reached)].join("\n")].join("\n\n")}\n`;
}

/** The declarations of names in files, and of all that they mention, each once. */
function signaturesFrom(names: readonly (readonly [file: string, name: string])[]): string[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  const waiting = [...names];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const place = placeOf(...next);
    if (seen.has(place)) continue;
    seen.add(place);
    const one = declarationOf(...next);
    if (one === undefined) continue;
    found.add(one.text);
    for (const word of new Set(one.text.match(/[A-Za-z_$][\w$]*/g))) waiting.push([one.file, word]);
  }
  return [...found].toSorted();
}

/** A declaration where it stands, whichever neighbour it was taken from. */
function declarationOf(
  file: string,
  name: string,
): { readonly file: string; readonly text: string } | undefined {
  const { text, taken } = declarationsIn(file);
  const here = text.get(name);
  if (here !== undefined) return { file, text: here };
  const from = taken.get(name);
  if (from === undefined) return undefined;
  const local = declarationsIn(from.file).exported.get(from.name);
  return local === undefined ? undefined : declarationOf(from.file, local);
}

function placeOf(file: string, name: string): string {
  const from = declarationsIn(file).taken.get(name);
  if (from === undefined) return `${file}#${name}`;
  const local = declarationsIn(from.file).exported.get(from.name);
  return local === undefined ? `${file}#${name}` : placeOf(from.file, local);
}

function declarationsIn(file: string): Declarations {
  const known = files.get(file);
  if (known !== undefined) return known;
  if (!existsSync(file)) throw new Error(`${file} is not there: build first`);
  const read = readDeclarations(file, readText(file));
  files.set(file, read);
  return read;
}

function readDeclarations(file: string, source: string): Declarations {
  const { program, comments } = parseSync(file, source);
  const text = new Map<string, string>();
  const taken = new Map<string, { file: string; name: string }>();
  const exported = new Map<string, string>();
  const passedOn: string[] = [];

  /** The source of a node in one line for each of its own, without comments. */
  const written = ({ start, end }: Node): string => {
    let rest = "";
    let at = start;
    for (const comment of comments) {
      if (comment.start < start || comment.end > end) continue;
      rest += source.slice(at, comment.start);
      at = comment.end;
    }
    rest += source.slice(at, end);
    return rest
      .split("\n")
      .map((line) => line.trimEnd())
      .filter((line) => line !== "")
      .join("\n")
      .replace(/^export /, "")
      .replace(/^declare /, "");
  };
  const keep = (node: Node): void => {
    for (const name of namesOf(node)) {
      const before = text.get(name);
      text.set(name, before === undefined ? written(node) : `${before}\n${written(node)}`);
    }
  };
  for (const node of program.body as unknown as readonly Node[]) {
    const from = (node["source"] as { value?: string } | null | undefined)?.value;
    if (node.type === "ImportDeclaration") {
      if (from?.startsWith(".") !== true) continue;
      for (const { imported, local } of node["specifiers"] as Record<string, Node>[])
        taken.set(nameOf(local), { file: besides(file, from), name: nameOf(imported) });
    } else if (node.type === "ExportAllDeclaration") passedOn.push(written(node));
    else if (node.type === "ExportNamedDeclaration") {
      const inner = node["declaration"] as Node | null;
      if (inner !== null) {
        keep(inner);
        for (const name of namesOf(inner)) exported.set(name, name);
      } else if (from !== undefined && !from.startsWith(".")) passedOn.push(written(node));
      else
        for (const { exported: as, local } of node["specifiers"] as Record<string, Node>[])
          exported.set(nameOf(as), nameOf(local));
    } else keep(node);
  }
  return { text, taken, exported, passedOn };
}

const besides = (file: string, name: string): string =>
  resolve(dirname(file), name.replace(/\.js$/, ".d.ts"));

const nameOf = (node: Node | undefined): string =>
  (node?.["name"] ?? node?.["value"] ?? "") as string;

/** The names that a declaration introduces. */
function namesOf(node: Node): readonly string[] {
  const list = node["declarations"] as { id: Node }[] | undefined;
  if (list !== undefined) return list.map(({ id }) => nameOf(id));
  const id = node["id"] as Node | null | undefined;
  return id === null || id === undefined ? [] : [nameOf(id)];
}
