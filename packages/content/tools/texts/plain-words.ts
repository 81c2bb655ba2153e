/** The grade above which words are refused: that of the last year of school. */
export const highestGrade = 12;

/**
 * Words that praise or push; none stands in what readers are shown. The last row claims a rank or an ease that no figure beside it
 * shows, as copied sales prose does.
 */
const banned =
  /\b(?:AI[- ]powered|smart(?:er|est|ly)?|magic(?:al|ally)?|seamless(?:ly)?|unlock(?:s|ed|ing)?|leverag(?:e|es|ed|ing)|revolution(?:ary|i[sz](?:e|es|ed|ing))|simply|just|game[- ]chang(?:er|ers|ing)|cutting[- ]edge|world[- ]class|best[- ]in[- ]class|effortless(?:ly)?)\b|!(?=\s|$)|\p{Extended_Pictographic}/giu;

/** The words of a prose that we do not use, each with its offset. */
export const bannedWords = (prose: string): readonly { at: number; found: string }[] =>
  [...prose.matchAll(banned)].map(({ 0: found, index }) => ({ at: index, found }));

/** Syllables of an English word, by its groups of vowels; never below one. */
export function syllables(word: string): number {
  const bare = word.toLowerCase().replaceAll(/[^a-z]/g, "");
  if (bare.length <= 3) return 1;
  const groups = bare
    .replace(/(?:[^laeiouycghsxz]es|[^tdaeiouy]ed|[^laeiouy]e)$/, (end) => end[0]!)
    .replace(/^y/, "")
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/**
 * The school grade that a prose asks for (Flesch and Kincaid): longer sentences and longer words
 * raise it. A text of a few words says little: judge those together.
 */
export function readingGrade(prose: string): number {
  const sentences = prose.split(/[.?!]+(?:\s|$)|\n+/).filter((part) => /\p{L}/u.test(part));
  const words = prose.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];
  if (words.length === 0) return 0;
  const spoken = words.reduce(
    (sum, word) =>
      sum +
      word.split("-").reduce((inWord, part) => inWord + (part === "" ? 0 : syllables(part)), 0),
    0,
  );
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}
