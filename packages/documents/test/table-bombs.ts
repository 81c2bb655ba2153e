/** A table made to exhaust its reader, or that takes the most of it that is still allowed. */
export interface TableBomb {
  readonly name: string;
  readonly text: () => string;
  /** Part of what the first problem says; `undefined` where the table is allowed. */
  readonly says: string | undefined;
}

const most = 1_990_000;
const header = "a\n";
const fill = (piece: string) => header + piece.repeat(Math.floor(most / piece.length));
const size = "expected a document of at most 2,000,000 bytes";
const parts = "expected at most 200,000 commas and line ends in a table";

export const tableBombs: readonly TableBomb[] = [
  { name: "a table of too many bytes", text: () => "a".repeat(2_000_001), says: size },
  { name: "a table of fifty megabytes", text: () => "a,b\n".repeat(12_500_000), says: size },
  { name: "commas of a table", text: () => fill(","), says: parts },
  { name: "lines of a table", text: () => fill("x\n"), says: parts },
  { name: "empty lines of a table", text: () => fill("\n"), says: parts },
  { name: "quoted cells of a table", text: () => fill('"x",'), says: parts },
  { name: "quotes of a table", text: () => fill('"'), says: "expected no more than a sign" },
  {
    name: "a quote that never closes",
    text: () => `${header}"${"x,".repeat(99_000)}`,
    says: "a quote that closes the cell",
  },
  {
    name: "line ends in a quoted cell",
    text: () => `${header}"${"\n".repeat(199_000)}"`,
    says: "expected no more than a sign",
  },
  { name: "10,001 rows", text: () => header + "x\n".repeat(10_001), says: "at most 10,000 rows" },
  { name: "10,000 rows", text: () => header + "x\n".repeat(10_000), says: undefined },
  {
    name: "10,000 rows of which none fits",
    text: () => header + "wrong\n".repeat(10_000),
    says: "expected no more than a sign",
  },
  {
    name: "columns of which one stands twice",
    text: () => `${"b,".repeat(199_000)}a\n`,
    says: "expected each column once",
  },
  {
    name: "the most columns",
    text: () =>
      `a${Array.from({ length: 90_000 }, (_, at) => `,c${at}`).join("")}\nx${",".repeat(90_000)}\n`,
    says: undefined,
  },
  {
    name: "the longest cell",
    text: () => `${header}${"é".repeat(990_000)}`,
    says: "expected no more than a sign",
  },
];
