/** An amount with its range, as records hold it: two ends, a middle, or all three. */
export interface Amount {
  readonly low: number;
  readonly value?: number;
  readonly high: number;
  readonly unit: string;
}

const grouped = (value: number): string => {
  const [whole, fraction] = String(Number(value.toPrecision(6))).split(".");
  const digits = whole!.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};

const scales = [
  [1e12, " trillion", "T"],
  [1e9, " billion", "B"],
  [1e6, " million", "M"],
] as const;

/** A number as people say it: `1.5`, `10,000`, `7 billion`. */
function spoken(value: number): string {
  const scale = scales.find(([size]) => Math.abs(value) >= size);
  const sign = value < 0 ? "−" : "";
  const size = Math.abs(value);
  return scale === undefined
    ? `${sign}${grouped(size)}`
    : `${sign}${grouped(size / scale[0])}${scale[1]}`;
}

/** Dollars as people say them: `$0.40`, `$950`, `$18k`, `$1.2M`. */
function dollars(value: number): string {
  const scale = scales.find(([size]) => value >= size);
  if (scale !== undefined) return `$${grouped(value / scale[0])}${scale[2]}`;
  if (value >= 10_000) return `$${grouped(value / 1000)}k`;
  const text = grouped(value);
  return `$${/\.\d$/.test(text) ? `${text}0` : text}`;
}

/** What follows the number, by unit; with one, the singular. */
const after: Readonly<Record<string, string | readonly [one: string, more: string]>> = {
  $: "",
  "$/month": " a month",
  "$/year": " a year",
  "$/FTE-month": " a month",
  "$/GPU-hour": " an accelerator-hour",
  "$/kWh": " a kWh",
  "$/error": " an error",
  "$/example": " an example",
  "$/result": " a result",
  "$/million input tokens": " per million input tokens",
  "$/million output tokens": " per million output tokens",
  "$/million training tokens": " per million training tokens",
  "$/thousand requests": " per thousand requests",
  "%": " %",
  "%/month": " % a month",
  "%/year": " % a year",
  "×": " ×",
  FTE: [" full-time post", " full-time posts"],
  "FTE-months": [" month of one engineer", " months of one engineer"],
  W: " watts",
  calls: [" call", " calls"],
  examples: [" example", " examples"],
  "hours/month": " hours a month",
  items: [" item", " items"],
  level: "",
  "minutes/result": " minutes a result",
  months: [" month", " months"],
  ms: " ms",
  pages: [" page", " pages"],
  parameters: " parameters",
  people: [" person", " people"],
  "person-days": [" day of one person", " days of one person"],
  "requests/month": " requests a month",
  s: " s",
  "times/year": " times a year",
  tokens: [" token", " tokens"],
  variants: [" variant", " variants"],
  years: [" year", " years"],
};

/** An amount with its range and unit on one line: `$200k–$1M (middle $450k)`, `6 months`, `80–98 % (middle 90 %)`. */
export function amountInWords({ low, value, high, unit }: Amount): string {
  const inDollars = unit.startsWith("$");
  const one = inDollars ? dollars : spoken;
  const follows = after[unit] ?? ` ${unit}`;
  const word = (of: number): string => {
    if (unit === "FTE" && of < 1) return " of a full-time post";
    return typeof follows === "string" ? follows : follows[of === 1 ? 0 : 1]!;
  };
  if (low === high) return `${unit === "level" ? "level " : ""}${one(low)}${word(low)}`;
  const range = `${one(low)}–${one(high)}${word(high)}`;
  const middle = value === undefined ? "" : ` (middle ${one(value)}${unit === "%" ? " %" : ""})`;
  return `${range}${middle}`;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A day as we write it: `6 Jan 2027`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}
