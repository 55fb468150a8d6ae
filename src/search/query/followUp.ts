/** A reference without what it refers to: `when was that`, `did she appeal`. */
const BARE_REFERENCE =
  /^(?:\W*(?:and|but|so|ok(?:ay)?|also|then|or|yeah|well|hey|oh|plus)\b)*\W*(?:(?:who|what|when|where|why|how|which)\w*(?: (?:long|many|much|old|come|far))?(?:'s|s)? )?(?:(?:\w+ )?(?:did|was|were|is|are|does|do|has|had|have|will|would|can|could|'s) )?(?:(?:still|even|actually|really|also|ever) )*(?:(?:he|she|they|him|her|them|his|their)\b|it\b(?! (?:takes?|took|means?|meant|costs?|called|mean)\b)|(?:that|this|those|these)\b(?! (?!happen|start|end|begin|go|take|come|occur|mean)\w{3}))/i;
const DANGLING =
  /\b(?:to|with|about|of|for|against|by|after|before) (?:him|her|them|it|that|this|those)\W*$|\b(?:was|is|were|are) (?:that|this|it|those|there|they)\W*$|^\W*(?:and|but|so|or|ok but|also)\b(?! (?:is|did|was|does|has|will|are|why|how|who) \w+ \w+ \w+ \w+)/i;
const OTHER_ONE =
  /\b(?:the other|that|this|another) (?:one|guy|girl|dude|person|case|thing)\b|\b(?:say|tell me|go on|more|elaborate)\b.{0,20}\b(?:that|it|this|more)\b|^\W*(?:(?:and|so|but) )?(?:then|what then|what (?:about|happened|comes?|came|else happened) (?:then|after|afterwards|next))\W*$|^\W*(?:(?:and|but|so) )?(?:why|how|when|where|who|what|how come|and then|what else|go on|more|which one)\W*$/i;

/** `what about the appeal?`, `how about the judge`. */
const ANOTHER_MATTER =
  /^\W*(?:(?:and|but|so|ok(?:ay)?|also|then|yeah|well|oh) )*(?:what|how|wat|wbt?)(?: about| bout) (?:(?:the|his|her|their|that|an?|any) )?(?:\w+ ?){1,2}\W*$/i;

/** Whether a question without any name goes on from something said before; of the only case another matter can be asked straight away. */
export function refersBack(question: string, hasOneCase = false): boolean {
  if (!hasOneCase && ANOTHER_MATTER.test(question)) return true;
  return [BARE_REFERENCE, DANGLING, OTHER_ONE].some((look) => look.test(question));
}

/** Whether a question without any name speaks to the bot. */
export function addressesBot(question: string): boolean {
  return /\b(?:you|your|yours|u|ur|ya)\b/i.test(question);
}
