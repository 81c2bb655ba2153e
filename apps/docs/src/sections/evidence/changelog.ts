import type { Page } from "../../site/page.ts";
import { filesIn, textOf } from "../../site/repository.ts";

const packages = ["engine", "pricing", "content", "validation", "documents", "api"] as const;
const logs = [...packages.map((name) => `packages/${name}/CHANGELOG.md`), "apps/cli/CHANGELOG.md"];
const entry = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/** What users of the packages should know: what is still to be released, then what each package's log says. */
export async function changelogPage(): Promise<Page> {
  const files = (await filesIn(".changeset", ".md")).filter((file) => file !== "README.md");
  const pending = await Promise.all(
    files.map(async (file) => {
      const [, head = "", says = ""] = entry.exec(await textOf(`.changeset/${file}`)) ?? [];
      const named = [...head.matchAll(/^"([^"]+)": (\w+)$/gm)].map(([, name]) => `\`${name}\``);
      return says.trim() === ""
        ? []
        : [`### ${titleOf(file)}\n\n${named.join(", ")}\n\n${says.trim()}`];
    }),
  );
  const released = await Promise.all(
    logs.map((path) =>
      textOf(path).then(
        (text) => [text.replaceAll(/^(#+) /gm, "#$1 ")],
        (error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT") return [];
          throw error;
        },
      ),
    ),
  );
  return {
    id: "changelog",
    title: "Changelog",
    description: "What changed for those who use the packages and the command line.",
    body: {
      markdown: ["## To be released", ...pending.flat(), ...released.flat()].join("\n\n"),
    },
  };
}

const titleOf = (file: string): string => {
  const words = file.replace(/\.md$/, "").replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};
