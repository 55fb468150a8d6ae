import { foldCase } from "../../text/tokens.ts";

/** Small words of the languages that members type most, besides English. None is an English word, slang, or a common name. */
const SIGNS: readonly ReadonlySet<string>[] = [
  // Spanish
  "quien quienes que cual cuando donde como porque fue fueron esta estan hizo paso tiene dijo cuanto cuantos sobre contra condenado",
  // Portuguese
  "quem qual quando onde porque foi foram esta estao aconteceu disse quanto quantos sobre contra voce nao",
  // French
  "qui quoi quand pourquoi combien quel quelle etait sont avec dans contre qu'est c'est",
  // German
  "wer wie wann warum wieso welche welcher wurde wurden ist sind gegen nicht und wird",
  // Italian
  "cosa quando perche quanto quale stato stata sono contro successo vinto condannato",
  // Dutch
  "wie wanneer waar waarom werd werden heeft zijn tegen niet",
  // Polish
  "kto kiedy gdzie dlaczego czy jak jest zostal zostala byl byla przez przeciwko",
  // Turkish
  "nerede neden nasil niye davasi kac oldu mahkeme",
].map((list) => new Set(list.split(" ")));

/** Articles and particles that names have, too (`de la Cruz`, `van der Berg`): they only support what else is there. */
const PARTICLES: ReadonlySet<string> = new Set(
  "de la el los las del le les des du un une una der die das den dem van het een il lo gli o os as da do por en al zu im est ete il elle chi hat".split(
    " ",
  ),
);

/** By these a question is English, whatever else it quotes. */
const ENGLISH: ReadonlySet<string> = new Set(
  "the is are was were did does do has have had who what when where why how which of to and for with about it he she they his her u r wtf".split(
    " ",
  ),
);

const MIN_SIGNS = 2;
/** Letters of another script: longer than a name, in scripts without spaces as well. */
const MIN_LETTERS = 6;

/**
 * Whether a question is certainly in another language than English: most of its letters are of another script, or two
 * of its words are small words of one such language and none is an English one that the language lacks. Names alone never are.
 * Linear in the question's length.
 */
export function isInOtherLanguage(question: string): boolean {
  if (isInOtherScript(question)) return true;
  const words = foldCase(question).match(/[\p{L}']+/gu) ?? [];
  return SIGNS.some((signs) => {
    const own = new Set(words.filter((word) => signs.has(word)));
    const support = words.some((word) => PARTICLES.has(word)) ? 1 : 0;
    const hasEnglish = words.some((word) => ENGLISH.has(word) && !signs.has(word) && !PARTICLES.has(word));
    return own.size > 0 && own.size + support >= MIN_SIGNS && words.length > MIN_SIGNS && !hasEnglish;
  });
}

function isInOtherScript(question: string): boolean {
  const letters = question.match(/\p{L}/gu)?.length ?? 0;
  const latin = question.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const others = letters - latin;
  const isPhrase = /\p{L}\s+\p{L}+\s+\p{L}|[？?¿؟]|\p{Script=Hiragana}/u.test(question);
  return others >= MIN_LETTERS && others > latin && isPhrase;
}
