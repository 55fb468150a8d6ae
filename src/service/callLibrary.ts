import type { LibraryApi } from "./libraryService.ts";
import type { Request } from "./protocol.ts";

/** Calls one of a library's methods by its name. Throws where the library was released. */
export function callLibrary(
  library: LibraryApi | undefined,
  { library: number, method, values }: Extract<Request, { kind: "call" }>,
): Promise<unknown> {
  const ask = library?.[method] as ((...values: readonly unknown[]) => Promise<unknown>) | undefined; // checked where the call was made
  if (!ask) throw new Error(`library ${number} was released`);
  return ask(...values);
}
