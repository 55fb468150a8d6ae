import { legacyHookDecode } from "@exodus/bytes/encoding.js";
import sniff from "html-encoding-sniffer";
import type { PageForm } from "./page.ts";

/**
 * The text of a page's bytes: by its byte order mark, the server's `charset`, the page's own, else UTF-8, or windows-1252
 * where it is no UTF-8. What is no letter in that encoding becomes U+FFFD. Node's own decoder takes windows-1252 for
 * Latin-1 in some releases, and loses quotation marks by it.
 */
export function decodePage(bytes: Uint8Array, form: PageForm, charset?: string): string {
  const encoding = sniff(bytes, {
    xml: form !== "html", // Nothing but HTML declares an encoding in its own text.
    transportLayerEncodingLabel: charset,
    defaultEncoding: isUtf8(bytes) ? "UTF-8" : "windows-1252",
  });
  return legacyHookDecode(bytes, encoding);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
