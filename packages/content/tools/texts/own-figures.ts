/** A place in prose that states an amount by itself. */
export interface OwnFigure {
  /** Its offset within the prose. */
  readonly at: number;
  readonly found: string;
}

/** A name that holds digits, such as GPT-5, O1, H100, P90 or Llama-3.3; a currency before an amount makes no name. */
const name = /^(?!(?:USD|EUR|GBP|CHF)\d)[A-Za-z]+(?:-[A-Za-z]+)*[-.]?\d[\w.-]*$/;
const ordinal = /^\d+(?:st|nd|rd|th)$/;
const amountWords =
  /\b(?:(?:hundred|thousand|million|billion|trillion|dozen)s?|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|per ?cent|(?:one|a|two|three)[ -](?:third|quarter|fifth|tenth)s?(?= of\b))\b/gi;

/**
 * Amounts that prose states by itself, in digits or in words. Counts up to ten in words, ordinals and
 * names that hold digits are none: they do not change when a price or an estimate does.
 */
export function ownFigures(prose: string): readonly OwnFigure[] {
  // A number and the sign of per cent behind it are one figure.
  const inDigits = [...prose.matchAll(/[\d.,]+\s%|[^\s()[\]–—/“”"]+/g)].flatMap(
    ({ 0: word, index }) => {
      const bare = word.replace(/^['’]+/, "").replace(/(?:['’]s)?[.,;:!?'’]*$/, "");
      return /\d|%/.test(bare) && !name.test(bare) && !ordinal.test(bare)
        ? [{ at: index, found: bare }]
        : [];
    },
  );
  const inWords = [...prose.matchAll(amountWords)].map(({ 0: found, index }) => ({
    at: index,
    found,
  }));
  return [...inDigits, ...inWords].toSorted((a, b) => a.at - b.at);
}
