import { describe, expect, it } from "vitest";
import { isInOtherLanguage } from "../../../../src/search/query/foreignLanguage.ts";

describe("a question in another language", () => {
  it.each([
    "¿Por qué fue desestimada la demanda?",
    "quien gano el juicio",
    "Quem ganhou o processo e quando?",
    "Pourquoi a-t-il été condamné ?",
    "Warum wurde die Klage abgewiesen?",
    "Cosa è successo nel processo?",
    "Waarom werd de zaak gesloten?",
    "Kto wygrał proces i kiedy?",
    "Почему дело было закрыто?",
    "なぜ訴訟は棄却されたのですか？",
    "لماذا رفضت المحكمة الدعوى؟",
  ])("is noticed: %s", (question) => expect(isInOtherLanguage(question)).toBe(true));

  it.each([
    "yo wtf happened w the hoe he shot",
    "wat did he say",
    "Oscar de la Hoya verdict",
    "van der Berg die settlement",
    "El Chapo trial Los Angeles",
    "court 5 pm est in la",
    "Chi town rapper la case",
    "Kim Ne case",
    "Иванов",
    "王小明的案子",
    "Who said “quién sabe, por qué no”?",
    "why",
    "guilty?",
    "",
  ])("is not suspected in %s", (question) => expect(isInOtherLanguage(question)).toBe(false));

  it("is looked for once, however long the question", () => {
    expect(isInOtherLanguage("de la ".repeat(100_000))).toBe(false);
    expect(isInOtherLanguage("ж".repeat(500_000))).toBe(false);
  });
});
