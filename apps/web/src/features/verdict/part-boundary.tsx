import { Component, type ReactNode } from "react";

interface Props {
  /** What did not open: "This part". */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a part that does not load, as without a network, from taking the verdict with it, and says so. */
export class PartBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p role="alert" className="sm">
        {this.props.what} did not load. The verdict holds; load the page again when you are online.
      </p>
    );
  }
}
