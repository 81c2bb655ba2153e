import { createHttpClient, type ApiClient } from "@tapeline/api/client";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";

import { shadowStyles } from "./shadow-styles.ts";

/** What a widget is drawn from: whom to ask, and what its element says. */
export interface WidgetProps {
  readonly client: ApiClient;
  /** An attribute of the element; undefined where it is not there. */
  readonly attribute: (name: string) => string | undefined;
}

/** The server that this script came from. */
const home = new URL(import.meta.url).origin;

/** A widget is drawn once it comes this near to the screen. */
const near = "200px";

/**
 * Defines an element that draws a widget in a tree of its own. `server` names another server than the one that the script came from,
 * `theme` is `light` or `dark`; without it the page's own theme holds, else that of the system. What stands inside the element is
 * seen where no script runs.
 */
export function defineWidget(name: string, Widget: (props: WidgetProps) => ReactNode): void {
  if (customElements.get(name) !== undefined) return;
  customElements.define(
    name,
    class extends HTMLElement {
      #root: Root | undefined;
      #stop = new AbortController();

      connectedCallback(): void {
        this.#stop = new AbortController();
        this.#followTheme();
        const seen = new IntersectionObserver(
          (entries) => {
            if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
            seen.disconnect();
            this.#draw();
          },
          { rootMargin: near },
        );
        seen.observe(this);
        this.#stop.signal.addEventListener("abort", () => seen.disconnect());
      }

      disconnectedCallback(): void {
        this.#stop.abort();
        this.#root?.unmount();
        this.#root = undefined;
      }

      #draw(): void {
        const tree = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        tree.adoptedStyleSheets = [shadowStyles()];
        this.#root = createRoot(tree);
        const attribute = (wanted: string): string | undefined =>
          this.getAttribute(wanted) ?? undefined;
        const client = createHttpClient(attribute("server") ?? home);
        this.#root.render(<Widget client={client} attribute={attribute} />);
      }

      /** Shows itself in the theme that its page is in, also when that changes. */
      #followTheme(): void {
        const page = document.documentElement;
        const dark = matchMedia("(prefers-color-scheme: dark)");
        const show = (): void => {
          const said = this.getAttribute("theme") ?? page.dataset["theme"];
          this.dataset["theme"] = (said === undefined ? dark.matches : said === "dark")
            ? "dark"
            : "light";
        };
        show();
        dark.addEventListener("change", show, { signal: this.#stop.signal });
        const changes = new MutationObserver(show);
        changes.observe(page, { attributeFilter: ["data-theme"] });
        this.#stop.signal.addEventListener("abort", () => changes.disconnect());
      }
    },
  );
}
