import { Icon } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";
import { useState, useSyncExternalStore } from "react";

import { editorNow, onEditor } from "./editor.ts";
import { showOverlay } from "./overlay.ts";
import { useTheme } from "./theme.ts";

const places = [
  ["/assess", "Assess"],
  ["/prices", "Prices"],
  ["/calculators", "Calculators"],
  ["/portfolio", "Portfolio"],
  ["/learn", "Learn"],
] as const;
/** Where only those find what is for them who have signed in as editors here. */
const editorsPlaces = [...places, ["/studio", "Studio"]] as const;

const onApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The bar on top of every page. */
export function Header() {
  const { theme, toggle } = useTheme();
  const [open, setOpen] = useState(false);
  const edits = useSyncExternalStore(onEditor, editorNow) !== undefined;
  const other = theme === "dark" ? "light" : "dark";
  return (
    <header className="top">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <div className="in">
        <Link className="logo" to="/">
          <svg width="24" height="18" viewBox="0 0 24 18" aria-hidden="true">
            <rect width="24" height="18" rx="2.5" fill="var(--tape)" />
            <path
              d="M4 18v-5M8 18v-5M12 18V8M16 18v-5M20 18v-5"
              stroke="var(--on-tape)"
              strokeWidth="1.6"
            />
          </svg>
          Tapeline
        </Link>
        <nav aria-label="Main" id="main-nav" data-open={open || undefined}>
          {(edits ? editorsPlaces : places).map(([to, name]) => (
            <Link
              key={to}
              to={to}
              onClick={() => setOpen(false)}
              activeProps={{ "aria-current": "page" }}
            >
              {name}
            </Link>
          ))}
        </nav>
        <div className="end">
          <button
            className="jump"
            type="button"
            aria-keyshortcuts="Control+K Meta+K"
            onClick={() => showOverlay("palette")}
          >
            <Icon name="search" />
            Jump to
            <span className="kbd" aria-hidden="true">
              {onApple ? "⌘ K" : "Ctrl K"}
            </span>
          </button>
          <button
            className="icon-btn jump-icon"
            type="button"
            aria-label="Jump to"
            onClick={() => showOverlay("palette")}
          >
            <Icon name="search" />
          </button>
          <button
            className="icon-btn"
            type="button"
            onClick={toggle}
            aria-label={`Switch to ${other} theme`}
          >
            <Icon name={theme === "dark" ? "sun" : "moon"} />
          </button>
          <button
            className="icon-btn menu-btn"
            type="button"
            aria-expanded={open}
            aria-controls="main-nav"
            aria-label="Menu"
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? "cross" : "menu"} />
          </button>
        </div>
      </div>
    </header>
  );
}
