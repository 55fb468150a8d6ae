import MarkdownIt from "markdown-it";

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
}

const budgetOf = (state: { readonly env: Readonly<Record<string, unknown>> }) => state.env["budget"] as Budget; // renderMarkdown puts it there

const markdown = new MarkdownIt({ html: true });

// Each of the two is asked before any other rule, and gives what is left of the page away where it is too much.
markdown.block.ruler.before("table", "bound", (state, _line, endLine, silent) => {
  const budget = budgetOf(state);
  if (state.tokens.length > MAX_PIECES || state.level >= DEEPEST) budget.isExceeded = true;
  if (!budget.isExceeded || silent) return false;
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
markdown.core.ruler.after("block", "count", (state) => {
  budgetOf(state).pieces = state.tokens.length;
});

/** Markdown as HTML; nothing where it is made of more pieces, or deeper, than any article. */
export function renderMarkdown(source: string): string | undefined {
  if (countCells(source) > MAX_PIECES) return undefined; // a table is read at once, and nobody is asked meanwhile
  const budget: Budget = { pieces: 0, steps: 0, isExceeded: false };
  const html = markdown.render(source, { budget });
  return budget.isExceeded ? undefined : html;
}

/** Lines, and what a table may part into cells. */
function countCells(source: string): number {
  return source.split(/\r\n?|[\n|]/).length;
}
