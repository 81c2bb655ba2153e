import type { Option } from "@tapeline/engine";

import type { Glossary, PartnerFile, Text, TextKind } from "../../src/text.ts";
import { saidTwice } from "../said-twice.ts";
import type { Slip } from "../slip.ts";
import { nearest } from "./reference.ts";
import { flawsOfProse, proseOf, type Targets } from "./segments.ts";
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
  texts: readonly Text[],
  { records: { knowledge, day }, addresses }: Targets,
): readonly Slip[] {
  const ruleIds = knowledge.rules.map(({ id }) => id);
  const names = { rules: ruleIds, related: [...addresses] };
  const forms = { rules: "the path of a rule, as in gap/knowledge", related: "a text that exists" };
  const filed = texts.map((text) => ({ file: `texts/${text.id}.md`, value: text }));
  const single = filed.flatMap(({ file, value: text }): Slip[] => {
    const kind = kindOfFolder[text.id.split("/")[0]!]!;
    // Texts among the rules have lost the line above them, which is one slip.
    const moved = text.rules.filter((name) => addresses.has(name));
    const strangers = (["rules", "related"] as const).flatMap((field) =>
      text[field].flatMap((name, index) =>
        names[field].includes(name) || (field === "rules" && moved.indexOf(name) > 0)
          ? []
          : [
              {
                file,
                path: [field, index],
                expected: forms[field],
                found: name,
                fix:
                  field === "rules" && moved.includes(name)
                    ? "that is a text: put a line `related:` above it"
                    : nearest(name, names[field]),
              },
            ],
      ),
    );
    const elsewhere: Slip[] =
      text.kind === kind
        ? []
        : [
            {
              file,
              path: ["kind"],
              expected: `${kind}, as the folder says`,
              found: text.kind,
              fix: "correct it or move the file",
            },
          ];
    const itself = text.related.indexOf(text.id);
    const circle: Slip[] =
      itself < 0
        ? []
        : [
            {
              file,
              path: ["related", itself],
              expected: "another text to read next",
              found: `${text.id}, which is this one`,
              fix: "name another text, or take it out",
            },
          ];
    return [
      ...elsewhere,
      ...circle,
      ...unasked(file, text),
      ...unfounded(file, text),
      ...strangers,
      ...overdue(file, text.reviewBy, day),
    ];
  });
  return [...single, ...saidTwice(filed, ({ title }) => ({ title }))];
}

/** An answer is found by its question. */
const unasked = (file: string, { kind, title }: Text): Slip[] =>
  kind !== "faq" || title.endsWith("?")
    ? []
    : [
        {
          file,
          path: ["title"],
          expected: "the question as people ask it, with its question mark",
          found: title,
          fix: "put the title as a question, or move the text to texts/articles",
        },
      ];

/** A text rests on a rule with its sources, on a claim, or on numbers that bring their sources along. */
const unfounded = (file: string, { claims, rules, summary, blocks }: Text): Slip[] =>
  claims.length > 0 ||
  rules.length > 0 ||
  JSON.stringify([summary, blocks]).includes('"kind":"number"')
    ? []
    : [
        {
          file,
          path: ["rules"],
          expected: "a rule or a claim that the text rests on, or a number of a record",
          found: "none",
          fix: "name in `rules` what it explains, as in [gap/knowledge], or in `claims` what it carries",
        },
      ];

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

/** An offer of help keeps to the words of all texts, and is looked at again in time. */
export function checkPartner(file: string, partner: PartnerFile, day: string): readonly Slip[] {
  const { title, body, interest, link } = partner;
  const words = { title, body, interest, link: link?.title ?? "" };
  return [
    ...Object.entries(words).flatMap(([field, prose]) =>
      flawsOfProse(prose, 0).map(({ at: _within, ...flaw }) => ({ ...flaw, file, path: [field] })),
    ),
    ...overdue(file, partner.reviewBy, day),
  ];
}

/** Every option has a page, and every page of an option has its headings. */
export function checkOptionPages(
  files: readonly TextFile[],
  texts: readonly Text[],
  options: readonly Option[],
): Slip[] {
  const pages = texts.filter(({ id }) => id.startsWith("options/"));
  const ids = options.map(({ id }) => id);
  const missing = ids
    .map((id) => ({ id, file: `texts/options/${id}.md` }))
    .filter((page) => !files.some(({ file }) => file === page.file))
    .map(({ id, file }) => ({
      file,
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
        name === id || name === `glossary/${id}`
          ? [
              {
                file,
                path: ["terms", index, "see", place],
                expected: "another word than the one that is explained",
                found: name,
                fix: "name another word, or take it out",
              },
            ]
          : addresses.has(name.includes("/") ? name : `glossary/${name}`)
            ? []
            : [
                {
                  file,
                  path: ["terms", index, "see", place],
                  expected: "the id of a term, or the address of a text",
                  found: name,
                  fix: nearest(name.includes("/") ? name : `glossary/${name}`, [...addresses]),
                },
              ],
      );
      const twice = [id, term, ...also].flatMap((word): Slip[] => {
        const known = seen.get(word.toLowerCase());
        const here = `${id} in ${file}`;
        if (known === undefined || known === here) {
          seen.set(word.toLowerCase(), here);
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
