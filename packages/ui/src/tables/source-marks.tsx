import { Icon } from "../marks/icon.tsx";

/** One who says what a price is: the page it was read from, or a list. */
export interface Witness {
  readonly id: string;
  readonly title: string;
  readonly says: "agrees" | "differs";
}

/** Letters of the lists, so that a row of marks stays short; each has its name beside it in the legend and for screen readers. */
const letters: Readonly<Record<string, string>> = {
  announcement: "A",
  "ai-sdk-cost-calculator": "S",
  "genai-prices": "G",
  langfuse: "F",
  litellm: "L",
  "pi-ai": "P",
  portkey: "K",
  vendor: "V",
};

/** The letter of a witness. */
export const letterOf = (id: string): string => letters[id] ?? id.slice(0, 1).toUpperCase();

/** A witness's letter in a square, ringed where it differs. */
export function SourceMark({ id, says }: Pick<Witness, "id" | "says">) {
  return (
    <span className={`sb ${says === "agrees" ? "y" : "d"}`} aria-hidden="true">
      {letterOf(id)}
    </span>
  );
}

/** Who says what a price is, each as a letter, with the words for those who hear the page, and how many differ. */
export function SourceMarks({
  witnesses,
  children,
}: {
  readonly witnesses: readonly Witness[];
  /** A tag that stands after the marks. */
  readonly children?: React.ReactNode;
}) {
  const differing = witnesses.filter(({ says }) => says === "differs").length;
  return (
    <span className="srcs">
      <span className="vh">
        {witnesses.length === 0
          ? "No list has it."
          : `${witnesses.map(({ title, says }) => `${title} ${says}`).join(", ")}.`}
      </span>
      {witnesses.map(({ id, title, says }) => (
        <span key={id} title={`${title} ${says}`}>
          <SourceMark id={id} says={says} />
        </span>
      ))}
      {differing > 0 && (
        <span className="tag note">
          <Icon name="warning" />
          {differing} {differing === 1 ? "differs" : "differ"}
        </span>
      )}
      {children}
    </span>
  );
}
