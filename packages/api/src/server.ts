export {
  CannotListen,
  defaultPort,
  startServer,
  type RunningServer,
  type ServerSettings,
} from "./server/start-server.ts";
export { ServerReleases } from "./server/server-releases.ts";
export { followCheckout, type Following } from "./server/follow-checkout.ts";
export { CheckoutDrafts } from "./studio/checkout-drafts.ts";
