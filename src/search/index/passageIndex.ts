import { type CooperativeTask, runToCompletion } from "../../cooperativeTask.ts";
import type { IndexedArticle } from "./indexedArticle.ts";
import { countIndexedTerms, documentsOf } from "./passageDocuments.ts";
import { PassageSearch } from "./passageSearch.ts";
import { Vocabulary } from "./vocabulary.ts";

/**
 * Most words that are put in and taken out in one go, during which nobody is answered: about thirty milliseconds. What
 * changes more is indexed anew, a few passages at a time.
 */
const MAX_TERMS_AT_ONCE = 20_000;

/** What is in an index, changed in place. */
class Contents {
  readonly miniSearch = new PassageSearch();
  readonly vocabulary = new Vocabulary();

  *add(indexed: IndexedArticle): CooperativeTask<void> {
    for (const document of documentsOf(indexed)) {
      this.miniSearch.add(document);
      yield;
    }
    yield* this.vocabulary.count(indexed, 1);
  }

  remove(indexed: IndexedArticle): void {
    for (const document of documentsOf(indexed)) this.miniSearch.remove(document);
    runToCompletion(this.vocabulary.count(indexed, -1));
  }
}

/**
 * Contents that several indexes share, of which they show one at a time. MiniSearch changes in place, and a second one
 * for each edit would take as much memory and time as the library is large.
 */
class SharedContents {
  private contents: Contents;
  /** What they hold; nothing is known of them while they change, nor after a change that failed. */
  private held: ReadonlySet<IndexedArticle> | undefined;

  constructor(contents: Contents, held: ReadonlySet<IndexedArticle>) {
    this.contents = contents;
    this.held = held;
  }

  /** The contents with these articles and no others, changed in one go if need be. */
  show(articles: ReadonlySet<IndexedArticle>): Contents {
    const { held } = this;
    if (held === articles) return this.contents;
    this.held = undefined;
    if (!held) this.contents = new Contents();
    for (const one of held ?? []) if (!articles.has(one)) this.contents.remove(one);
    for (const one of articles) if (!held?.has(one)) runToCompletion(this.contents.add(one));
    this.contents.vocabulary.forgetCounters();
    this.held = articles;
    return this.contents;
  }
}

/**
 * The passages of a library, findable by their words. It says the same as long as it is held, whatever became of the
 * library since, and the same as one built from nothing of the same articles.
 */
export class PassageIndex {
  private readonly articles: ReadonlySet<IndexedArticle>;
  private readonly shared: SharedContents;

  private constructor(articles: ReadonlySet<IndexedArticle>, shared: SharedContents) {
    this.articles = articles;
    this.shared = shared;
  }

  /** Indexes all of these articles' passages. */
  static *build(articles: ReadonlySet<IndexedArticle>): CooperativeTask<PassageIndex> {
    const contents = new Contents();
    for (const one of articles) yield* contents.add(one);
    contents.vocabulary.forgetCounters();
    return new PassageIndex(articles, new SharedContents(contents, articles));
  }

  /**
   * The index of other articles. Small changes are made when it is first asked, in one go; whoever asks the one before
   * after that undoes them first.
   */
  *revise(articles: ReadonlySet<IndexedArticle>): CooperativeTask<PassageIndex> {
    let terms = 0;
    for (const one of [...this.articles, ...articles]) {
      if (this.articles.has(one) && articles.has(one)) continue;
      for (const ofPassage of countIndexedTerms(one)) {
        terms += ofPassage;
        if (terms > MAX_TERMS_AT_ONCE) return yield* PassageIndex.build(articles);
        yield;
      }
    }
    return new PassageIndex(articles, this.shared);
  }

  /** MiniSearch as it finds this index's passages: to be asked at once, as another index may change it later. */
  get miniSearch(): PassageSearch {
    return this.shared.show(this.articles).miniSearch;
  }

  /** How many passages there are. */
  get passages(): number {
    return this.miniSearch.documentCount;
  }

  /** As `PassageSearch` says. */
  countEntries(): ReturnType<PassageSearch["countEntries"]> {
    return this.miniSearch.countEntries();
  }

  /** How many passages hold the term in their text, heading or title. */
  documentFrequency(term: string): number {
    return this.vocabulary.documentFrequency(term);
  }

  /** How often the term stands in titles and texts. */
  collectionFrequency(term: string): number {
    return this.vocabulary.collectionFrequency(term);
  }

  /** How telling a term is that stands in so many passages: an inverse passage frequency, natural logarithm. */
  inverseFrequency(passages: number): number {
    return Math.log(1 + (this.passages + 1) / (passages + 0.5));
  }

  /** Terms of words that are spelt nearly like one that no passage has, nearest first. `typed` is the word, folded. */
  findNearTerms(typed: string): string[] {
    return this.vocabulary.findNearTerms(typed);
  }

  private get vocabulary(): Vocabulary {
    return this.shared.show(this.articles).vocabulary;
  }
}
