import { today } from "../fields/today.ts";
import type { Entry } from "./history-state.ts";
import type { Part, Shape } from "./shape.ts";

/** What a new item of a list begins with: what it must have, as far as it can be known. Amounts are left out. */
export function newItem(parts: readonly Part[], day = today()): Entry {
  return Object.fromEntries(
    parts.flatMap(({ key, needed, shape }) => {
      const value = needed ? beginning(shape, key, day) : undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function beginning(shape: Shape, key: string, day: string): unknown {
  switch (shape.is) {
    case "day":
      return day;
    case "text":
      return key === "url" ? "https://" : "";
    case "choice":
      return shape.values.includes("unknown") ? "unknown" : shape.values[0];
    case "entries":
      return newItem(shape.parts, day);
    case "list":
      return [];
    case "number":
    case "words":
    case "set":
    case "other":
      return undefined;
  }
}
