import type { Loader } from "astro/loaders";

import { allPages } from "../sections/all-pages.ts";
import { renderPage } from "./render-page.tsx";

/** Fills the site with the pages that are made from the packages. */
export const pagesLoader: Loader = {
  name: "tapeline-pages",
  async load(context) {
    context.store.clear();
    const base = context.config.base.replace(/\/$/, "");
    for (const page of await allPages()) {
      const { html, headings } = await renderPage(page, {
        base,
        renderMarkdown: (text) => context.renderMarkdown(text),
      });
      const { id, title, description, live = false } = page;
      const src = `${base}/embed.js`;
      const head = live ? [{ tag: "script", attrs: { type: "module", src } }] : [];
      const data = await context.parseData({
        id,
        data: { title, head, ...(description === undefined ? {} : { description }) },
      });
      context.store.set({ id, data, rendered: { html, metadata: { headings: [...headings] } } });
    }
  },
};
