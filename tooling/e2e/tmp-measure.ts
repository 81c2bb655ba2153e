import { chromium } from "@playwright/test";
import { launchArguments } from "./src/support/browser.ts";
import { watchOpening } from "./src/support/opening.ts";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: launchArguments });
for (const rate of [1, 4]) for (let i=0;i<4;i++) { const c = await b.newContext({ viewport: { width: 1440, height: 900 } }); const p = await c.newPage(); const s = await c.newCDPSession(p); await s.send("Emulation.setCPUThrottlingRate", { rate }); console.log(rate, JSON.stringify(await watchOpening(p, "http://127.0.0.1:4141/"))); await c.close(); }
await b.close();
