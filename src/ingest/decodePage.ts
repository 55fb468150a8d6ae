import { legacyHookDecode } from "@exodus/bytes/encoding.js";
import sniff from "html-encoding-sniffer";
import type { PageForm } from "./page.ts";

/**
 * The text of a page's bytes: as UTF-8 where letters beyond ASCII show that it is, whatever it declares; else by its byte
 * order mark, the server's `charset`, the page's own, or as windows-1252. What is no letter in that encoding becomes U+FFFD. Node's own decoder takes windows-1252 for
 * Latin-1 in some releases, and loses quotation marks by it.
 */
export function decodePage(bytes: Uint8Array, form: PageForm, charset?: string): string {
  const isValid = isUtf8(bytes);
  const isShown = isValid && bytes.some((byte) => byte > 0x7f);
  return legacyHookDecode(bytes, isShown ? "UTF-8" : sniffEncoding(bytes, form, charset, isValid));
}

function sniffEncoding(bytes: Uint8Array, form: PageForm, charset: string | undefined, isValid: boolean): string {
  const defaultEncoding = isValid ? "UTF-8" : "windows-1252";
  try {
    return sniff(bytes, {
      xml: form !== "html", // Nothing but HTML declares an encoding in its own text.
      transportLayerEncodingLabel: charset,
      defaultEncoding,
    });
  } catch {
    return defaultEncoding; // The sniffer throws at a declaration that stray quotation marks cut.
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
