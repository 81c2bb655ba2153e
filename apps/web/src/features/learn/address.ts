/** Where a text, a rule or a question of the content stands among the pages: `faq/cost` at `/learn/faq/cost`. */
export function pathOf(address: string): string {
  const word = /^glossary\/(.+)$/.exec(address)?.[1];
  return word === undefined ? `/learn/${address}` : `/learn/glossary#${word}`;
}
