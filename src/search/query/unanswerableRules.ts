import type { Intent, UnanswerableIntent } from "./intent.ts";

/** How questions look that want something. */
export interface Rule<Name extends Intent> {
  readonly intent: Name;
  /** Any of these. */
  readonly asks: readonly RegExp[];
  /** What a question of this look must not have. */
  readonly unless?: readonly RegExp[];
}

const YOU = "(?:you|u|ya|y'?all)";

/** What no article answers. */
export const UNANSWERABLE: readonly Rule<UnanswerableIntent>[] = [
  {
    intent: "about the bot",
    asks: [
      new RegExp(
        String.raw`\b(?:are|r) ${YOU} (?:an? |the |just |really |actually |even )*(?:bot|ai|a\.i\.|human|real|robot|person|chat ?gpt|gpt|llm|machine|alive|sentient|lawyer|reliable|biased)\b`,
        "i",
      ),
      /\bwho (?:made|built|runs?|created|coded|owns?|programmed) (?:you|u|this bot|this thing)\b/i,
      new RegExp(String.raw`\bhow (?:do|does|did) (?:${YOU}|this bot|the bot) (?:work|know|get)\b`, "i"),
      new RegExp(String.raw`\bwhat (?:can|do) ${YOU} (?:do|know|even do|cover)\b`, "i"),
      new RegExp(String.raw`\bwhere (?:do|did|does) (?:${YOU}|this bot) get\b`, "i"),
      new RegExp(String.raw`\bwhat are ${YOU}\b`, "i"),
      /\b(?:your|ur) (?:sources?|name|model|prompt|creator|data)\b/i,
      /\bhow (?:do|can) i (?:use|ask) (?:you|this|the bot)\b/i,
      /\b(?:report|flag|correct) (?:an? |this |the )?(?:wrong |bad |incorrect )?(?:answer|quote|reply|mistake|error)\b/i,
      /\bwrong answer\b/i,
      /\b(?:is|are|does|do|can|will|who|how|what) (?:\p{L}+ ){0,2}this (?:bot|thing|app)\b/iu,
    ],
  },
  {
    intent: "opinion",
    asks: [
      new RegExp(
        String.raw`\b(?:do|does|did|would|should) (?:${YOU}|anyone|anybody|we|everyone) (?:guys |all |even |really |honestly |personally )*(?:think|believe|reckon|feel|like|prefer|agree|side|trust|blame|buy)\b`,
        "i",
      ),
      new RegExp(
        String.raw`\b(?:what|who|which|whose)(?:'s| is| are|s)? ${YOU}r? (?:think|opinion|take|thoughts|view|favou?rite)`,
        "i",
      ),
      /\b(?:your|ur) (?:opinion|take|thoughts?|views?|guess|prediction|money|honest)\b/i,
      /\b(?:should|shall) (?:i|we)\b/i,
      /\bwho(?:se)? (?:is|was|'s) (?:right|telling the truth|to blame|the good guy|the bad guy|side)/i,
      /\b(?:was|is) (?:it|that|this|the \w+) (?:fair|unfair|justified|right|wrong|too (?:harsh|lenient|light|soft))\b/i,
      /\bdeserve[sd]?\b/i,
      /\bshould(?:n['’]?t)? (?:have|of|\w+ (?:have|get|be|pay|lose|win|go|apologi[sz]e)|\w+ \w+ (?:have|get|be|pay|lose|win|go))\b/i,
      new RegExp(String.raw`^\W*(?:\w+ )?would ${YOU}\b`, "i"),
      /\b(?:is|was|are|were) (?:\w+ ){1,4}(?:fair|unfair|justified|crazy|smart|smarter|stupid|dumb|evil|cute|ugly|overrated|lame|cringe|a joke|the goat|wild|insane|harsh|lenient|enough|worth it)(?: (?:for|to|on|of) \w+)?\W*$/i,
      /\bagree with\b/i,
      // Who *did* something better than others is told; who is better is not.
      /(?<!\bdid\b.*)\b(?:smarter|dumber|better|cooler|hotter|richer|funnier|nicer|meaner|crazier|more (?:honest|famous|popular|evil)) (?:\w+ )?than\b/i,
      /\bis (?:he|she|it) hot\b/i,
      /\b(?:good|bad|nice|great) (?:guy|person|man|woman|dude)\b/i,
      /\byou think\b/i,
      /^\W*(?:be|ok be) (?:honest|real|fr|for real)\b/i,
      /\bwho(?:'s|s| is| was)? (?:the )?(?:worst|best|greatest|dumbest|coolest)\b/i,
      /\ba creep\b/i,
      /\btelling the truth\b/i,
    ],
  },
  {
    intent: "chatter",
    asks: [
      /^\W*(?:(?:ok(?:ay)?|hey|hi|hello|yo|sup|thanks?|thx|ty|thank you|cheers|lol|lmao|haha+|good (?:bot|morning|night|evening|job)|gm|gn|nice|cool|great|wow|bye|cya|see you|how are (?:you|u)|how's it going|what'?s up|wassup|tell me a joke|sing|love (?:you|u|this)|i love (?:you|u)|you suck|shut up|bad bot|best bot|bot|so much|man|dude|bro|chat|fam|folks|gang|guys|yall|everyone|all|there|again|a lot|buddy|mate|pal)[\s!.,?]*)+$/i,
      // How the asker feels: *so bored at work lol*.
      /^\W*(?:(?:i'?m|i am|we'?re|so+|feeling|kinda|just|really|super)\W+)+(?:bored|tired|sleepy|hungry|lonely|sad|happy|sick|stressed|hungover|hyped|excited|busy)\b(?:\W+(?:at|of|from|in|for|to) (?:work|school|home|class|it|this|that|bed)|\W+(?:rn|right now|today|tonight|lately|lol|lmao|af|ngl|tbh|man|bro|guys|yall|again|out of my mind))*\W*$/i,
    ],
  },
];
