import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { fontsReady } from "./app/first-paint.ts";
import { router } from "./app/router.tsx";

// Kept on the device after the first visit, so that it opens without a network; not while developing, when files change. This
// stands before anything is waited for: the page counts as loaded while it waits.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  addEventListener("load", () => void navigator.serviceWorker.register("/service-worker.js"));
}

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no place for the app");
// Painted once the page that was asked for and its font are there, so that nothing moves when they come.
await Promise.all([router.load(), fontsReady()]);
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
