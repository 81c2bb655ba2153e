import { fileURLToPath } from "node:url";

/** How Chromium is started: nothing of it phones anybody. */
export const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The server that the build made. */
export const serverFile: string = fileURLToPath(
  new URL("../../../../apps/web/dist/server/main.js", import.meta.url),
);

/** The command that serves what the build made, on a port of this machine. */
export const serverCommand = (port: number): string =>
  `${JSON.stringify(process.execPath)} ${JSON.stringify(serverFile)} --port ${port}`;
