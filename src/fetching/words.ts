import { ForbiddenAddress } from "./checkedLookup.ts";

/** Why a page was not fetched, each a sentence without its full stop. */

export function forbidden(host: string): string {
  return `${clip(host)} is on this machine or in a private network; --allow-private fetches from there`;
}

/** undici wraps what went wrong. */
export function explain(fault: unknown, address: string): string {
  const causes = [fault, causeOf(fault), causeOf(causeOf(fault))];
  const stopped = causes.find((one) => one instanceof ForbiddenAddress);
  if (stopped instanceof ForbiddenAddress) return forbidden(stopped.message);
  const code = causes.map(codeOf).find((one) => one !== undefined) ?? "no answer";
  return `${hostOf(address)} can't be fetched from (${code}); check the address, or save the page and import the file`;
}

function causeOf(fault: unknown): unknown {
  return fault instanceof Error ? fault.cause : undefined;
}

function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : undefined;
}

export function hostOf(address: string): string {
  return clip(URL.canParse(address) ? new URL(address).host : address);
}

/** What others wrote is shown, but not at any length, and without what a terminal would obey. */
export function clip(text: string): string {
  return text.replace(/\p{C}/gu, "").slice(0, 100);
}
