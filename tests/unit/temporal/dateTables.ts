import { expect, it } from "vitest";
import { tell, tellRefused } from "./told.ts";

type Row = readonly [text: string, ...told: string[]];

/** Each row is a text, published on the day, and all dates that it tells. */
export function rows(published: string, ...table: readonly Row[]) {
  it.each(table.map(([text, ...told]) => [text, told] as const))("%s", (text, told) => {
    expect(tell(text, published)).toEqual(told);
  });
}

/** Each row is a text that tells no date, and what is refused of it. */
export function refusedRows(published: string, ...table: readonly Row[]) {
  it.each(table.map(([text, ...refused]) => [text, refused] as const))("refuses %s", (text, refused) => {
    expect({ dates: tell(text, published), refused: tellRefused(text, published) }).toEqual({ dates: [], refused });
  });
}
