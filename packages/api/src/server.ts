export {
  CannotListen,
  defaultPort,
  startServer,
  type RunningServer,
  type ServerSettings,
} from "./server/start-server.ts";
