import { grouped } from "@tapeline/engine/format";

/** A number with what it counts: `1 case`, `2,400 cases`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${grouped(number)} ${number === 1 ? one : many}`;

const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** A number at the start of a sentence, in words where it is small. */
export const atStart = (number: number): string => small[number] ?? grouped(number);
