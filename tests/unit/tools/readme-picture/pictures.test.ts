import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { makePictures } from "../../../../tools/readme-picture/pictures.ts";
import { digest, digestPicture, parseRecord } from "../../../../tools/readme-picture/record.ts";

const FOLDER = new URL("../../../../.github/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER));
const README = readFileSync(new URL("../README.md", FOLDER), "utf8");

it("the README's pictures show what the program shows now; if not, npm run picture draws them anew", async () => {
  const record = parseRecord(read("pictures.json").toString());
  const pictures = await makePictures();
  const drawn = Object.fromEntries(pictures.map((picture) => [picture.file, digestPicture(picture)]));
  expect(drawn).toEqual(Object.fromEntries(Object.entries(record).map(([file, one]) => [file, one.drawn])));
});

it("the README's pictures are those that were drawn, each with an alternative text, and small", () => {
  const record = Object.entries(parseRecord(read("pictures.json").toString()));
  expect(record.length).toBeGreaterThan(2);
  for (const [file, { file: known }] of record) {
    const data = read(file);
    expect(digest(data), file).toBe(known);
    expect(data.length, file).toBeLessThan(400_000);
    expect(README, file).toMatch(new RegExp(`<img src="\\.github/${file}"[^>]* alt="[^"]{40,}"`));
  }
});
