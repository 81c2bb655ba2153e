/** Day of the month, months and years as integers; no clock and no time zone. */
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

interface Parts {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
}
const partsOf = (day: string): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)) - 1,
  day: Number(day.slice(8, 10)),
});

/** Days since the first day of year 1. */
export function dayNumber(day: string): number {
  const { year, month, day: ofMonth } = partsOf(day);
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return (
    before * 365 +
    leapDays +
    daysBeforeMonth[month] +
    (month > 1 && isLeap(year) ? 1 : 0) +
    ofMonth -
    1
  );
}

/** The same day some months later; the last of the month where that month is shorter. */
export function addMonths(day: string, months: number): string {
  const { year, month, day: ofMonth } = partsOf(day);
  const index = year * 12 + month + Math.floor(months);
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12;
  const length = newMonth === 1 && isLeap(newYear) ? 29 : lengths[newMonth];
  return `${newYear}-${two(newMonth + 1)}-${two(Math.min(ofMonth, length))}`;
}

/** The day after. */
export function nextDay(day: string): string {
  const { year, month, day: ofMonth } = partsOf(day);
  const length = month === 1 && isLeap(year) ? 29 : lengths[month];
  return ofMonth < length
    ? `${day.slice(0, 8)}${two(ofMonth + 1)}`
    : addMonths(`${day.slice(0, 8)}01`, 1);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return (
    month >= 0 &&
    month < 12 &&
    day >= 1 &&
    day <= (month === 1 && isLeap(year) ? 29 : lengths[month])
  );
}

const monthNames = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** `20 Nov 2026`. */
export function longDay(day: string): string {
  const { year, month, day: ofMonth } = partsOf(day);
  return `${ofMonth} ${monthNames[month]} ${year}`;
}
