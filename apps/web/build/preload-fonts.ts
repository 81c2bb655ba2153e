import type { Plugin } from "vite";

/** The font of all texts but code. */
const font = /(?:^|\/)instrument-sans[\w-]*\.woff2$/;

/** Has the font fetched with the page instead of after its styles, so that no text moves when it comes. */
export function preloadFonts(): Plugin {
  return {
    name: "tapeline:preload-fonts",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => font.test(name))
          .map((name) => ({
            tag: "link",
            attrs: {
              rel: "preload",
              as: "font",
              type: "font/woff2",
              crossorigin: "",
              href: `/${name}`,
            },
            injectTo: "head",
          })),
    },
  };
}
