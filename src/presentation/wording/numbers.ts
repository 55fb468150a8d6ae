/** A noun in each form that a language's plural rules tell apart (CLDR); `other` serves where a form is missing. */
export type PluralForms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** How a locale writes numbers, counted nouns and lists. */
export interface NumberWording {
  /** `1 article`, `2 articles`, `1,234 articles`. */
  amount(count: number, noun: PluralForms): string;
  /** `1,234`. */
  integer(value: number): string;
  /** `a, b, and c`. */
  and(parts: readonly string[]): string;
  /** `a, b, or c`. */
  or(parts: readonly string[]): string;
}

/** The number wording of a locale, named by its BCP 47 tag. */
export function createNumberWording(locale: string): NumberWording {
  const plurals = new Intl.PluralRules(locale);
  const integers = new Intl.NumberFormat(locale);
  const conjunction = new Intl.ListFormat(locale, { type: "conjunction" });
  const disjunction = new Intl.ListFormat(locale, { type: "disjunction" });
  const integer = (value: number) => integers.format(value);
  return {
    amount: (count, noun) => `${integer(count)} ${noun[plurals.select(count)] ?? noun.other}`,
    integer,
    and: (parts) => conjunction.format(parts),
    or: (parts) => disjunction.format(parts),
  };
}
