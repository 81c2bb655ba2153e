import { MenuButton } from "../share/menu.tsx";
import { useAsking } from "./asking.ts";
import { downloadCase } from "./download-case.ts";

/** The case as a file that the command line takes too. */
export function DownloadMenu() {
  const { written } = useAsking();
  return (
    <MenuButton
      label="Download"
      icon="download"
      items={[
        {
          name: "YAML",
          says: "the file that the command line takes",
          run: () => void downloadCase(written, "yaml"),
        },
        {
          name: "JSON",
          says: "the same for programs",
          run: () => void downloadCase(written, "json"),
        },
      ]}
    />
  );
}
