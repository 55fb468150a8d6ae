import MarkdownIt from "markdown-it";
import type { CooperativeTask } from "../cooperativeTask.ts";

/**
 * Most pieces that a page may be made of, as the renderer counts them: a paragraph is four, a list item or a table's cell
 * up to six, a line's end within a paragraph two. It is what ten thousand paragraphs or list items need; ten times as
 * many keep the renderer busy for seconds.
 */
const MAX_PIECES = 60_000;

/** Lists and quotes inside one another, as the renderer counts them (a list is two): beyond a hundred it drops their text. */
const DEEPEST = 96;

/**
 * Most places at which the renderer may look for marks within the lines. Text has one for each run of it and for each
 * mark; brackets that open and never close have up to a hundred each, and a mebibyte of them keeps the renderer busy for ten seconds.
 */
const MAX_STEPS = 300_000;

/** What the rules below know of a page while it is read. */
interface Budget {
  pieces: number;
  steps: number;
  isExceeded: boolean;
  /** From so many pieces on, the reading of blocks pauses before the next one. */
  pauseAt: number;
  /** The line before which it paused. */
  pausedAt: number | undefined;
}

const budgetOf = (state: { readonly env: Readonly<Record<string, unknown>> }) => state.env["budget"] as Budget; // renderMarkdown puts it there

const markdown = new MarkdownIt({ html: true });

// Each of the two is asked before any other rule, and gives what is left of the page away where it is too much.
markdown.block.ruler.before("table", "bound", (state, line, endLine, silent) => {
  const budget = budgetOf(state);
  if (state.tokens.length > MAX_PIECES || state.level >= DEEPEST) budget.isExceeded = true;
  const pauses = state.level === 0 && state.tokens.length >= budget.pauseAt;
  if (silent || !(budget.isExceeded || pauses)) return false;
  budget.pausedAt = budget.isExceeded ? undefined : line;
  state.line = endLine;
  return true;
});
markdown.inline.ruler.before("text", "bound", (state) => {
  const budget = budgetOf(state);
  budget.steps += 1;
  if (budget.pieces + state.tokens.length > MAX_PIECES || budget.steps > MAX_STEPS) budget.isExceeded = true;
  if (!budget.isExceeded) return false;
  state.pos = state.posMax;
  return true;
});
markdown.inline.ruler2.push("count", (state) => {
  budgetOf(state).pieces += state.tokens.length;
  return false;
});
// These two take a whole page at once: below they are done some pieces at a time. The others take a moment.
markdown.core.ruler.disable(["block", "inline"]);

/** So many pieces are read, or written, in one go: about a millisecond. */
const PIECES_AT_ONCE = 400;

type PageState = InstanceType<typeof markdown.core.State>;

/** Markdown as HTML; nothing where it is made of more pieces, or deeper, than any article. Some pieces at a time. */
export function* renderMarkdown(source: string): CooperativeTask<string | undefined> {
  if (countCells(source) > MAX_PIECES) return undefined; // a table is read at once, and nobody is asked meanwhile
  const budget: Budget = { pieces: 0, steps: 0, isExceeded: false, pauseAt: 0, pausedAt: undefined };
  const state = new markdown.core.State(source, markdown, { budget });
  const [normalize, ...others] = markdown.core.ruler.getRules("");
  normalize?.(state);
  yield* readBlocks(state, budget);
  budget.pieces = state.tokens.length;
  yield* readLines(state);
  for (const rule of others) rule(state);
  if (budget.isExceeded) return undefined;
  return yield* write(state);
}

function* readBlocks({ src, env, tokens }: PageState, budget: Budget): CooperativeTask<void> {
  const blocks = new markdown.block.State(src, markdown, env, tokens);
  for (let line: number | undefined = 0; line !== undefined; line = budget.pausedAt) {
    budget.pausedAt = undefined;
    budget.pauseAt = tokens.length + PIECES_AT_ONCE;
    markdown.block.tokenize(blocks, line, blocks.lineMax);
    yield;
  }
}

function* readLines({ env, tokens }: PageState): CooperativeTask<void> {
  for (const [at, { type, content, children }] of tokens.entries()) {
    if (type === "inline") markdown.inline.parse(content, markdown, env, children ?? []);
    if (at % PIECES_AT_ONCE === 0) yield;
  }
}

/** As the renderer writes all pieces of a page, one after another. */
function* write({ env, tokens }: PageState): CooperativeTask<string> {
  const { renderer, options } = markdown;
  let html = "";
  for (const [at, { type, children }] of tokens.entries()) {
    const rule = renderer.rules[type];
    if (type === "inline") html += renderer.renderInline(children ?? [], options, env);
    else html += rule ? rule(tokens, at, options, env, renderer) : renderer.renderToken(tokens, at, options);
    if (at % PIECES_AT_ONCE === 0) yield;
  }
  return html;
}

/** Lines, and what a table may part into cells. */
function countCells(source: string): number {
  return source.split(/\r\n?|[\n|]/).length;
}
