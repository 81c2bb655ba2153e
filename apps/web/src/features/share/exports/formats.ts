import type { Exported, Told } from "./exported.ts";

/** A kind of file that a verdict is saved as. */
export interface Format {
  readonly name: string;
  readonly says: string;
  readonly ending: string;
  /** Follows the title in the file's name, where two kinds end alike. */
  readonly suffix?: string;
  readonly type: string;
  readonly contentOf: (told: Told) => Promise<string | Uint8Array<ArrayBuffer>>;
}

/** What writes a file is loaded when it is first asked for. */
export const formats: readonly Format[] = [
  {
    name: "Markdown",
    says: "report",
    ending: "md",
    type: "text/markdown",
    contentOf: async (told) => (await import("./verdict-markdown.ts")).verdictMarkdown(told),
  },
  {
    name: "Decision record",
    says: "MADR",
    ending: "md",
    suffix: " decision",
    type: "text/markdown",
    contentOf: async (told) => (await import("./verdict-adr.ts")).verdictAdr(told),
  },
  {
    name: "Workbook",
    says: "XLSX, live sums",
    ending: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    contentOf: async (told) => (await import("./verdict-workbook.ts")).verdictWorkbook(told),
  },
  {
    name: "Figures",
    says: "CSV",
    ending: "csv",
    type: "text/csv",
    contentOf: async (told) => (await import("./figures-csv.ts")).figuresCsv(told),
  },
  {
    name: "Verdict",
    says: "JSON",
    ending: "json",
    type: "application/json",
    contentOf: async (told) => (await import("./verdict-json.ts")).verdictJson(told),
  },
  {
    name: "Case file",
    says: "YAML",
    ending: "yaml",
    type: "application/yaml",
    contentOf: async ({ written }: Exported) => (await import("./case-yaml.ts")).caseYaml(written),
  },
];
