import { TRPC_ERROR_CODES_BY_KEY, type TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";

/** An answer that turns a request away, in the same shape as the router's own errors. */
export function refusal(
  status: number,
  code: TRPC_ERROR_CODE_KEY,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const error = {
    code: TRPC_ERROR_CODES_BY_KEY[code],
    message,
    data: { code, httpStatus: status },
  };
  return new Response(JSON.stringify({ error }), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}
