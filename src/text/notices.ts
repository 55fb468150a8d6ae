const SHARE = "share|print|email|copy link|save|comments?|tweet|facebook|twitter|reddit|whatsapp|flipboard";
/** One button after another. What parts them is of other characters than they are, so a line can be read in one way alone. */
const SHARE_BAR = new RegExp(`^(?:${SHARE})(?:[\\s|,/·•]+(?:${SHARE}|this (?:article|story|page)|on))*$`, "i");
const NAME = "\\p{Lu}[\\p{L}.'’-]*";
/** A byline, with what stands beside the names. */
export const BYLINE = new RegExp(
  `^\\(?(?:[Bb]y|[Ww]ritten by|[Rr]eporting by|[Ee]diting by) ${NAME}(?:[ ,;]+(?:(?:and|of|in|[Ee]diting by) )?${NAME}){0,11}(?: ?[|–—-].{0,60})?\\)?$`,
  "u",
);

/** What players, newsletters, share buttons and colophons say, wherever on the line they may go on. */
export const NOTICES: readonly RegExp[] = [
  /^loading (?:video|audio|player|ad|comments|more)\b|^loading\W*$/i,
  /^(?:this|your) browser (?:does not|doesn['’]t|is not)/i,
  /^video player is loading\b|^this is a modal window\b|^this video (?:is|can)(?: not|not)\b/i,
  /\benable javascript\b/i,
  /^(?:now playing|play video|watch live|live updates|video ad feedback|advertisement|sponsored|story continues below|article continues below|scroll to continue)\b/i,
  /^(?:read|see|learn|find out|watch|listen to) (?:more|the full|full|next|also)\b(?!.*\b(?:said|told)\b)/i,
  /^listen to this (?:article|story)\b/i,
  /^(?:related|more|also read|read|read more|watch|listen|see also|recommended|trending|most read|up next|further reading|don['’]t miss)\s?(?::|\||»|>|—)/i,
  /^(?:related|recommended|trending|more|latest|popular) (?:articles?|stor(?:y|ies)|news|videos?|topics?|links?|coverage|content)[^.]{0,60}$/i,
  /^comments? ?\(\d+\)$/i,
  /^click (?:here|to|for|on)\b/i,
  /^(?:what do you think|have a tip|got a tip|already a subscriber|not a subscriber|by signing up|by subscribing|editor['’]s note)\b/i,
  /^(?:sign up|subscribe|register|log in|download|follow us|join (?:us|our)|get (?:the|our|breaking|all the))\b.{0,120}(?:newsletters?|app|inbox|alerts?|updates?|account|facebook|twitter|instagram|x|email|channel|today|now|free|reading)\b.{0,20}$/i,
  /\b(?:sign up for|subscribe to) (?:our|the) [^.]{0,60}newsletters?\b|\bfollow (?:him|her|them|me|us|\p{Lu}[\p{L} ]{2,40}) on (?:x|twitter|facebook|instagram)\b/iu,
  /^follow @\w{1,30} on \w+$/i,
  // Buttons and labels that are a line by themselves.
  /^(?:scroll down (?:for|to)\b.{0,40}|(?:share|like) this|comments are closed|leave a (?:comment|reply)|join the conversation|(?:show|load|see|view) more|continue reading(?: below)?|tap (?:here|to)\b.{0,40}|listen \d+ min(?:ute)?s?|our standards\b.{0,60}|enter your e-?mail(?: address)?|(?:file|ap|afp|reuters) (?:photo|image)|next|prev(?:ious)?|back to top|skip to (?:main )?content|toggle (?:caption|navigation)|enlarge this image|(?:hide )?caption|from our partners|(?:paid|sponsored) (?:content|post))[.:!…]?$/i,
  /^[^\p{L}\p{N}]{1,40}$/u,
  /^by (?:clicking|continuing|submitting|entering)\b.{0,120}\b(?:agree|terms|privacy)\b/i,
  /\bmay (?:earn|receive) (?:an? )?(?:affiliate )?commissions?\b/i,
  /^your (?:subscription|support|donation|contribution)s? (?:makes?|helps?|keeps?)\b[^“”"]{0,80}$/i,
  /^(?:have|got) (?:a|any) (?:story|tip|news|question|correction)s?\b.{0,80}(?:@|\be-?mail\b|\bcontact\b|\bcall\b)/i,
  /^(?:contact|e-?mail) (?:the )?(?:reporter|author|writer)s?\b.{0,80}@/i,
  /^posted in \p{Lu}[^.]{0,60}$/iu,
  /^[([](?:watch|see|read|view|listen)\b[^()[\]]{0,80}\b(?:above|below)\.?[)\]]$/i,
  /^[([]?the (?:video|photo|image|clip|player)s? (?:above|below) (?:is|are|was|were|shows?)\b.{0,120}$/i,
  // Newsletters' promises.
  /^[^“”"]{0,250}\b(?:to|in|into) your (?:inbox|mailbox|e-?mail)\b[^“”"]{0,120}$/i,
  /^(?:stay (?:informed|up to date|in the know|on top of|ahead)|never miss|don['’]t miss (?:a|out|any|our)|get (?:unlimited|full) access|become a (?:member|subscriber|supporter)|support (?:our|independent|local|quality) journalism)\b[^“”"]{0,160}$/i,
  /^(?:thank you for (?:reading|subscribing|signing up)|thanks for (?:reading|subscribing|signing up)|you have (?:reached|read) (?:your|all)|this article is (?:free|for subscribers))\b/i,
  SHARE_BAR,
  // Counters.
  /^(?:(?:image|photo|picture|slide|gallery|page|video)s?:? ?)?\d{1,3} ?(?:of|\/) ?\d{1,3}(?: (?:images?|photos?|pictures?|slides?|next|previous))?$/i,
  /^(?:view|see|show|hide|load)? ?(?:all |more )?\d[\d.,]*[km]? (?:comments?|shares?|views?|likes?|photos?|images?|pictures?|reactions?|retweets?|replies|votes?|followers?)$/i,
  /^(?:comments?|shares?|views?|likes?):? ?\d[\d.,]*[km]?$|^(?:view|open|see|show|hide) (?:the |all |full )?(?:gallery|image|images|photos|slideshow|comments|caption)(?: in (?:gallery|full ?screen|fullscreen))?$/i,
  // What pages say of themselves.
  /\bclick here\W*$/i,
  /^this (?:page|article|entry) was last (?:edited|modified|updated|changed|reviewed)\b/i,
  /^(?:categor(?:y|ies)|tags?|topics?|filed under|keywords|hidden categories|retrieved from|posted in|in this article)\s?:/i,
  /^[\^↑] ?\S/,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|by)|all rights reserved)/i,
  /\b(?:all rights reserved|may not be (?:published, broadcast|reproduced))\b/i,
  /\bcontributed (?:to this (?:report|story|article)|reporting|research)\.?$/i,
  /^with (?:files|(?:additional )?reporting) (?:from|by)\b[^“”"]{0,100}$/i,
  /^this (?:material|article|story) (?:may not be|was (?:originally|first) published|has been (?:updated|corrected))/i,
  BYLINE,
  /^(?:reach|contact|e-?mail|write to) (?:the (?:author|reporter|writer)|him|her|them|\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,3}) (?:at|on|via) \S+@?\S*(?: or .{0,80})?\.?$/iu,
  /\b(?:can be (?:reached|contacted|found)|is available) (?:at|on|via) (?:\S+@\S+|@\w+|\(?\d{3}\)?[ -]\d{3}-\d{4})/i,
  /^(?:\p{Lu}[\p{L}'’.-]+ ){1,4}(?:reported|contributed reporting|reports) from \p{Lu}[\p{L}, ;.'’-]{2,160}$/u,
  /^\d{1,3} (?:min(?:ute)?s?) read$/i,
  // Ends and heads of releases, and the clock of a live report's entry.
  /^(?:# ?){3,}$|^[-–—] ?30 ?[-–—]$/,
  /^for immediate release\b[^“”"]{0,160}$/i,
  /^disclaimer ?:/i,
  /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: (?:[a-z]{2,4}t|utc))?$/i,
  /^(?:publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|pubblicato|aggiornato|gepubliceerd)(?!\p{L})[^“”".]{0,120}\d{4}[^“”"]{0,80}$/iu,
  /^\[\^[^\]]{1,40}\]:/,
];
