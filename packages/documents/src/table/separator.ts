/** What parts the cells of a table. Spreadsheet programs write semicolons where numbers have a comma, and tabs where cells are copied. */
export type Separator = "," | ";" | "\t";

/** Separators by name. */
export const separatorWords: Readonly<
  Record<Separator, { readonly one: string; readonly many: string }>
> = {
  ",": { one: "a comma", many: "commas" },
  ";": { one: "a semicolon", many: "semicolons" },
  "\t": { one: "a tab", many: "tabs" },
};

/** The separator of a table, by its header: the first of these signs outside of quotes; a comma where there is none. */
export function separatorOf(text: string): Separator {
  const [header = ""] = /[^\r\n]+/.exec(text) ?? [];
  const sign = /[,;\t]/.exec(header.replaceAll(/"[^"]*"/g, ""))?.[0];
  return (sign ?? ",") as Separator;
}
