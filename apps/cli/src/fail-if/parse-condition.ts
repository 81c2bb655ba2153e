import { InputError } from "../input-error.ts";
import { conditionHelp, type Comparison, type Condition } from "./condition.ts";

const numberFields =
  /^(confidence|custom-share|success|unknown|cost(\.[\w-]+)?\.(p10|p50|p90|mean)|sufficiency\.[\w-]+)$/;
const wordFields = /^(answer|option|first-step|standing\.[\w-]+)$/;

/** Reads a condition; throws an `InputError` that says what may be written. */
export function parseCondition(text: string): Condition {
  const parts = /^\s*([A-Za-z][A-Za-z0-9.-]*)\s*(!=|<=|>=|=|<|>)\s*(.*?)\s*$/.exec(text);
  const [, field = "", comparison = "=", written = ""] = parts ?? [];
  const value = written.replace(/^"(.*)"$|^'(.*)'$/, "$1$2");
  const isNumber = numberFields.test(field);
  if (parts === null)
    throw refused(text, "a field, a comparison and a value, such as confidence<70");
  if (!isNumber && !wordFields.test(field))
    throw refused(text, `a field that exists, not “${field}”`);
  if (value === "") throw refused(text, "a value after the comparison");
  if (isNumber && numberOf(value) === undefined)
    throw refused(text, `a number for ${field}, not “${value}”`);
  if (!isNumber && comparison !== "=" && comparison !== "!=")
    throw refused(text, `= or != for ${field}, which is a word`);
  if (field === "answer" && !["no", "not yet", "yes"].includes(value))
    throw refused(text, `no, "not yet" or yes for answer, not “${value}”`);
  return { text, field, comparison: comparison as Comparison, value };
}

const refused = (text: string, expected: string): InputError =>
  new InputError(`--fail-if ${text}: expected ${expected}`, conditionHelp);

const magnitudes: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, b: 1e9 };

/** A number as conditions write it: `500000`, `500_000`, `500k`, `$1.5M`, `70%`. */
export function numberOf(text: string): number | undefined {
  const parts = /^\$?(-?\d[\d_,]*(?:\.\d+)?)([kmb]?)%?$/i.exec(text);
  if (parts === null) return undefined;
  const [, digits = "", letter = ""] = parts;
  return Number(digits.replace(/[_,]/g, "")) * (magnitudes[letter.toLowerCase()] ?? 1);
}
