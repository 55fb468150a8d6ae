import { desk } from "../../../presentation/wording/english/desk.ts";
import { exactText, type Html, html, NOTHING } from "../render/html.ts";

/** A text that somebody typed into a form that was not taken, to copy: nothing else has it. `why` says how to go on with it. */
export function renderTypedText(text: string, why = ""): Html {
  if (text.trim() === "") return NOTHING;
  return html`<h2>${desk.refused.yourText}</h2><p>${desk.refused.copyIt} ${why}</p>
<textarea class="file" aria-label="${desk.refused.yourText}" readonly spellcheck="false" dir="auto">
${exactText(text)}</textarea>`;
}
