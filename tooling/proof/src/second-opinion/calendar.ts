const millisecondsPerDay = 86_400_000;

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The same day of a later month, or that month's last. */
export function monthsLater(day: string, months: number): string {
  const date = utc(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const length = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), length));
  return dayOf(first);
}

/** Every day from one to another, the second not included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = utc(from).getTime(); at < utc(to).getTime(); at += millisecondsPerDay)
    days.push(dayOf(new Date(at)));
  return days;
}
