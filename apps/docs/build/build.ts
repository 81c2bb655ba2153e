/** Builds the pages, then the widgets beside them. */
import { fileURLToPath } from "node:url";

process.env["NODE_ENV"] = "production";
// The framework would tell its makers of each build, unless it is told not to before it is loaded.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

const root = fileURLToPath(new URL("..", import.meta.url));
const astro = await import("astro");
const vite = await import("vite");
await astro.build({ root, logLevel: "warn" });
await vite.build({ root, configFile: "embed.config.ts", logLevel: "warn" });
