import { extractTerms, type Token } from "./tokens.ts";

/** What makes a day one of a case's: what police, parties, courts and juries do, and what they are about. */
const LEGAL_EVENT_TERMS = new Set(
  extractTerms(`
    accuse charge arrest indict indictment arraign plead plea convict acquit guilty innocent sentence jail imprison verdict
    mistrial dismiss dismissal drop withdraw settle settlement appeal bail bond release parole free clear overturn uphold reverse
    vacate retrial sue lawsuit file shoot kill murder die death resign surrender extradite custody remand fine liable award ban
    summon subpoena search raid begin open start trial convene adjourn jury find rule ruling order suppress injunction fined deny grant reject
    affirm close terminate`),
);

/** The words of procedure that a sentence has. */
export function findLegalEventTerms(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.filter(({ term }) => LEGAL_EVENT_TERMS.has(term)).map(({ term }) => term));
}
