import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/**
 * What a browser may do with a page: show it with its own stylesheet and pictures, and send its forms back here. `referrerPolicy` says
 * whether its forms may tell where they come from.
 */
export function protectPages(referrerPolicy: "no-referrer" | "same-origin"): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy,
    xFrameOptions: "DENY",
    strictTransportSecurity: false, // whether there is TLS, the proxy before this server knows
  });
}
