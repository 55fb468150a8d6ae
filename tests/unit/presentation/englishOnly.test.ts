import { expect, it } from "vitest";
import { sayEnglishOnly } from "../../../src/presentation/wording/englishOnly.ts";

it.each([
  ["es-ES", "inglés"],
  ["es-419", "inglés"],
  ["fr", "anglais"],
  ["de", "Englisch"],
  ["pt-BR", "inglês"],
])("tells a reader whose language is %s that articles are English", (language, word) => {
  expect(sayEnglishOnly(language)).toContain(word);
});

it.each(["en-US", "ja", "", "constructor", undefined])("has nothing to say where the language is %s", (language) => {
  expect(sayEnglishOnly(language)).toBeUndefined();
});
