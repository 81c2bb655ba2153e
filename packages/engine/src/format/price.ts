/** A price with its own digits, at least two decimals: `$0.50`, `$0.0375`, `$12.00`; absent = not priced. */
export function priceOf(amount: number | undefined): string {
  if (amount === undefined) return "not priced";
  const digits = amount.toFixed(6).replace(/0+$/, "");
  const [whole = "0", decimals = ""] = digits.split(".");
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${decimals.padEnd(2, "0")}`;
}
