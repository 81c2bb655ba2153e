/** Anything that a record can hold. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain };

const plainText = /^[A-Za-z0-9][A-Za-z0-9 ._/:%+()@≤≥×-]*$/;
const looksLikeOther =
  /^(true|false|null|yes|no|on|off|~|[-+]?[\d._]+([eE][-+]?\d+)?|0[xo][\da-f]+)$/i;

/** A scalar as YAML writes it; quoted only where a reader could take it for something else. */
function scalar(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  const safe =
    plainText.test(value) &&
    (!looksLikeOther.test(value) || value === "yes" || value === "no") &&
    !value.includes(": ") &&
    !value.endsWith(":") &&
    !value.endsWith(" ");
  return safe ? value : JSON.stringify(value);
}

function isScalar(value: Plain): value is string | number | boolean {
  return typeof value !== "object";
}

/** A small map or list on one line. */
function flow(value: Plain): string {
  if (isScalar(value)) return scalar(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  const entries = Object.entries(value as Record<string, Plain>);
  return `{ ${entries.map(([key, inner]) => `${key}: ${flow(inner)}`).join(", ")} }`;
}

const lineWidth = 150;

function fitsOneLine(value: Plain, indent: number): boolean {
  if (isScalar(value)) return true;
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts.every(isScalar) && flow(value).length + indent <= lineWidth;
}

/** A record as a YAML block; leaves of a record stand on one line each. */
export function block(value: Plain, indent = 0): string {
  const pad = " ".repeat(indent);
  if (isScalar(value)) return scalar(value);
  if (Array.isArray(value))
    return value.map((item) => `${pad}- ${listItem(item, indent)}`).join("\n");
  return Object.entries(value as Record<string, Plain>)
    .map(([key, inner]) =>
      fitsOneLine(inner, indent + key.length + 2)
        ? `${pad}${key}: ${flow(inner)}`
        : `${pad}${key}:\n${block(inner, indent + 2)}`,
    )
    .join("\n");
}

/** What follows the dash of a list item. */
export function listItem(item: Plain, indent: number): string {
  return fitsOneLine(item, indent + 2) ? flow(item) : block(item, indent + 2).trimStart();
}
