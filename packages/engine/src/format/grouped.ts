/** A number with all its digits, the whole ones in groups of three: `10,000,000`, `-1,234.5`, as people type it. */
export function grouped(value: number): string {
  const [whole, fraction] = String(Math.abs(value)).split(".");
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "-" : ""}${digits}${fraction === undefined ? "" : `.${fraction}`}`;
}
