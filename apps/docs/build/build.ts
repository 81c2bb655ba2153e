/** Builds the pages, then the widgets beside them. */
import { fileURLToPath } from "node:url";

import { build } from "vite";

import widgets from "../embed.config.ts";

process.env["NODE_ENV"] = "production";
// The framework would tell its makers of each build, unless it is told not to before it is loaded.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

const root = fileURLToPath(new URL("..", import.meta.url));
const astro = await import("astro");
await astro.build({ root, logLevel: "warn" });
await build({ ...widgets, root, configFile: false, logLevel: "warn" });
