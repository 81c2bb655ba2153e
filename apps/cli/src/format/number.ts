const en = "–";
const minus = "−";

/** Digits in groups of three: `2,048`. */
export function grouped(value: number): string {
  const digits = String(Math.abs(Math.round(value)));
  return `${value < 0 && digits !== "0" ? minus : ""}${digits.replace(/\B(?=(\d{3})+$)/g, ",")}`;
}

const magnitudes = [
  { above: 999_500_000_000, divisor: 1e12, letter: "T" },
  { above: 999_500_000, divisor: 1e9, letter: "B" },
  { above: 999_500, divisor: 1e6, letter: "M" },
  { above: 999.5, divisor: 1e3, letter: "k" },
];

/** Two or three significant figures: one decimal below ten, none above. */
function short(value: number): string {
  return value < 9.95 ? value.toFixed(1) : String(Math.round(value));
}

/** A small number to two significant figures, without an exponent: `0.0042`. */
function small(value: number): string {
  if (value === 0) return "0";
  const decimals = Math.min(12, 1 - Math.floor(Math.log10(value)));
  return value.toFixed(decimals).replace(/0+$/, "").replace(/\.$/, "");
}

/** A count or measure: `220k`, `3.0M`, `1,500` up to ten thousand, `0.21`. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? minus : "";
  if (!Number.isFinite(value)) return "not finite";
  if (size >= 9_999.5) return sign + scaled(size);
  if (size >= 999.5 || Number.isInteger(size)) return sign + grouped(size);
  if (size >= 9.95) return sign + size.toFixed(1).replace(/\.0$/, "");
  if (size >= 0.995) return sign + size.toFixed(2).replace(/\.?0+$/, "");
  return sign + small(size);
}

function scaled(size: number): string {
  const magnitude = magnitudes.find(({ above }) => size >= above);
  return magnitude === undefined
    ? short(size)
    : `${short(size / magnitude.divisor)}${magnitude.letter}`;
}

/** US dollars to two or three significant figures: `$181k`, `$3.0M`, `$3.88`, `−$74k`. */
export function formatMoney(amount: number): string {
  const size = Math.abs(amount);
  const sign = amount < 0 ? minus : "";
  if (!Number.isFinite(amount)) return "not finite";
  if (size >= 999.5) return `${sign}$${scaled(size)}`;
  if (size >= 9.995) return `${sign}$${Math.round(size)}`;
  if (size >= 0.095) return `${sign}$${size.toFixed(2)}`;
  return size === 0 ? "$0" : `${sign}$${small(size)}`;
}

/** Both ends of an interval, once where they read the same: `$181k–$290k`. */
export function formatRange(low: number, high: number, format: (value: number) => string): string {
  const [from, to] = [format(low), format(high)];
  return from === to ? from : `${from}${en}${to}`;
}

/** A money interval: `$181k–$290k`. */
export function formatMoneyRange(low: number, high: number): string {
  return formatRange(low, high, formatMoney);
}

/** A chance of 0 to 1 as a natural frequency of a hundred: `83`, `<1`, `>99`; never `0`. */
export function inHundred(chance: number): string {
  if (chance < 0.005) return "<1";
  if (chance > 0.995) return ">99";
  return String(Math.round(chance * 100));
}

/** A span of months: `9–16 weeks` below half a year, else `7–14 months`. */
export function formatMonths(low: number, high: number): string {
  const weeks = high < 6;
  const scale = weeks ? 365.25 / 12 / 7 : 1;
  const unit = weeks ? "week" : "month";
  const text = formatRange(low * scale, high * scale, (value) => String(Math.round(value)));
  return `${text} ${unit}${text === "1" ? "" : "s"}`;
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
];

/** A day for people: `20 Nov 2026`; anything that is no day stays as it is. */
export function formatDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = monthNames[Number(parts?.[2]) - 1];
  return parts === null || month === undefined ? day : `${Number(parts[3])} ${month} ${parts[1]}`;
}

/** A value in its question's unit: `$500k`, `90%`, `7.6×`, `220k`. Long units are left to the reader's column. */
export function formatIn(unit: string | undefined, value: number): string {
  if (unit === undefined) return formatNumber(value);
  if (unit.startsWith("$")) return formatMoney(value);
  if (unit === "%") return `${formatNumber(value)}%`;
  if (unit === "×") return `${formatNumber(value)}×`;
  return formatNumber(value);
}

/** A value with its whole unit: `220k requests/month`, `$18k/month`, `0.21 FTE`. */
export function formatWithUnit(unit: string | undefined, value: number): string {
  const text = formatIn(unit, value);
  if (unit === undefined || unit === "%" || unit === "×") return text;
  if (unit.startsWith("$")) return text + unit.slice(1);
  return `${text} ${unit}`;
}
