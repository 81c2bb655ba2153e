/** What stands on pages of others, ours among them. Components are functions of their props; who shows them asks. */
export { CostCalculator, type MonthOfRequests, type OfferCost } from "./cost-calculator.tsx";
export { PriceSearch, type PricedOffer } from "./price-search.tsx";
export { VerdictCard } from "./verdict-card.tsx";
