import type { Context, MiddlewareHandler } from "hono";

/**
 * Reads the form of each POST before anything else does, so that one that is cut off or is no form is refused by `refuse`: whoever
 * sends it is at fault, not the program. What was read is kept for `parseBody`.
 */
export function readForms(refuse: (context: Context) => Response | Promise<Response>): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === "POST") {
      try {
        await context.req.parseBody({ all: true });
      } catch {
        return refuse(context);
      }
    }
    return next();
  };
}
