import { useQueryClient } from "@tanstack/react-query";

import { useShortcut } from "../../app/shortcuts.ts";
import { toast } from "../../app/toast.ts";
import { questionsQuery } from "../../engine/queries.ts";
import { copyLink } from "./copy-link.ts";
import type { Exported } from "./exports/exported.ts";
import { fileName } from "./exports/file-name.ts";
import { formats, type Format } from "./exports/formats.ts";
import { MenuButton } from "./menu.tsx";
import { saveFile } from "./save-file.ts";

/** Saves a verdict in every form that there is, prints it, and copies its link (C). */
export function ExportMenu({ exported }: { readonly exported: Exported }) {
  const client = useQueryClient();
  const copy = () => void copyLink(exported);
  useShortcut({ key: "c", does: "Copy the link", where: "Verdict", run: copy });

  const save = async (format: Format) => {
    const { name, suffix = "", ending, type } = format;
    try {
      const questions = await client.ensureQueryData(questionsQuery);
      const content = await format.contentOf({ ...exported, questions });
      saveFile(fileName(`${exported.written.title}${suffix}`, ending), content, type);
    } catch (error) {
      toast(`${name} not saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return (
    <MenuButton
      label="Export"
      icon="download"
      items={[
        ...formats.map((format) => ({ ...format, run: () => void save(format) })),
        { name: "Print", says: "or save as PDF", run: () => print() },
        { name: "Copy link", says: "C", run: copy },
      ]}
    />
  );
}
