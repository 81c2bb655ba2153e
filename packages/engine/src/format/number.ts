import { isDay, longDay } from "../facts/calendar.ts";

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
  const magnitude = Number(value.toExponential().split("e")[1]);
  const decimals = Math.min(12, 1 - magnitude);
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

/** A day for people: `20 Nov 2026`; anything that is no day stays as it is. */
export const formatDay = (day: string): string => (isDay(day) ? longDay(day) : day);

/** A value in its question's unit: `$500k`, `90%`, `7.6×`, `220k`. Other units are left to the reader's column. */
export function formatIn(unit: string | undefined, value: number): string {
  if (unit === undefined) return formatNumber(value);
  if (unit.startsWith("$")) return formatMoney(value);
  if (unit.startsWith("%")) return `${formatNumber(value)}%`;
  if (unit === "×") return `${formatNumber(value)}×`;
  return formatNumber(value);
}

/** What follows a value of `formatIn`, or a range of such, where a column says no unit: ` months`, `/year`. Long units have a name that says them. */
export function unitBeside(unit: string | undefined, value?: number): string {
  if (unit === undefined || unit === "level" || unit === "×") return "";
  if (unit.startsWith("$") || unit.startsWith("%")) return unit.slice(1);
  return unit.length > 8 ? "" : ` ${value === 1 ? oneOf(unit) : unit}`;
}

/** A value with its whole unit: `220k requests/month`, `$18k/month`, `8%/year`, `level 3`, `0.21 FTE`. */
export function formatWithUnit(unit: string | undefined, value: number): string {
  return withUnit(unit, value, formatIn(unit, value));
}

/** A value as it is, with its whole unit, where somebody asks for that very number: `12,500 requests/month`. */
export function formatExactly(unit: string | undefined, value: number): string {
  if (!Number.isFinite(value)) return "not finite";
  const [whole = "", fraction] = plainDigits(Math.abs(value)).split(".");
  const digits =
    whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
  const dollar = unit?.startsWith("$") === true ? "$" : "";
  const sign = unit === "×" || unit?.startsWith("%") === true ? unit.slice(0, 1) : "";
  return withUnit(unit, value, `${value < 0 ? minus : ""}${dollar}${digits}${sign}`);
}

/** All digits of a number above or at zero, without an exponent. */
function plainDigits(size: number): string {
  const text = String(size);
  const parts = /^(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (parts !== null) return `0.${"0".repeat(Number(parts[3]) - 1)}${parts[1]}${parts[2] ?? ""}`;
  return text.includes("e") ? BigInt(size).toString() : text;
}

function withUnit(unit: string | undefined, value: number, text: string): string {
  if (unit === undefined || unit === "×") return text;
  if (unit === "level") return `${unit} ${text}`;
  if (unit.startsWith("$") || unit.startsWith("%")) return text + unit.slice(1);
  return `${text} ${value === 1 ? oneOf(unit) : unit}`;
}

/** The unit of one: `1 month`, `1 call`; abbreviations and compounds stay as they are. */
const oneOf = (unit: string): string =>
  /^[a-z][a-z ]{2,}s$/.test(unit) ? unit.slice(0, -1) : unit;
