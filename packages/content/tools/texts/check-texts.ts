import type { Option } from "@tapeline/engine";

import type { Glossary, Text, TextKind } from "../../src/text.ts";
import type { Slip } from "../slip.ts";
import { proseOf, type Targets } from "./segments.ts";
import type { TextFile } from "./text-file.ts";

/** What the page of every option answers, in this order. */
export const optionHeadings = [
  "What it is",
  "When it fits",
  "What it costs",
  "What it needs",
  "How it fails",
  "How to leave it",
] as const;

const kindOfFolder: Readonly<Record<string, TextKind>> = {
  faq: "faq",
  articles: "article",
  options: "option",
};

/** What is wrong between the heads of texts and what they name. */
export function checkHeads(
  pages: readonly TextFile[],
  { records: { knowledge, day }, addresses }: Targets,
): readonly Slip[] {
  const rules = new Set(knowledge.rules.map(({ id }) => id));
  return pages.flatMap(({ file, head: { value } }): Slip[] => {
    const slip = (path: PropertyKey[], expected: string, found: string, fix: string): Slip => ({
      file,
      path,
      expected,
      found,
      fix,
    });
    const kind = kindOfFolder[file.split("/")[1]!]!;
    const strangers = (["rules", "related"] as const).flatMap((field) =>
      value[field].flatMap((name, index) =>
        (field === "rules" ? rules : addresses).has(name)
          ? []
          : [
              slip(
                [field, index],
                field === "rules"
                  ? "the path of a rule, as in gap/knowledge"
                  : "a text that exists",
                name,
                "correct the name, or take it out",
              ),
            ],
      ),
    );
    return [
      ...(value.kind === kind
        ? []
        : [
            slip(
              ["kind"],
              `${kind}, as the folder says`,
              value.kind,
              "correct it or move the file",
            ),
          ]),
      ...strangers,
      ...overdue(file, value.reviewBy, day),
    ];
  });
}

const overdue = (file: string, reviewBy: string, day: string): Slip[] =>
  reviewBy > day
    ? []
    : [
        {
          file,
          path: ["reviewBy"],
          expected: `a day after ${day}, when the release was read through`,
          found: reviewBy,
          fix: "review the text and set its next review",
        },
      ];

/** Every option has a page, and every page of an option has its headings. */
export function checkOptionPages(texts: readonly Text[], options: readonly Option[]): Slip[] {
  const pages = texts.filter(({ kind }) => kind === "option");
  const ids = options.map(({ id }) => id);
  const missing = ids
    .filter((id) => !pages.some((page) => page.id === `options/${id}`))
    .map((id) => ({
      file: `texts/options/${id}.md`,
      path: [],
      expected: `a page for the option ${id}`,
      found: "no file",
      fix: "copy the page of another option",
    }));
  const wrong = pages.flatMap(({ id, blocks }) => {
    const file = `texts/${id}.md`;
    const headings = blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? proseOf(block.inside) : [],
    );
    return [
      ...(ids.includes(id.slice("options/".length))
        ? []
        : [
            {
              file,
              path: [],
              expected: `a file named after an option: ${ids.join(", ")}`,
              found: id,
              fix: "rename it",
            },
          ]),
      ...(headings.join("|") === optionHeadings.join("|")
        ? []
        : [
            {
              file,
              path: [],
              expected: `the headings ${optionHeadings.map((heading) => `“${heading}”`).join(", ")}`,
              found: headings.map((heading) => `“${heading}”`).join(", ") || "none",
              fix: "use these and no others of level two, in this order",
            },
          ]),
    ];
  });
  return [...missing, ...wrong];
}

/** Every word stands once and points to what exists. */
export function checkTerms(
  glossaries: readonly { readonly file: string; readonly value: Glossary }[],
  addresses: ReadonlySet<string>,
  day: string,
): readonly Slip[] {
  const seen = new Map<string, string>();
  return glossaries.flatMap(({ file, value }) => [
    ...overdue(file, value.reviewBy, day),
    ...value.terms.flatMap(({ id, term, also, see }, index): Slip[] => {
      const strangers = see.flatMap((name, place): Slip[] =>
        addresses.has(name.includes("/") ? name : `glossary/${name}`)
          ? []
          : [
              {
                file,
                path: ["terms", index, "see", place],
                expected: "the id of a term, or the address of a text",
                found: name,
                fix: "correct the name, or take it out",
              },
            ],
      );
      const twice = [id, term, ...also].flatMap((word): Slip[] => {
        const known = seen.get(word.toLowerCase());
        if (known === undefined || known === id) {
          seen.set(word.toLowerCase(), id);
          return [];
        }
        return [
          {
            file,
            path: ["terms", index],
            expected: "a word that stands once",
            found: `${word}, which ${known} explains`,
            fix: "join the two, or take one out",
          },
        ];
      });
      return [...strangers, ...twice];
    }),
  ]);
}
