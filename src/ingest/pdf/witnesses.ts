import { writeTitle } from "./filingKind.ts";
import type { FilingBlock } from "./joinLines.ts";

/** How a transcript says who takes the stand: `JANE ROE, having been duly sworn, testified as follows`. */
const SWORN =
  /^(?:\(?the witness,? )?(?!(?:the|an?|all|any|no|prospective|jurors?)\b)((?:(?:DR|MR|MS|MRS)\. )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,4}),?\s+(?:(?:plaintiffs?|defendants?|government)['’]?s?['’]? witness,?\s*)?(?:(?:having been|was|being|called as|a witness|the witness|after having)\b.{0,120}\b(?:sworn|affirmed|witness)|(?:previously |duly |first )*(?:sworn|affirmed))\b/iu;
/** Where somebody's testimony ends. */
const EXCUSED = /\b(?:witness (?:is |was )?excused|you (?:may|can) step down|you['’]re excused)\b/i;
/** Longer texts are no formula. UTF-16 code units. */
const MAX_FORMULA = 300;

/** Marks in a transcript's blocks from where on somebody testifies, as its formulas say it, and where nobody does any longer. */
export function markWitnesses(blocks: readonly FilingBlock[]): FilingBlock[] {
  let witness: string | undefined;
  let isOver = false;
  return blocks.map((block) => {
    const { text, marks } = block;
    const sworn = text.length <= MAX_FORMULA ? SWORN.exec(text)?.[1] : undefined;
    const name = sworn === undefined ? undefined : writeTitle(sworn);
    const hasEnded = isOver && name === undefined;
    isOver = witness !== undefined && text.length <= MAX_FORMULA && EXCUSED.test(text);
    if (name !== undefined && name !== witness) witness = name;
    else if (hasEnded) witness = undefined;
    else return block;
    return { ...block, marks: [{ at: 0, mark: { kind: "witness", witness } }, ...marks] };
  });
}
