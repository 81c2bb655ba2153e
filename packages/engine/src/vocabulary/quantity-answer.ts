import { parseQuantity } from "../facts/parse-quantity.ts";
import { grouped } from "../format/grouped.ts";
import type { Question } from "./question.ts";

/** A number that its question does not allow, in words. */
export interface RefusedQuantity {
  readonly expected: string;
  readonly fix: string;
}

/** What a number is read by. */
export type Counted = Pick<Question, "allowed" | "unit"> & Partial<Pick<Question, "integer">>;

/** Words for what a number question expects. */
export function expectation({ allowed, integer, unit }: Counted): string {
  const { min, max } = allowed!;
  return `${integer === true ? "a whole number" : "a number"} from ${grouped(min)} to ${grouped(max)} (${unit})`;
}

/** One number in its question's unit and range, written as a number or as people write it; or why it is none. */
export function quantityOf(written: unknown, question: Counted): number | RefusedQuantity {
  const { min, max } = question.allowed!;
  const refuse = (fix: string): RefusedQuantity => ({ expected: expectation(question), fix });
  if (typeof written !== "number" && typeof written !== "string")
    return refuse(`give ${expectation(question)}`);
  const parsed =
    typeof written === "number" ? { value: written } : parseQuantity(written, question.unit!);
  if ("problem" in parsed) return refuse(parsed.problem);
  const { value } = parsed;
  if (value < min || value > max) return refuse(`give ${expectation(question)}`);
  if (question.integer === true && !Number.isInteger(value)) return refuse("give a whole number");
  if (question.unit === "%" && typeof written === "number" && value > 0 && value < 1)
    return refuse(
      `percentages are written from 0 to 100: ${value} would be ${value} %; write ${value * 100}, or "${value} %" if you mean it`,
    );
  return value;
}
