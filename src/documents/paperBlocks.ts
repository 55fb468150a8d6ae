import { type CooperativeTask, mapInSteps } from "../cooperativeTask.ts";
import type { ParagraphKind } from "../text/boilerplate.ts";
import type { Block } from "../text/markdown.ts";
import type { AsideMark } from "./pageMark.ts";

/**
 * What each block of a court paper is: it has no page around it, and its headings are marked; a lone word or number answers
 * nothing. `asides` says which blocks are notes or signatures. A block at a time.
 */
export function classifyPaperBlocks(
  blocks: readonly Block[],
  asides: readonly (AsideMark | undefined)[],
): CooperativeTask<ParagraphKind[]> {
  return mapInSteps(blocks, (block, index) => classify(block, asides[index]));
}

function classify({ kind, text }: Block, aside: AsideMark | undefined): ParagraphKind {
  if (kind === "heading") return "heading";
  if (aside?.kind === "signature") return tellsWhoSigns(text) ? "prose" : "furniture";
  if (isCounselBlock(text) || isContentsLine(text) || isCaptionLine(text)) return "furniture";
  return /\p{L}.*\s\S*\p{L}/u.test(text.slice(0, 200)) ? "prose" : "furniture";
}

/** Whether a line of a caption only names a role: `Plaintiffs, v.` */
function isCaptionLine(text: string): boolean {
  return /^(?:[-–—/ ]?(?:plaintiff|defendant|petitioner|respondent|appell(?:ant|ee)|intervenor)s?){1,3}[.,;]?(?: ?vs?\.?)?$/i.test(
    text.trim(),
  );
}

/** Whether a line is one of a table of contents, which names a page and says nothing. */
function isContentsLine(text: string): boolean {
  if (text.length > 160) return false;
  return (
    /(?:\. ?){5,}\d{1,4}$/.test(text) ||
    /^(?:for|on behalf of) [^.?!]{3,80} \d{1,3}(?: (?:oral|rebuttal|opening|closing) argument of)?$/i.test(text)
  );
}

/** Longer blocks are prose that mentions an address. UTF-16 code units. */
const MAX_COUNSEL = 700;
const REACHED =
  /\b(?:tel(?:ephone)?|phone|fax|facsimile|e-?mail)\b\.? ?:|\bSBN \d|\bBar (?:No|Number|ID)\b|\(P\d{5}\)|\S@\S+\.\S|\(\d{3}\) \d{3}-\d{4}/giu;
const REPRESENTS =
  /\b(?:attorneys?|counsel) for (?:the )?(?:\p{L}+ )?(?:plaintiff|defendant|petitioner|respondent|appell)/iu;

/** Whether a signature has a role beside a name, and not where its writer is reached. */
function tellsWhoSigns(text: string): boolean {
  const isSigned = /\b(?:counsel|attorneys?|solicitor|judge|justice|pro se)\b/i.test(text);
  return isSigned && (text.match(REACHED)?.length ?? 0) < 2 && text.length <= MAX_COUNSEL;
}

/** Whether a block lists lawyers with their addresses, as captions and signatures do. */
function isCounselBlock(text: string): boolean {
  if (text.length > MAX_COUNSEL) return false;
  const reached = text.match(REACHED)?.length ?? 0;
  // A sentence ends in small letters; a list of names doesn't.
  return reached >= 2 || (REPRESENTS.test(text) && !/\p{Ll}{3,}[.?!](?:\s|$)/u.test(text));
}
