import type { FactKind } from "@tapeline/engine";

/** Says that a cell holds JSON, where its kind has no plainer form that gives the value back. */
const mark = "json:";

/** An answer as a cell of a table: as people write it where that gives the same answer back, else as JSON. */
export function cellOf(value: unknown, kind: FactKind | undefined): string | number {
  const plain = plainly(value, kind);
  if (plain !== undefined && same(valueIn(String(plain), kind), value)) return plain;
  return `${mark}${JSON.stringify(value)}`;
}

/** The answer in a cell; nothing where the cell is empty. */
export function valueIn(cell: string, kind: FactKind | undefined): unknown {
  if (cell === "") return undefined;
  if (cell.startsWith(mark)) return parsed(cell.slice(mark.length), cell);
  const word = cell.trim();
  if (word === "unknown") return word;
  if (kind === "boolean")
    return { true: true, yes: true, false: false, no: false }[word.toLowerCase()] ?? cell;
  if (kind === "multi") return word === "none" ? [] : word.split(";").map((one) => one.trim());
  if (kind === "number" || kind === undefined) return parsed(word, cell);
  return cell;
}

function plainly(value: unknown, kind: FactKind | undefined): string | number | undefined {
  if (typeof value === "string") return value;
  if (kind === "number" && typeof value === "number") return value;
  if (typeof value === "boolean") return String(value);
  if (kind === "multi" && Array.isArray(value))
    return value.length === 0 ? "none" : value.join("; ");
  if (kind === "number" || kind === undefined) return JSON.stringify(value);
  return undefined;
}

function parsed(json: string, otherwise: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return otherwise;
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
