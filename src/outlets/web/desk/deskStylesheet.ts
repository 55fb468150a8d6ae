import { STYLESHEET } from "../stylesheet.ts";

/** The readers' stylesheet with what the desk alone has: what it tells, its long texts and tables. */
export const DESK_STYLESHEET = `${STYLESHEET}
.told { background: var(--sheet); border: 1px solid var(--rule); border-left: 3px solid var(--bar); border-radius: 6px; padding: .7rem .9rem; margin-bottom: 1rem; }
.told ul { margin: 0; padding-left: 1.1rem; }
.tick { display: flex; min-height: 2.75rem; gap: .5rem; align-items: center; font-weight: 400; }
.tick input { width: auto; min-height: 1.25rem; }
.choices { display: flex; flex-wrap: wrap; gap: .6rem; }
form button.quiet { background: var(--button); color: var(--ink); font-weight: 400; }
form.clear { margin: .6rem 0 0; }
form.leave { margin: 0; display: block; }
form.leave button { padding: .1rem .8rem; font-weight: 400; background: var(--button); color: var(--ink); }
textarea.file { min-height: 26rem; font: .9375rem/1.5 ui-monospace, "Source Code Pro", Menlo, Consolas, monospace; }
.desk header { padding-bottom: .6rem; }
.desk main, .desk header { max-width: 56rem; }
table { border-collapse: collapse; font-size: .9375rem; margin: .6rem 0; }
th, td { text-align: left; padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
`;
