import type { DocumentNode } from "../document-node.ts";
import { quoted } from "../text/quote.ts";

const yes = /^(?:y|yes|on|true)$/i;
const no = /^(?:n|no|off|false)$/i;

/** Advice for values whose form alone made them another type than was meant; `undefined` for others. `takesText`: whether a text would do. */
export function usualSlip(
  node: DocumentNode,
  wanted: ReadonlySet<string>,
  expected: string,
  takesText: (text: string) => boolean,
): string | undefined {
  if (node.kind === "list") return slipOfList(node.items, wanted);
  if (node.kind !== "scalar") return undefined;
  const { value, plain } = node;
  if (value === null) return `give ${expected}`;
  if (typeof value !== "string")
    return wanted.has("string") && !wanted.has(typeof value) && takesText(String(value))
      ? `put it in quotes to keep it as a text: ${quoted(String(value))}`
      : undefined;
  if (wanted.has("array") && !wanted.has("string") && /^[\w-]+$/.test(value))
    return `write it as a list: [${value}]`;
  return (
    (wanted.has("boolean") ? slipOfBoolean(value, plain) : undefined) ??
    (wanted.has("number") ? slipOfNumber(value.trim(), plain) : undefined)
  );
}

function slipOfList(
  items: readonly DocumentNode[],
  wanted: ReadonlySet<string>,
): string | undefined {
  const [first] = items;
  if (first?.kind !== "scalar" || wanted.has("array") || !wanted.has(typeof first.value))
    return undefined;
  return `write one value alone: ${String(first.value)}`;
}

function slipOfBoolean(text: string, plain: boolean): string | undefined {
  if (!yes.test(text) && !no.test(text)) return undefined;
  const meant = yes.test(text) ? "true" : "false";
  return plain
    ? `write ${meant}; in YAML 1.2 the word ${text} is a text`
    : `write ${meant} without quotes`;
}

function slipOfNumber(text: string, plain: boolean): string | undefined {
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) && !plain)
    return `write ${text} without quotes`;
  if (/^[-+]?\d{1,3}(?:[_, ']\d{3})+(?:\.\d+)?$/.test(text) || /^\d+(?:_\d+)+$/.test(text))
    return `write ${text.replaceAll(/[_, ']/g, "")}: digits are not grouped here`;
  // One point may part decimals, several part thousands.
  if (/^[-+]?\d{1,3}(?:\.\d{3}){2,}$/.test(text))
    return `write ${text.replaceAll(".", "")}: digits are not grouped here`;
  if (/^\d+(?::[0-5]?\d)+(?:\.\d+)?$/.test(text))
    return "write one number in the field's unit: in YAML 1.2 a value with colons is a text";
  if (/^[-+]?[$€£]?\s?\d[\d.,]*\s?[^\d\s]+$/.test(text) || /^[$€£]/.test(text))
    return "write the number alone, in the field's unit";
  return undefined;
}
