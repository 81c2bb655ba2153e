import { QueryClient } from "@tanstack/react-query";

/** Nothing is asked of a network, so nothing is asked again because a window came to the front. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
    },
  },
});
