import { useEffect } from "react";

/** Takes files that are dropped anywhere on the page; none that misses a field replaces the page. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const take = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      const files = event.type === "drop" ? [...event.dataTransfer.files] : [];
      if (files.length > 0) onFiles(files);
    };
    const kinds = ["dragover", "drop"] as const;
    for (const kind of kinds) addEventListener(kind, take);
    return () => {
      for (const kind of kinds) removeEventListener(kind, take);
    };
  }, [onFiles]);
}
