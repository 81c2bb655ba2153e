import type { FactUsed } from "@tapeline/engine";
import {
  formatDay,
  formatIn,
  formatNumber,
  formatRange,
  formatWithUnit,
  unitBeside,
} from "@tapeline/engine/format";

import type { AskedQuestion } from "./asked-question.ts";
import { levelsOf } from "./levels.ts";

/** An answer of one value as it stands in a file; nothing for lists and maps. */
export function plainText(written: unknown): string {
  return typeof written === "string"
    ? written
    : typeof written === "number" || typeof written === "boolean"
      ? String(written)
      : "";
}

/** A value of a choice as the question words it. */
export function choiceWords(value: unknown, { values }: AskedQuestion): string {
  if (value === true || value === "true") return "yes";
  if (value === false || value === "false") return "no";
  return values?.[plainText(value)] ?? plainText(value);
}

/** An interval with its unit: `180k–260k requests/month`. */
export function rangeWords(low: number, high: number, unit: string | undefined): string {
  if (low === high) return formatWithUnit(unit, low);
  if (unit?.startsWith("%") === true) return `${formatRange(low, high, formatNumber)}${unit}`;
  const ends = formatRange(low, high, (value) => formatIn(unit, value));
  if (unit === "level") return `level ${ends}`;
  const beside = unitBeside(unit);
  return beside === "" && unit !== undefined && unit.length > 8 ? `${ends} ${unit}` : ends + beside;
}

/** An answer as a case file holds it, in words; what the engine made of it is told where it is there. */
export function answerWords(written: unknown, question: AskedQuestion, used?: FactUsed): string {
  if (written === undefined) return "not answered";
  if (written === "unknown") return "I don’t know";
  const { kind, unit } = question;
  if (kind === "boolean" || kind === "enum") return choiceWords(written, question);
  if (kind === "multi" && Array.isArray(written))
    return written.length === 0
      ? "none of these"
      : written.map((value) => choiceWords(value, question)).join(", ");
  if (kind === "day") return formatDay(plainText(written));
  if (kind === "text") return plainText(written);
  const level = levelsOf(question)?.words.get(plainText(written));
  if (level !== undefined) return level;
  if (used?.low !== undefined && used.high !== undefined && used.origin !== "assumed")
    return rangeWords(used.low, used.high, unit);
  if (typeof written === "number") return formatWithUnit(unit, written);
  if (typeof written === "object" && written !== null && "low" in written && "high" in written) {
    const { low, high } = written;
    if (typeof low === "number" && typeof high === "number") return rangeWords(low, high, unit);
    return `${plainText(low)}–${plainText(high)} ${unit ?? ""}`.trim();
  }
  return typeof written === "string" ? `${written} ${unit ?? ""}`.trim() : "told in other units";
}

/** What is taken for want of an answer, in words; absent where nothing is. */
export function assumedWords(
  used: FactUsed | undefined,
  question: AskedQuestion,
): string | undefined {
  if (used === undefined) return undefined;
  if (used.low !== undefined && used.high !== undefined)
    return rangeWords(used.low, used.high, question.unit);
  if (used.chances !== undefined)
    return Object.entries(used.chances)
      .filter(([, chance]) => chance > 0)
      .map(
        ([value, chance]) =>
          `${choiceWords(value, question)} in ${Math.round(chance * 100)} of 100`,
      )
      .join(", ");
  if (Array.isArray(used.value))
    return used.value.map((value) => choiceWords(value, question)).join(", ");
  return used.value === undefined ? undefined : choiceWords(used.value, question);
}
