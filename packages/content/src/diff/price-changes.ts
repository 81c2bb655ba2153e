import type { Part } from "@tapeline/engine/impact";
import { priceOn, type PriceBook } from "@tapeline/pricing";

/** A price on a day that is not as it was. */
export interface PriceChange {
  /** The record that holds it, as in `models/openai/gpt-6-luna`. */
  readonly record: string;
  /** What is sold by whom. */
  readonly title: string;
  /** Dollars before and after; absent: not priced. None: something else of the record changed, or a price of another day. */
  readonly figures: readonly {
    readonly unit: string;
    readonly before?: number;
    readonly after?: number;
  }[];
}

type Figures = Readonly<Record<string, number | undefined>>;
interface Sold {
  readonly title: string;
  readonly figures: Figures;
}

/** What the changed records of two price books come to on a day. */
export function priceChanges(
  before: PriceBook,
  after: PriceBook,
  parts: readonly Part[],
  day: string,
): PriceChange[] {
  return parts
    .filter(({ kind }) => kind === "price")
    .flatMap(({ id: record }) => {
      const was = soldIn(before, record, day);
      const is = soldIn(after, record, day);
      const told = [...new Set([...Object.keys(is), ...Object.keys(was)])].flatMap((name) => {
        const figures = figuresOf(was[name]?.figures, is[name]?.figures);
        const { title } = is[name] ?? was[name]!;
        return figures.length === 0 ? [] : [{ record, title, figures }];
      });
      return told.length > 0 ? told : [{ record, title: record, figures: [] }];
    });
}

function figuresOf(before: Figures = {}, after: Figures = {}): PriceChange["figures"] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((unit) => {
    const was = before[unit];
    const is = after[unit];
    if (was === is) return [];
    return [
      {
        unit,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}

/** What a record sells on a day, by the names of its offers. */
function soldIn(book: PriceBook, record: string, day: string): Readonly<Record<string, Sold>> {
  const [kind = "", ...rest] = record.split("/");
  const id = rest.join("/");
  if (kind === "models" || kind === "embeddings" || kind === "rerankers") {
    const model = book[kind][id];
    return Object.fromEntries(
      (model?.offers ?? []).map((offer) => {
        const { input, output } = priceOn(offer.history, day) ?? {};
        const title = `${model!.name}, ${offer.provider}, ${offer.region}, ${offer.mode}`;
        return [
          offer.id,
          {
            title,
            figures: { "per million input tokens": input, "per million output tokens": output },
          },
        ];
      }),
    );
  }
  const rental = kind === "rentals" ? book.rentals[id] : undefined;
  if (rental === undefined) return {};
  const { perGpuHour } = priceOn(rental.history, day) ?? {};
  const title = `${book.gpus[rental.gpu]?.name ?? rental.gpu}, ${rental.cloud}, ${rental.region}, ${rental.billing}`;
  return { [id]: { title, figures: { "an hour": perGpuHour } } };
}
