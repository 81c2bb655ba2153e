import { AddressLinks } from "@tapeline/ui/knowledge";
import { isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { DocsLink } from "./docs-link.tsx";
import { withHeadings, type Heading } from "./headings.ts";
import type { Page } from "./page.ts";

/** A page as HTML, with its headings. */
export interface RenderedPage {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Draws what stands on a page. Links begin with the site's base, as in `/docs`, without a slash at its end. */
export async function renderPage(
  { body }: Page,
  settings: {
    readonly base: string;
    readonly renderMarkdown: (text: string) => Promise<{ readonly html: string }>;
  },
): Promise<RenderedPage> {
  const html = isMarkdown(body)
    ? movableTables((await settings.renderMarkdown(body.markdown)).html)
    : renderToStaticMarkup(<AddressLinks value={DocsLink}>{body}</AddressLinks>);
  return withHeadings(readable(underBase(html, settings.base)));
}

function isMarkdown(body: Page["body"]): body is { readonly markdown: string } {
  return (
    typeof body === "object" &&
    body !== null &&
    !isValidElement(body as ReactNode) &&
    "markdown" in body
  );
}

/** Pages link to one another from the site's root; the site may stand anywhere. */
const underBase = (html: string, base: string): string =>
  html.replaceAll(/(\s(?:href|src)=")\/(?!\/)/g, `$1${base}/`);

/** Tables of Markdown stand in nothing that could be moved, so that they move themselves. */
const movableTables = (html: string): string =>
  html.replaceAll(/<table(?=[\s>])/g, '<table tabindex="0"');

/** What may be wider than the screen is moved by keys, too. */
const readable = (html: string): string => html.replaceAll(/<pre(?=[\s>])/g, '<pre tabindex="0"');
