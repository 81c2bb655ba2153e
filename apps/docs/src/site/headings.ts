/** A heading that the list of contents names. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

const heading = /<h([23])((?:\s[^>]*)?)>([\s\S]*?)<\/h\1>/g;

/** Gives each heading of the second and third level an id, and lists them. An id that is there is kept. */
export function withHeadings(html: string): {
  readonly html: string;
  readonly headings: readonly Heading[];
} {
  const headings: Heading[] = [];
  const marked = html.replace(heading, (_, depth: string, attributes: string, inside: string) => {
    const text = plain(inside);
    const own = /\sid="([^"]+)"/.exec(attributes)?.[1];
    const slug = own ?? unused(slugOf(text), headings);
    headings.push({ depth: Number(depth), slug, text });
    const id = own === undefined ? ` id="${slug}"` : "";
    return `<h${depth}${id}${attributes}>${inside}</h${depth}>`;
  });
  return { html: marked, headings };
}

const signs: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

const plain = (html: string): string =>
  html.replaceAll(/<[^>]+>/g, "").replaceAll(/&[a-z0-9#]+;/g, (sign) => signs[sign] ?? sign);

/** A text as a part of an address: `What it does` as `what-it-does`. */
export function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  return slug === "" ? "section" : slug;
}

function unused(slug: string, taken: readonly Heading[]): string {
  const of = (count: number): string => (count === 1 ? slug : `${slug}-${count}`);
  let count = 1;
  while (taken.some((other) => other.slug === of(count))) count += 1;
  return of(count);
}
