import { describe, expect, it } from "vitest";
import { refusedRows, rows } from "./dateTables.ts";
import { tell } from "./told.ts";

const PUBLISHED = "2023-05-10";

describe("a part of the year or month that the text is in", () => {
  rows(
    PUBLISHED,
    ["A ruling is due by the end of the year.", "the end of the year = 2023, scheduled, year guessed"],
    ["She will go by year-end.", "year-end = 2023, scheduled, year guessed"],
    ["He must report by month's end.", "month's end = 2023-05, scheduled, year guessed"],
    ["He sued in 2019. Later in the year he lost.", "2019 = 2019", "Later in the year = 2019"],
    ["In 2019 he sued. By year’s end he had lost.", "2019 = 2019", "year’s end = 2019"],
    [
      "On March 3, 2019 he sued. By the end of the month he had lost.",
      "March 3, 2019 = 2019-03-03",
      "the end of the month = 2019-03",
    ],
  );
  refusedRows(PUBLISHED, ["The year-end results were good."], ["It is the close of the year of the fire."]);

  it("is refused where the text spoke of another year, and may have come back", () => {
    const text = "He sued in 2019. It took long.\n\nNobody came.\n\nShe was held at the start of the year.";
    expect(tell(text, PUBLISHED)).toEqual(["2019 = 2019"]);
  });
});

describe("a date in numbers is in the order of the page's own date", () => {
  rows(
    PUBLISHED,
    ["Filed 05/10/2023. Due 06/02/2023.", "05/10/2023 = 2023-05-10", "06/02/2023 = 2023-06-02, scheduled"],
    ["Posted 10/05/2023. Held on 02/03/2023.", "10/05/2023 = 2023-05-10", "02/03/2023 = 2023-03-02"],
    ["Entered 9/05/2023.", "9/05/2023 = 2023-05-09"],
    ["05/11/23: updated.", "05/11/23 = 2023-05-11, scheduled"],
    ["Printed 10.05.2023; sold 03.04.2023.", "10.05.2023 = 2023-05-10", "03.04.2023 = 2023-04-03"],
  );
  refusedRows(PUBLISHED, ["Held on 02/03/2023.", "02/03/2023: day-or-month-first"]);
});
