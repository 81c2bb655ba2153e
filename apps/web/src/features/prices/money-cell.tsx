import { priceOf } from "@tapeline/engine/format";

/** A price with its own digits; what is not offered or not priced is a word, never a zero. */
export function MoneyCell({
  amount,
  missing,
}: {
  readonly amount: number | undefined;
  readonly missing: string;
}) {
  return amount === undefined ? <span className="cap">{missing}</span> : <>{priceOf(amount)}</>;
}

/** Whether something is so: a tick or a dash, with the word for those who hear the page. */
export function YesNo({ yes, words }: { readonly yes: boolean; readonly words: string }) {
  return yes ? (
    <>
      <svg className="ico" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M3 8.5 6.5 12 13 4.5" />
      </svg>
      <span className="vh">{words}</span>
    </>
  ) : (
    <span className="cap">
      <span aria-hidden="true">–</span>
      <span className="vh">no</span>
    </span>
  );
}
