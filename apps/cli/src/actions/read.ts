import type { ApiClient } from "@tapeline/api";

import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { quoted } from "../format/quoted.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { styleFor, type Style } from "../render/style.ts";
import { renderFound, renderTextList, type TextHead } from "../render/text-list.ts";
import { renderText } from "../render/text.ts";

/** Flags of `read`. */
export interface ReadFlags extends CommonFlags {
  readonly kind?: TextHead["kind"];
  readonly limit?: number;
}

/** So many texts are listed for a search where nobody says how many. */
const mostFound = 12;

/** `read`: one text with its figures and their sources, or the texts of a kind or that hold the words. */
export async function read({ terminal, flags }: Call<ReadFlags>, given: string): Promise<number> {
  const day = (await daysOf(flags)).asOf ?? terminal.today;
  const { api } = await connect(terminal, flags);
  // As somebody may copy an address from a path or a link.
  const words = given
    .trim()
    .replace(/^\/?(?:texts\/)?(?=\w+\/)/, "")
    .replace(/\.md$/, "");
  const { data, render } =
    words === "" ? await everything(api, flags) : await wanted(api, flags, words, day);
  if (flags.json === true) printJson(terminal, data);
  else terminal.stdout.write(render(styleFor(terminal, flags)));
  return exitCodes.answered;
}

/** What is printed, as data and as text. */
interface Printed {
  readonly data: unknown;
  readonly render: (style: Style) => string;
}

async function everything(api: ApiClient, { kind, limit }: ReadFlags): Promise<Printed> {
  const all = await api.texts.list.query(kind === undefined ? {} : { kind });
  const shown = all.slice(0, limit);
  return { data: shown, render: (style) => renderTextList(shown, all.length, style) };
}

/** The text that a name means; the texts that speak of the rule or question that it means; else those that hold the words. */
async function wanted(
  api: ApiClient,
  flags: ReadFlags,
  words: string,
  day: string,
): Promise<Printed> {
  const { kind, limit = mostFound } = flags;
  const what = words.slice(0, longestSearch);
  if (kind !== undefined) return listed(await search(api, what, kind), flags, words);
  const { found: thing, others } = await api.knowledge.lookUp.query({ what });
  const address = thing === undefined ? undefined : addressOf(thing);
  // What is written as an address is one: where no text has it, the API names those near by.
  if (address === undefined && thing === undefined && /^[a-z]+\/[\w-]+$/.test(words))
    await api.texts.read.query({ id: words });
  if (address !== undefined) {
    const page = await api.texts.read.query({ id: address });
    const rest = words === address ? [] : await search(api, what);
    const more = rest.filter(({ id }) => id !== address).slice(0, limit);
    return { data: page, render: (style) => renderText(page, { day, words, more }, style) };
  }
  if (thing?.kind === "rule" || thing?.kind === "question") {
    const about = await api.texts.about.query({ kind: thing.kind, id: thing.id });
    if (about.length === 0)
      throw new InputError(
        `No text speaks of “${thing.title}”.`,
        `tapeline explain ${thing.id} says what it is and what it rests on.`,
      );
    return listed(about, flags, thing.title);
  }
  return listed(
    await search(api, what),
    flags,
    words,
    others.flatMap((one) => addressOf(one) ?? []),
  );
}

function listed(
  all: readonly TextHead[],
  { limit = mostFound }: ReadFlags,
  words: string,
  near: readonly string[] = [],
): Printed {
  if (all.length === 0)
    throw new InputError(
      `No text is called ${quoted(words)}, and none holds the words.`,
      near.length > 0
        ? `Did you mean ${near.slice(0, 5).join(", ")}?`
        : "`tapeline read` lists all texts and words.",
    );
  const shown = all.slice(0, limit);
  return { data: shown, render: (style) => renderFound(shown, { words, all: all.length }, style) };
}

const longestSearch = 200;

const search = (
  api: ApiClient,
  words: string,
  kind?: TextHead["kind"],
): Promise<readonly TextHead[]> =>
  api.texts.list.query({ words, ...(kind === undefined ? {} : { kind }) });

/** The address of the page of an option, of a text or of a word; other things have none of their own. */
function addressOf({ kind, id }: { readonly kind: string; readonly id: string }) {
  if (kind === "option") return `options/${id}`;
  return kind === "text" || kind === "word" ? id : undefined;
}
