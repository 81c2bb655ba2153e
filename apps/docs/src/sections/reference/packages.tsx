import { join } from "node:path/posix";

import { LinkList } from "../../site/link-list.tsx";
import type { Page } from "../../site/page.ts";
import { textOf } from "../../site/repository.ts";
import { Section } from "../../site/section.tsx";
import { packagesTold } from "../guides.ts";
import { CommentText } from "./comment-text.tsx";
import { parseModule, type Documented } from "./doc-comments.ts";

/** Folders of the packages that others can install, the one that decides first. */
const folders = [
  "engine",
  "pricing",
  "content",
  "api",
  "store",
  "validation",
  "documents",
] as const;

/** One way into a package. */
interface Door {
  /** As it is imported: `@tapeline/engine/format`. */
  readonly name: string;
  readonly says: string | undefined;
  readonly exports: readonly Documented[];
}

/** What the published packages export, read from their sources, and a page for each way into one. */
export async function packagePages(): Promise<readonly Page[]> {
  const doors = (await Promise.all(folders.map(doorsOf))).flat();
  const list: Page = {
    id: "packages",
    title: "Packages",
    description: "What the published packages export, read from their sources.",
    body: (
      <>
        <Section title="Read first" guide="What each is for, with an example.">
          <LinkList
            lines={packagesTold.map((name) => ({
              to: `packages/${name}/read-first`,
              title: <code>@tapeline/{name}</code>,
            }))}
          />
        </Section>
        <Section title="What they export" guide="By the names under which it is imported.">
          <LinkList
            lines={doors.map(({ name, says }) => ({
              to: pageOf(name),
              title: <code>{name}</code>,
              says: says?.split(/(?<=\.)\s/)[0],
            }))}
          />
        </Section>
      </>
    ),
  };
  return [list, ...doors.map(doorPage)];
}

const pageOf = (name: string): string => `packages/${name.replace("@tapeline/", "")}`;

async function doorsOf(folder: string): Promise<readonly Door[]> {
  const manifest = JSON.parse(await textOf(`packages/${folder}/package.json`)) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, { readonly [condition: string]: string }>>;
  };
  const doors = Object.entries(manifest.exports).flatMap(([door, { "@tapeline/source": source }]) =>
    // A door for tools of the workspace alone has no file of its own.
    source === undefined || source.includes("*") ? [] : [{ door, source }],
  );
  return Promise.all(
    doors.map(async ({ door, source }) => {
      const path = join("packages", folder, source);
      const { says } = parseModule(path, await textOf(path));
      return {
        name: join(manifest.name, door),
        says,
        exports: (await exportsOf(path)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      };
    }),
  );
}

/** All that a module exports, its own and what it passes on from files of the package. */
async function exportsOf(path: string): Promise<readonly Documented[]> {
  const { own, passedOn } = parseModule(path, await textOf(path));
  const others = await Promise.all(
    passedOn
      .filter(({ from }) => from.startsWith("."))
      .map(async ({ from, names }) => {
        const all = await exportsOf(join(path, "..", from));
        return names === undefined ? all : all.filter(({ name }) => names.includes(name));
      }),
  );
  return [...own, ...others.flat()];
}

function doorPage({ name, says, exports }: Door): Page {
  return {
    id: pageOf(name),
    title: name,
    ...(says === undefined ? {} : { description: says.split("\n")[0]! }),
    body: (
      <>
        {says !== undefined && <CommentText says={says} />}
        {exports.map((one) => (
          <Section key={one.name} id={one.name} title={one.name}>
            {one.says !== undefined && <CommentText says={one.says} />}
            <pre>{one.signature}</pre>
          </Section>
        ))}
      </>
    ),
  };
}
