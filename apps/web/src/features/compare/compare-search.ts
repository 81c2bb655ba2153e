/** The two cases that are compared, by their ids on this device. */
export interface CompareSearch {
  readonly left?: string;
  readonly right?: string;
}

/** What the address of a comparison holds. */
export function compareSearch({ left, right }: Readonly<Record<string, unknown>>): CompareSearch {
  return {
    ...(typeof left === "string" ? { left } : {}),
    ...(typeof right === "string" ? { right } : {}),
  };
}
