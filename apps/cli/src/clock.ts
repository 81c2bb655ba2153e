/** Today in the user's own time zone, as in `2026-11-24`. Here alone the command line reads the clock. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** This moment in UTC, as in `2026-11-26T18:00:00.000Z`. */
export function instant(): string {
  return new Date().toISOString();
}
