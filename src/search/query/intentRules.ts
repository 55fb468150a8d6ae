import { ASKS_FOR_WORDS } from "./askedThing.ts";
import type { Intent, UnanswerableIntent } from "./intent.ts";
import type { Rule } from "./unanswerableRules.ts";
import { WRONGDOING } from "./wrongdoing.ts";

/** The first whose look fits counts. */
export const ANSWERABLE: readonly Rule<Exclude<Intent, UnanswerableIntent | "other">>[] = [
  {
    intent: "statement",
    asks: [ASKS_FOR_WORDS],
    unless: [/\bjur(?:y|ies|ors?)\b/i],
  },
  {
    intent: "schedule",
    asks: [
      /\b(?:next|upcoming|future) (?:hearing|court|trial|date|step|appearance|session|sentencing)\b/i,
      /\bwhen (?:is|will|does|are|do)\b.*\b(?:next|go(?:es)? back to (?:court|trial))\b/i,
      /\bnext in court\b/i,
      // A day as who asks counts it, and what courts do on it.
      /^(?!.*\b(?:did|was|were|had|happened)\b).*\b(?:is|are|will|does|do|any|got|have|who(?:'?s)?)\b.*\b(?:court|hearings?|trial|session|sentencing|sentenced|arraign\w*|testif\w+)\b.*\b(?:today|tonight|tomorrow|tmrw?|this (?:week|morning|afternoon|evening)|next (?:week|month)|(?:mon|tues|wednes|thurs|fri)day)\b/i,
      /^(?!.*\b(?:did|was|were|had|happened)\b).*\bwhat(?:'?s)? (?:is |will |are they |going to |gonna )*(?:happens?|on|up|coming(?: up)?|scheduled|planned)\b.*\b(?:today|tonight|tomorrow|tmrw?|next (?:week|month))\b/i,
      /^(?!.*\b(?:did|was|were|had|happened)\b).*\bwhat(?:'?s)? (?:is )?(?:happening|going on)\b.*\b(?:tomorrow|tmrw?|next (?:week|month))\b/i,
    ],
  },
  {
    intent: "plea",
    asks: [/\b(?:plead|pleads|pleaded|pled|plea)\b/i],
    unless: [/\bwhen\b/i, /\bwhy\b/i, /\bwho\b/i, /\bwhere\b/i],
  },
  {
    intent: "latest",
    asks: [
      /\b(?:latest|newest|most recent|recent (?:news|developments?)|(?:(?<!\w )|\b(?:any|the|some|more|good|bad|big|got) )news (?:on|about|with|for)|updates?|any(?:thing)? new|what'?s new|lately|any news|catch me up|fill me in)\b/i,
    ],
  },
  {
    intent: "sentence",
    asks: [
      /\b(?:g[eo]t|given|serve[sd]?|serving|received|do(?:es|ing)?|did)\b.*\b(?:more|less|longer|longest|most|least|fewer|shorter|shortest) (?:jail |prison )?(?:time|years|months|sentences?)\b/i,
    ],
    unless: [/\bwhen\b/i, /\bwhy\b/i, /\bwhere\b/i],
  },
  {
    intent: "custody",
    asks: [
      /\b(?:prison|jail|jailed|locked up|behind bars|incarcerated|imprisoned|custody|do(?:ing|es|ne)? (?:any |some |real |actual |hard )?time|in the can|free man|walk(?:ing|ed)? free|out of (?:prison|jail)|still (?:in (?:prison|jail|there)|inside|locked|doing (?:his|her|their) (?:bid|time))|free now|out yet|released|got out|get out(?! of (?!prison|jail|custody)))\b/i,
    ],
    unless: [/\bwhen\b/i, /\bhow (?:long|much|many)\b/i, /\bwhy\b/i, /\bwho\b/i, /\bwhere\b/i, /\bwhich\b/i],
  },
  {
    // Who found somebody a lawyer is told where it is told who the lawyer is.
    intent: "representation",
    asks: [
      /\bwho (?:all )?(?:g[eo]t|found|hired|hooked|retained|picked|chose|sent|le(?:d|ads)|head(?:s|ed)|r[au]ns?|handle[sd]) (?:[\p{L}\p{N}.'’-]+ ){1,5}(?:lawyers?|attorneys?|counsel|legal team|defen[cs]e)\b/iu,
    ],
  },
  {
    intent: "representation",
    asks: [
      /\b(?:lawyers?|attorneys?|counsel|solicitors?|barristers?|legal (?:team|counsel)|defen[cs]e (?:team|lawyers?|attorneys?)|repp?(?:s|ed|ing)?|represent(?:s|ed|ing)?|defend(?:s|ed|ing))\b/i,
    ],
    unless: [
      /\b(?:lawyers?|attorneys?|counsel|team) (?:say|said|claim|claimed|argue|argued|do|did|want|wanted|ask|asked|think|tell|told)\b/i,
      /\bdefend(?:s|ed|ing)? (?:himself|herself|themselves)\b/i,
      /\b(?:from|against|about|with|to) (?:\S+ ){0,3}(?:lawyers?|attorneys?|counsel|defen[cs]e)\b/i,
      /\b(?:which|what) (?:lawyers?|attorneys?) (?!represented|defended|was|were|is|are|did|had)\w+ed\b/i,
      /\bpay\b/i,
      /\bpaid\b/i,
      /\b(?:district|state) attorneys?\b/i,
      /^\W*(?:\w+\W+)?(?:why|when|where|how)\b/i,
      /\b(?:say|said|says|call|called|claim|claims|claimed|argue|argued|tell|told|win|won|lose|lost|get|got)\b/i,
    ],
  },
  {
    intent: "judge",
    asks: [
      /\b(?:who|which|what|name)\b.{0,40}\b(?:judges?|magistrate|justice)\b\W*(?:$|'?s? name|in|on|of|for|was|is|name|presid\w*|over|handl\w*|there)/i,
      /\bwho (?:presid\w+|oversaw|oversees|heard|handled)\b/i,
      /\bjudges?(?:'?s?)? name\b/i,
      /^\W*\w+(?: \w+)? judge\W*$/i,
      /^\W*(?:the |trial |\w+ )?(?:judge|magistrate) (?:in|for|on|of|over)\b/i,
    ],
    unless: [
      /\bjudge (?:say|said|rule|ruled|decide|decided|do|did|think|find|found|order|ordered|call|called|tell|told)\b/i,
    ],
  },
  {
    intent: "prosecutor",
    asks: [
      /\bwho\b.{0,40}\b(?:prosecut(?:or|ors|ed|ing|es?)|da|d\.a\.|district attorney|state attorney)\b/i,
      /\b(?:prosecutor|district attorney|state attorney)\b.*\bwho\b/i,
    ],
    unless: [/\bprosecutors? (?:say|said|blame|accuse|charge|call|think)\b/i],
  },
  {
    intent: "sentence",
    asks: [
      /\bsentenced?\b/i,
      /\bhow (?:long|much time|many (?:years|months|yrs))\b.*\b(?:get|got|serve|served|serving|prison|jail|face|faces|facing|inside|do|given|locked)\b/i,
      /\bwhat (?:did|was|is) \w+(?: \w+)? (?:get|given|punishment|penalty)\W*$/i,
      /\bpunish(?:ed|ment)\b/i,
      /\b(?:g[eo]t|given|gave|serv(?:e|ed|ing)|do(?:es|ing)?|received?)\b.{0,20}\b(?:\d+|life|the max(?:imum)?)\b(?: (?:years?|yrs?|months?|days?))?\b/i,
      /\bjail time\b/i,
      /\bprison time\b/i,
    ],
    unless: [/\bwhen\b/i, /\bwho\b/i, /\bwhy\b/i, /\bwhere\b/i],
  },
  {
    intent: "status",
    asks: [
      /\bwhen (?:did|does|was|were|is)\b.*\b(?:case|lawsuit|suit|saga|proceedings|prosecution|whole thing|everything|it all)\b.{0,20}\b(?:ends?|ended|over(?: with)?|finish(?:ed)?|closed?|wrap(?:ped)? up|settled?|resolved?|concluded?|terminated?)\b/i,
    ],
  },
  {
    intent: "accusation",
    asks: [WRONGDOING],
    unless: [
      /^\W*(?:\w+\W+)?(?:why|when|where|how|what|who|which|list|tell me|whats|whos|whens)\b/i,
      /\b(?:plead|pled|pleaded|find|found|jury|convicted|charged)\b/i,
      /\b(?:what|which|who|whom|whose|where|how many|number of)\b/i,
    ],
  },
  {
    intent: "verdict",
    asks: [/\b(?:what|which)\b.*\b(?:verdict|jury (?:say|decide|find)|jury's|found)\b/i, /\bverdict\b/i],
    unless: [/\bwhen\b/i, /\bhow long\b/i, /\bafter\b/i, /\bwho\b/i],
  },
  {
    intent: "charge",
    asks: [
      /\bwhat\b.*\b(?:convicted|guilty|indicted|arrested|sued|accused|charged|in (?:trouble|court|prison|jail)|locked up) ?(?:of|for|with)?\W*$/i,
      /\bwhat\b.*\b(?:sued|charged|accused|indicted|convicted) (?:of|for|with|over) by\b/i,
      /\b(?:what|which|list|name)\b.*\b(?:charge[sd]?|accused|indicted|counts?|felon(?:y|ies)|crimes?|accusations?|allegations?)\b/i,
      /\b(?:charge[sd]?|crimes?) (?:against|of|with|for)\b/i,
    ],
    unless: [
      /\bwhen\b/i,
      /\bwhy\b/i,
      /\bwho\b/i,
      /\bdrop(?:ped)?\b/i,
      /\bdismiss(?:ed)?\b/i,
      /\bsay\b/i,
      /\bdifference\b/i,
    ],
  },
  {
    intent: "status",
    asks: [
      /\bwhat(?:'?s| is| was)? (?:the |even |ever |actually |really )*(?:deal|story|status|latest|newest|update|updates|news|outcome|situation|result|verdict|going on|goin on|new|up)\b/i,
      /\bwhat(?:'?s| has| ever)?(?: \w+)? happen(?:s|ed|ing)?(?: \w+)? (?:to|with|w|in the|about)(?:\b|\/)/i,
      /^(?!.*\b(?:did|how|why|when|who|what)\b).*\b(?:has|have|was|were|is)\b.*\b(?:appeal|case|lawsuit|suit|motion|petition)\b.*\b(?:decided|ruled on|heard|gone through|resolved)\b/i,
      /\bhow (?:did|does|do|is|was|has)\b.*\b(?:end|ended|turn out|go|going|finish|resolved?|conclude|wrap up|shake out)\b/i,
      /\b(?:latest|newest|recent|any|update|updates|news)\b.*\b(?:news|updates?|on|about|with|from|in)\b/i,
      /^\W*(?:tl;?dr|update|latest|news|status)\b/i,
      /^[^\p{L}\p{N}]*(?!(?:fox|cbs|abc|nbc|sky|bbc|cnn|who|what|which|fake)\b)(?:[\p{L}\p{N}][\p{L}\p{N}'’-]* ){1,4}(?:news|status|outcome)\W*$/iu,
      /\btl;?dr\b/i,
      /\b(?:is|are|was) .*\b(?:finished|settled|resolved|closed|still|in (?:jail|prison)|locked up|behind bars|ongoing|active|cleared|acquitted|convicted|dismissed|dropped)\b/i,
      /\b(?:is|are|was) (?:.* )?(?<!(?:ed|en|ing) )(?:over|done|free|out)(?= (?:yet|now|already|over|and|or|of|for|with)\b|\W*$)/i,
      /\bstill (?:in|locked|going|open|free|on|facing|serving|a)\b/i,
      /\b(?:in|to|out of|into) (?:jail|prison|custody)\b/i,
      /\bbehind bars\b/i,
      /\blocked up\b/i,
      /\b(?:have|has|had|forced) to pay\b/i,
      /\bdid (?:\w+ ){1,4}?(?:actually |really |even |ever |just )*(?:win|lose|get (?:off|away|out|convicted|acquitted|cleared|dismissed|deported|charged|sentenced|arrested)|walk|beat|settle|go (?:free|down)|plead|serve|appeal)\b/i,
      /\bget away with\b/i,
      /\bwho (?:won|lost|wins)\b/i,
      /\b(?:walk|walked|go|went|get|got|set) free\b/i,
      /\bever (?:get|got|go|went)\b/i,
      /\b(?:found|find) (?:\w+ ){0,3}(?:guilty|innocent|liable)\b/i,
      /\bacquit(?:ted|tal)?\b/i,
      /\bwhere (?:do|does) .*\bstand\b/i,
      /\bhow (?:does|did) .*\bstand\b/i,
      /\bhow it stands\b/i,
      /\bwhat did .* (?:plead|end up)\b/i,
      /\bend(?:s|ed)? up\b/i,
      /\bcan (?:\w+ ){1,4}?(?:be |get )?(?:re-?)?(?:charged|tried|sued|prosecuted|arrested|indicted|tr(?:y|ied)|charge|sue|prosecute)\b/i,
      /\bstill\b/i,
      /\byet\W*$/i,
      /\bwhere are we\b/i,
      /\b(?:outcome|result) of\b/i,
      /\b(?:is|are) .* now\W*$/i,
      // Without a verb: *the harbour pilot now*.
      /^[^\p{L}\p{N}]*(?!(?:who|what|when|where|why|how|which|do|does|did|is|are|was|were|has|have|can|will|and|so|but|not|right|just|tell|show|give|list|stop|go|come|get)\b)(?:[\p{L}\p{N}][\p{L}\p{N}.'’-]* ){1,5}(?:now|rn|these days|nowadays)\W*$/iu,
      /\bfor good\b/i,
      /\bafter (?:it|that) was\b/i,
      /\bwhat came of\b/i,
      /\bget (?:his|her|their) .*(?:sorted|fixed|back)\b/i,
    ],
    unless: [
      /\bwhen\b/i,
      /\b(?:why|how come)\b.*\b(?:arrest|charg|sue|indict|detain|accus|investigat|raid|deport)(?:s|d|e|ed|es|ing)?\b/i,
      /\bwhere (?!do|are we)/i,
      /\bhow (?:many|much|long|old|tall)\b/i,
      /\bnext (?:hearing|court|trial|date)\b/i,
    ],
  },
  {
    intent: "statement",
    asks: [
      /\bwhat (?:did|does|has|do|had|was)\b.*\b(?:say|said|claim|claimed|argue|argued|tell|told|write|wrote|written|testify|testified|call|called|think|explain|respond|reply|answer|admit|tweet|announce)\b/i,
    ],
  },
  {
    intent: "reason",
    asks: [
      /\bwhy\b/i,
      /\bhow come\b/i,
      /\bwhat(?:'s| was| is| were) the (?:reason|grounds?|basis)\b/i,
      /\bon what grounds\b/i,
    ],
  },
  {
    intent: "identity",
    asks: [
      /^\W*(?:\w+ )?(?:who(?:'?s| is| was| are| were| tf is| the (?:hell|fuck) is| even is)?|what(?:'?s| is| was) (?:the )?(?:role|job) of) (?!\b(?:the|a|an|his|her|their|its|that|this|did|does|do|has|have|had|will|would|can|could)\b)[.'’-]*[\p{L}\p{N}][\p{L}\p{N}.'’-]*(?:[^\p{L}\p{N}.'’-]+[.'’-]*[\p{L}\p{N}][\p{L}\p{N}.'’-]*){0,3}\W*$/iu,
    ],
  },
];
