import { defaultClientConditions, defaultServerConditions, type Plugin } from "vite";

/** Lets every part of the build find the sources of the project's packages, so that a page shows a change at once. */
export function fromSources(): Plugin {
  return {
    name: "tapeline-from-sources",
    configEnvironment: (name) => ({
      resolve: {
        conditions: [
          "@tapeline/source",
          ...(name === "client" ? defaultClientConditions : defaultServerConditions),
        ],
      },
    }),
  };
}
