/** How a case is written. JSON is YAML too, but its own reader gives better words: standard input tells by its first sign. */
export function formatOf(file: string, text: string): "json" | "yaml" {
  return /\.json$/i.test(file) || /^\s*\{/.test(text) ? "json" : "yaml";
}
