import type { Verdict } from "@tapeline/engine";
import { formatDay } from "@tapeline/engine/format";
import { useEffect } from "react";

/**
 * What stands at the foot of each printed page. The margin boxes of `@page` take their text from a style sheet alone, so one is
 * made with the case's name and day while a verdict is shown; it is no inline style and breaks no policy.
 */
export function PrintFooter({ verdict: { title, receipt } }: { readonly verdict: Verdict }) {
  const left = `${title} · prices as of ${formatDay(receipt.asOf)} · content ${receipt.content} · seed ${receipt.seed}`;
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { @bottom-left { content: ${quoted(left)}; font: 8pt system-ui, sans-serif; color: #555; width: 80%; } @bottom-right { content: "page " counter(page) " of " counter(pages); font: 8pt system-ui, sans-serif; color: #555; } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [left]);
  return null;
}

/** A string of CSS; a title may hold anything, and nothing of it may end the string. */
export const quoted = (text: string): string =>
  `"${text.slice(0, 160).replaceAll(/[^\p{L}\p{N} .,·–-]/gu, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `)}"`;
