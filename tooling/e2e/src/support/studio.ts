import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { checkoutToEdit } from "./checkout.ts";
import { expect, test as base } from "./test.ts";
import { serving, type Serving } from "./serving.ts";

export const editorToken = "a token for tests";

/** A server over a checkout of its own, in which editors may change what they like. */
export interface StudioServer {
  readonly url: string;
  readonly checkout: string;
  /** The folder of releases, that it publishes to. */
  readonly releases: string;
  /** Ends the server as a loss of power does. */
  readonly kill: () => Promise<void>;
  /** Starts it again at the same address. */
  readonly start: () => Promise<void>;
}

/** Tests over a Studio of their own; `baseURL` is its server. */
export const test = base.extend<{
  readonly studio: StudioServer;
  /** Flags of the server beside its folders. */
  readonly studioFlags: readonly string[];
}>({
  studioFlags: [[], { option: true }],
  studio: async ({ studioFlags }, use) => {
    const { folder: checkout, remove } = await checkoutToEdit();
    const kept = await mkdtemp(join(tmpdir(), "tapeline-studio-"));
    git(checkout, "init", "--quiet", "--initial-branch=main");
    git(checkout, "add", "--all");
    git(checkout, "commit", "--quiet", "--message=The content");
    const releases = join(kept, "releases");
    const flags = ["--releases", releases, "--drafts", join(kept, "drafts"), ...studioFlags];
    const begin = (port: string): Promise<Serving> =>
      serving([...flags, "--port", port], {
        cwd: checkout,
        env: { TAPELINE_EDITOR_TOKEN: editorToken },
      });
    let server = await begin("0");
    const { url } = server;
    await use({
      url,
      checkout,
      releases,
      kill: () => server.kill(),
      async start() {
        server = await begin(new URL(url).port);
      },
    });
    await server.close();
    await remove();
    await rm(kept, { recursive: true, force: true });
  },
  baseURL: async ({ studio }, use) => use(studio.url),
});

/** Runs git in a folder, as somebody whose name is set. */
export function git(folder: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  return execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" }).trim();
}

/** Signs in to Studio; the page shows the drafts then. */
export async function signIn(page: Page, name = "Ada"): Promise<void> {
  await page.goto("/studio");
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Editors’ token").fill(editorToken);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Drafts" })).toBeVisible();
}

/** Begins a draft; the page shows it then. */
export async function beginDraft(page: Page, title = "After the October test"): Promise<void> {
  await page.getByLabel("What the draft is about").fill(title);
  await page.getByRole("button", { name: "Begin a draft" }).click();
  await expect(page.getByRole("heading", { name: `Draft: ${title}` })).toBeAttached();
}

/** Opens a file of the draft that the page shows, by its path below `packages`. */
export async function openFile(page: Page, path: string): Promise<void> {
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}?${new URLSearchParams({ path: `packages/${path}` })}`);
  await expect(page.getByRole("region", { name: "File", exact: true })).toBeVisible();
}
