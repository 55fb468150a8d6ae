import { citeArticle, numbersOf } from "./citation.ts";
import { findCourtByName } from "./courts.ts";
import type { Filing } from "./document.ts";
import { citeLocator, type Locator } from "./locator.ts";
import { readDay, shortenMonth, writeMlaDate } from "./shortDate.ts";
import { endWithStop, joinText, type StyledCitations, type StyledText } from "./styledText.ts";

/** A court paper in every style of citation, each with the place of the quotation. */
export function citeFilingInStyles(filing: Filing, locator: Locator | undefined): StyledCitations {
  const place = locator === undefined ? [] : [citeLocator(locator)];
  const address = filing.url === undefined ? "" : ` ${filing.url}`;
  return {
    bluebook: citeInBluebook(filing, place),
    apa: citeInApa(filing, place, address),
    mla: citeInMla(filing, place, address),
    plain: [{ text: endWithStop(citeArticle(filing, locator)) + address }],
  };
}

/** Rules 10.8.3 and 17: docket, ECF number and place, then court and full date in brackets. */
function citeInBluebook(filing: Filing, place: readonly string[]): StyledText {
  const { title, court, publisher } = filing;
  const { day, month, year } = readDay(dayOf(filing));
  const name = court ?? publisher;
  const short = findCourtByName(name)?.short ?? name;
  const about = [...numbersOf(filing), ...place].join(", ");
  const dated = `(${short} ${shortenMonth(month)} ${day}, ${year}).`;
  return joinText({ text: title, italic: true }, { text: `${about === "" ? "" : `, ${about}`} ${dated}` });
}

function citeInApa(filing: Filing, place: readonly string[], address: string): StyledText {
  const { day, month, year } = readDay(dayOf(filing));
  const about = [...numbersOf(filing), ...place].join(", ");
  const lead = { text: filing.title, italic: true } as const;
  const numbers = about === "" ? "" : `, ${about}`;
  return joinText(lead, {
    text: `${numbers} (${filing.court ?? filing.publisher} ${month} ${day}, ${year}).${address}`,
  });
}

function citeInMla(filing: Filing, place: readonly string[], address: string): StyledText {
  const parts = [...numbersOf(filing), writeMlaDate(dayOf(filing)), ...place].join(", ");
  return joinText(
    { text: `${endWithStop(filing.court ?? filing.publisher)} ` },
    { text: filing.title, italic: true },
    { text: `. ${endWithStop(parts)}${address}` },
  );
}

function dayOf({ filed, published }: Filing): string {
  return filed ?? published;
}
