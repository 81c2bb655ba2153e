// First, so that what stands here and on pages can change what it sets.
import "@tapeline/ui/styles.css";

import { Outlet, useRouterState } from "@tanstack/react-router";
import { AddressLinks } from "@tapeline/ui/knowledge";
import { lazy, Suspense } from "react";

import { LearnLink } from "../features/learn/learn-link.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Notes } from "./notes.tsx";
import { ShellKeys } from "./shell-keys.tsx";
import { Toasts } from "./toasts.tsx";
import { useArrival } from "./use-arrival.ts";
import "./shell.css";

/** Loaded behind the first page, which shows no case. */
const CaseNews = lazy(() =>
  import("./case-news.tsx").then((module) => ({ default: module.CaseNews })),
);

/** What stands around every page. */
export function Shell() {
  useArrival();
  const waiting = useRouterState({ select: ({ status }) => status === "pending" });
  return (
    <>
      <Header />
      {waiting && <Waiting />}
      <Notes />
      <main id="main" tabIndex={-1} aria-busy={waiting}>
        <Suspense fallback={<Waiting />}>
          <AddressLinks value={LearnLink}>
            <Outlet />
          </AddressLinks>
        </Suspense>
      </main>
      <Footer />
      <Toasts />
      <ShellKeys />
      <Suspense>
        <CaseNews />
      </Suspense>
    </>
  );
}

/** Seen only where a page keeps somebody waiting for longer than 300 ms. */
function Waiting() {
  return <div className="progress" role="progressbar" aria-label="Opening the page" />;
}
