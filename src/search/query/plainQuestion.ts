import { tokenizeWords } from "../../text/tokens.ts";
import { CHAT_WORDS } from "./queryTerms.ts";

/** A question as an encoder is given it: without what Discord writes for mentions, and without what people say around a question. */
export function writePlainly(question: string): string {
  const text = stripMarks(question);
  let [plain, end] = ["", 0];
  for (const { start, end: wordEnd, form } of tokenizeWords(text)) {
    if (!CHAT_WORDS.has(form)) continue;
    plain += text.slice(end, start);
    end = wordEnd;
  }
  return `${plain}${text.slice(end)}`.replace(/\s+/g, " ").trim();
}

/** A question without what Discord writes for mentions, channels, emoji and times: that says nothing about a case. */
export function stripMarks(text: string): string {
  return text.replace(/<(?:[@#/]|a?:|t:|id:)[^<>]{1,80}>/g, " ");
}
