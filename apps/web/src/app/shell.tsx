import { Outlet, useRouterState } from "@tanstack/react-router";
import { Suspense } from "react";

import { useCaseNews } from "../cases/use-cases.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Toasts } from "./toasts.tsx";
import "./shell.css";

/** What stands around every page. */
export function Shell() {
  useCaseNews();
  const waiting = useRouterState({ select: ({ status }) => status === "pending" });
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1} aria-busy={waiting}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <Toasts />
    </>
  );
}
