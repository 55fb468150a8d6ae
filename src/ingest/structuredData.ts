/** What an article's JSON-LD says of it, as written there. */
export interface StructuredArticle {
  readonly title?: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  readonly address?: string;
  readonly correction?: string;
}

/** The schema.org types that stand for an article as a whole, in small letters. */
const ARTICLES = new Set(
  "article newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle opinionnewsarticle askpublicnewsarticle reviewnewsarticle advertisercontentarticle liveblogposting blogposting socialmediaposting".split(
    " ",
  ),
);

/** Types whose day of publication is the page's where it holds no article by name. */
const DATED = new Set(
  "webpage itempage medicalwebpage faqpage qapage profilepage collectionpage question videoobject podcastepisode howto recipe review creativework report techarticle scholarlyarticle opinionnewsarticle publicationissue".split(
    " ",
  ),
);

/** Bounds on what is walked through; no page has a tenth of it. */
const MAX_NODES = 2000;
const MAX_AUTHORS = 50;

/** What JSON gave: a key `__proto__` is one like any other there, and only keys that are named here are looked at. */
type Node = Readonly<Record<string, unknown>>;

/** Reads a page's JSON-LD texts; a text that is no JSON says nothing. Where there are several articles, the one at `address` counts. */
export function readStructuredData(texts: readonly string[], address?: string): StructuredArticle | undefined {
  const nodes = collectNodes(texts.flatMap(parse));
  const articles = nodes.filter((node) => isOfType(node, ARTICLES));
  const named = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  const isOfPage = (node: Node) => address !== undefined && isSameAddress(addressOf(node), address);
  const article = articles.find(isOfPage) ?? articles[0];
  const others = nodes.filter((node) => node !== article && isOfType(node, DATED));
  const page = others.find(isOfPage) ?? others.find((node) => addressOf(node) === undefined || address === undefined);
  if (!article) return page && { authors: [], ...readDates(page) };
  const read = readArticle(article, named);
  return read.published === undefined && page ? { ...read, published: readDates(page).published } : read;
}

function isSameAddress(one: string | undefined, other: string): boolean {
  return one !== undefined && one.replace(/[#?].*$|\/$/g, "") === other.replace(/[#?].*$|\/$/g, "");
}

function readDates(node: Node): Pick<StructuredArticle, "published" | "updated"> {
  return {
    published: textOf(node["datePublished"]) ?? textOf(node["uploadDate"]),
    updated: textOf(node["dateModified"]),
  };
}

function readArticle(article: Node, named: ReadonlyMap<string, Node>): StructuredArticle {
  const follow = (value: unknown) => resolveNode(value, named);
  return {
    title: textOf(article["headline"]) ?? textOf(article["name"]),
    publisher: listOf(article["publisher"])
      .map((one) => nameOf(follow(one)))
      .find(Boolean),
    authors: listOf(article["author"] ?? article["creator"])
      .slice(0, MAX_AUTHORS)
      .flatMap((one) => nameOfAuthor(follow(one)) ?? []),
    published: textOf(article["datePublished"]) ?? textOf(article["coverageStartTime"]),
    updated: textOf(article["dateModified"]),
    address: addressOf(article),
    correction: listOf(article["correction"]).map(correctionOf).find(Boolean),
  };
}

/** Pages wrap JSON in comments or CDATA, break lines inside its texts, and leave a comma or a brace too many. */
function parse(text: string): unknown[] {
  const open = text.replaceAll("<![CDATA[", "").replaceAll("]]>", "");
  const bare = open.slice(Math.max(0, open.search(/[[{]/)), Math.max(open.lastIndexOf("}"), open.lastIndexOf("]")) + 1);
  const flat = bare.replace(/[\r\n\t]/g, " ");
  for (const form of [bare, flat, flat.replace(/,(?=\s{0,99}[}\]])/g, ""), flat.replace(/[}\]]\s{0,99}$/, "")]) {
    try {
      return [JSON.parse(form)];
    } catch {
      // The next form, or none.
    }
  }
  return [];
}

/** Articles stand in lists, in `@graph` and as a page's main entity; what is only mentioned deeper is another page's. */
function collectNodes(roots: readonly unknown[]): Node[] {
  const nodes: Node[] = [];
  const queue = [...roots];
  for (let at = 0; at < queue.length && nodes.length < MAX_NODES && at < MAX_NODES * 2; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    else if (isNode(value)) {
      nodes.push(value);
      queue.push(value["@graph"], value["mainEntity"]);
    }
  }
  return nodes;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOfType(node: Node, types: ReadonlySet<string>): boolean {
  return listOf(node["@type"]).some(
    (type) => typeof type === "string" && types.has(type.replace(/^https?:\/\/schema\.org\//i, "").toLowerCase()),
  );
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isNode(first) ? first["@value"] : first;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

function resolveNode(value: unknown, named: ReadonlyMap<string, Node>): unknown {
  const id = isNode(value) && value["name"] === undefined ? value["@id"] : undefined;
  return (typeof id === "string" && named.get(id)) || value;
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) ? textOf(value["name"]) : textOf(value);
}

/** An author's name, or a first and a family name. */
function nameOfAuthor(value: unknown): string | undefined {
  const name = nameOf(value);
  if (name !== undefined || !isNode(value)) return name;
  const parts = [textOf(value["givenName"]), textOf(value["familyName"])];
  return parts.every((part) => part !== undefined) ? parts.join(" ") : undefined;
}

function addressOf(article: Node): string | undefined {
  const entity = article["mainEntityOfPage"];
  return textOf(article["url"]) ?? (isNode(entity) ? textOf(entity["@id"]) : textOf(entity));
}

function correctionOf(value: unknown): string | undefined {
  return isNode(value) ? (textOf(value["text"]) ?? textOf(value["description"])) : textOf(value);
}
