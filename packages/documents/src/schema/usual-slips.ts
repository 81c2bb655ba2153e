import type { DocumentNode } from "../document-node.ts";
import { quoted } from "../text/quote.ts";

const yes = /^(?:y|yes|on|true)$/i;
const no = /^(?:n|no|off|false)$/i;

/** Advice for values whose form alone made them another type than was meant; `undefined` for others. */
export function usualSlip(node: DocumentNode | undefined, expected: string): string | undefined {
  if (node?.kind !== "scalar") return undefined;
  if (node.value === null) return `give ${expected}, or delete the key`;
  if (typeof node.value === "string") return slipOfText(node.value, node.plain, expected);
  return /^text\b/.test(expected) && node.plain
    ? `put it in quotes to keep it as a text: ${quoted(String(node.value))}`
    : undefined;
}

function slipOfText(text: string, plain: boolean, expected: string): string | undefined {
  if (/\btrue or false\b/.test(expected) && (yes.test(text) || no.test(text))) {
    const meant = String(yes.test(text));
    if (!plain) return `write ${meant} without quotes`;
    return `write ${meant}: in YAML 1.2 only true and false are no texts`;
  }
  if (!/\bnumber\b/.test(expected)) return undefined;
  return slipOfNumber(text.trim(), plain);
}

function slipOfNumber(text: string, plain: boolean): string | undefined {
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) && !plain)
    return `write ${text} without quotes`;
  if (/^[-+]?\d{1,3}(?:[_, ']\d{3})+(?:\.\d+)?$/.test(text) || /^\d+(?:_\d+)+$/.test(text))
    return `write ${text.replaceAll(/[_, ']/g, "")}: digits are not grouped here`;
  if (/^\d+(?::[0-5]?\d)+(?:\.\d+)?$/.test(text))
    return "write one number in the field's unit: in YAML 1.2 a value with colons is a text";
  if (/^[-+]?[$€£]?\s?\d[\d.,]*\s?[^\d\s]+$/.test(text) || /^[$€£]/.test(text))
    return "write the number alone, in the field's unit";
  return undefined;
}
