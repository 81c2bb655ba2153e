import type { WrittenCase } from "../../cases/stored-case.ts";

/** Saves a case as the file that the command line takes. What writes it is fetched when it is first asked for. */
export async function downloadCase(written: WrittenCase, format: "yaml" | "json"): Promise<void> {
  const [{ saveFile }, { fileName }, { caseYaml }] = await Promise.all([
    import("../share/save-file.ts"),
    import("../share/exports/file-name.ts"),
    import("../share/exports/case-yaml.ts"),
  ]);
  const { title, answers, ...rest } = written;
  const text =
    format === "yaml"
      ? caseYaml(written)
      : `${JSON.stringify({ title, answers, ...rest }, undefined, 2)}\n`;
  const type = format === "yaml" ? "application/yaml" : "application/json";
  saveFile(fileName(title, format), text, type);
}
