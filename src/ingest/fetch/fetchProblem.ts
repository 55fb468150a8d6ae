/** Why a page or a file was not fetched. Texts from others are cut to 100 UTF-16 code units and hold no control characters. */
export type FetchProblem =
  /** The host is, or its name leads to, an IP address that must not be asked. */
  | { readonly code: "forbidden-address"; readonly host: string }
  /** `cause` is the system's or the client's code, such as `ENOTFOUND`; `undefined` if there was no answer. */
  | { readonly code: "unreachable"; readonly host: string; readonly cause?: string }
  | { readonly code: "timeout"; readonly host: string; readonly limitMilliseconds: number }
  | { readonly code: "not-a-web-address"; readonly address: string }
  | { readonly code: "other-protocol"; readonly protocol: string }
  | { readonly code: "has-credentials" }
  /** A redirect from https to http. */
  | { readonly code: "downgrade"; readonly host: string }
  | { readonly code: "too-many-redirects"; readonly host: string; readonly limit: number }
  | { readonly code: "bad-status"; readonly host: string; readonly status: number }
  /** `type` is `undefined` if the server names none. */
  | { readonly code: "other-type"; readonly host: string; readonly type?: string }
  | { readonly code: "too-large"; readonly host: string; readonly limitBytes: number };
