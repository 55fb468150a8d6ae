import { ForbiddenAddress } from "./checkedAgent.ts";

/** Why a page was not fetched, each a sentence without its full stop. */

/** That the host must not be asked; nothing where something else went wrong. */
export function explainForbidden(fault: unknown): string | undefined {
  const stopped = causesOf(fault).find((one) => one instanceof ForbiddenAddress);
  return stopped && `${clip(stopped.message)} is on this machine or in a private network`;
}

export function explainFetchFailure(fault: unknown, address: string): string {
  const forbidden = explainForbidden(fault);
  if (forbidden !== undefined) return `${forbidden}; --allow-private fetches from there`;
  const code = causesOf(fault)
    .map(codeOf)
    .find((one) => one !== undefined);
  return `${hostOf(address)} can't be fetched from (${code ?? "no answer"}); check the address, or save the page and import the file`;
}

/** undici wraps what went wrong. */
function causesOf(fault: unknown): readonly unknown[] {
  return [fault, causeOf(fault), causeOf(causeOf(fault))];
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
