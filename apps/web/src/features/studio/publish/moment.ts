/** A local moment as a field of a form has it (`2026-11-27T09:00`) as an instant in UTC; absent: it is none. */
export function instantOf(local: string): string | undefined {
  const moment = new Date(local);
  return local === "" || Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
