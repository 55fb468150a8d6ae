/** The forms of a page that can be read, by what servers call them. */
export type ContentForm = "html" | "markdown" | "text" | "pdf";

const FORMS: ReadonlyMap<string, ContentForm> = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/markdown", "markdown"],
  ["text/plain", "text"],
  ["application/pdf", "pdf"],
]);

/** What a `Content-Type` header says: the form, where it is one of those, and the encoding, where it names one. */
export function readContentType(header: string | null): { readonly form?: ContentForm; readonly charset?: string } {
  const [name = "", ...parameters] = (header ?? "").split(";");
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([\w.:-]+)"?\s*$/i.exec(one)?.[1]).find(Boolean);
  return { form: FORMS.get(name.trim().toLowerCase()), charset };
}
