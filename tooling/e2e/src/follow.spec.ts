import { checkoutToEdit } from "./support/checkout.ts";
import { appRow, followSave, openBoth, widgetRow } from "./support/follow-save.ts";
import { soldOnce } from "./support/releases.ts";
import { serving } from "./support/serving.ts";
import { expect, test as base } from "./support/test.ts";

/** A server of its own that follows a checkout of its own, since all that is saved there is shown to who looks at it. */
const test = base.extend<{ readonly checkout: Awaited<ReturnType<typeof checkoutToEdit>> }>({
  checkout: async ({ browserName: _any }, use) => {
    const checkout = await checkoutToEdit();
    await use(checkout);
    await checkout.remove();
  },
  baseURL: async ({ checkout }, use) => {
    const server = await serving(["--follow", checkout.folder]);
    await use(server.url);
    await server.close();
  },
});

test("a file that is saved shows on an open page, in a widget and on the command line", async ({
  context,
  checkout,
  baseURL,
}) => {
  const pages = await openBoth(context);
  const took = await followSave(pages, baseURL!, checkout.savePrice, 7.25);
  test.info().annotations.push({ type: "measured", description: JSON.stringify(took) });
  console.log(`from saving a file, in ms: ${JSON.stringify(took)}`);
  await expect(widgetRow(pages.docs)).toContainText("7.75");
});

test("an open page keeps its figures until its reader agrees, while a widget follows at once", async ({
  context,
  checkout,
}) => {
  const { app, docs } = await openBoth(context);
  const before = await appRow(app).textContent();
  await checkout.savePrice(8.25);
  await expect(widgetRow(docs)).toContainText("8.25");
  await expect(app.getByText(/^Release \S+-preview-\S+ is out\./)).toBeVisible();
  await expect(appRow(app)).toHaveText(before ?? "");
  await app.getByRole("button", { name: "Use it" }).click();
  await expect(appRow(app)).toContainText("8.25");
});

test("a file that does not hold changes nothing for who looks, and what is saved next does", async ({
  context,
  checkout,
}) => {
  const { app, docs } = await openBoth(context);
  await checkout.saveText("name: Nova\n");
  await checkout.savePrice(9.25);
  await expect(widgetRow(docs)).toContainText("9.25");
  await expect(widgetRow(docs)).toContainText(soldOnce.name);
  await app.getByRole("button", { name: "Use it" }).click();
  await expect(appRow(app)).toContainText("9.25");
});
