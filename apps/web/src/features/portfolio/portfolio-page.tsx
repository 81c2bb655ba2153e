/** Not built yet. */
export function PortfolioPage() {
  return <section className="wrap" />;
}
