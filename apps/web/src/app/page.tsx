import { lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";

/**
 * A page that is loaded when it is first opened, with what it needs to ask the engine. The first page asks nothing until it
 * is touched, and is spared that weight.
 */
export function page<Name extends string, Module extends Readonly<Record<Name, ComponentType>>>(
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    // The engine gets ready while the page is on its way; where it cannot, the page that asks it tells so.
    void import("../engine/client.ts").then(({ engine }) => engine.client()).catch(() => undefined);
    const [module, { Queries }] = await Promise.all([load(), import("./queries.tsx")]);
    const Content: ComponentType = module[name];
    return {
      Page: () => (
        <Queries>
          <Content />
        </Queries>
      ),
    };
  }, "Page");
}
