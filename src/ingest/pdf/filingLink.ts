import { Parser } from "htmlparser2";

/** What a page of an archive of court papers leads to. */
export type FilingLink =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly address: string }
  /** More than one, of which none is the page's own. */
  | { readonly kind: "several"; readonly count: number };

/** A page with more links than this is a list. */
const MAX_LINKS = 5000;

/** Whether an address is one of a page of CourtListener or of the Internet Archive, whose papers are PDFs behind it. */
export function isArchivePage(address: string): boolean {
  return URL.canParse(address) && /^(?:www\.)?(?:courtlistener\.com|archive\.org)$/.test(new URL(address).hostname);
}

/** The page that lists an Internet Archive item's files, which its own page shows by a script; other addresses as they are. */
export function toListing(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const item = /^\/details\/([\w.-]+)\/?$/.exec(url.pathname)?.[1];
  return /(?:^|\.)archive\.org$/.test(url.hostname) && item !== undefined
    ? `https://archive.org/download/${item}/`
    : address;
}

/**
 * Finds the PDF behind a page of CourtListener or the Internet Archive: the only one that it links, or the one whose number
 * is that in the page's own address (`/docket/4214664/40/`, `/docket/4214664/1137/13/`).
 */
export function findFilingLink(html: string, address: string): FilingLink {
  const links = listPdfs(html, address);
  const [only] = links;
  if (links.length === 1 && only !== undefined) return { kind: "one", address: only };
  const [, number, attachment = "0"] = /\/docket\/\d+\/(\d+)(?:\/(\d+))?\//.exec(new URL(address).pathname) ?? [];
  const own = links.filter((link) => number !== undefined && link.endsWith(`.${number}.${attachment}.pdf`));
  const [first] = own;
  if (first !== undefined && new Set(own.map(nameOf)).size === 1) return { kind: "one", address: first };
  return links.length === 0 ? { kind: "none" } : { kind: "several", count: links.length };
}

function nameOf(link: string): string {
  return link.slice(link.lastIndexOf("/") + 1);
}

/** PDFs on the archives' own servers, each once. */
function listPdfs(html: string, address: string): string[] {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag: (name, { href }) => {
      if (name !== "a" || href === undefined || found.size >= MAX_LINKS || !URL.canParse(href, address)) return;
      const url = new URL(href, address);
      const isArchive = /(?:^|\.)(?:courtlistener\.com|archive\.org)$/.test(url.hostname);
      url.hash = "";
      if (isArchive && /\.pdf$/i.test(url.pathname)) found.add(url.href);
    },
  });
  parser.end(html);
  return [...found];
}
