import { describe } from "vitest";
import { refusedRows, rows } from "./dateTables.ts";

describe("days are written in words, in numbers and by their place in a month", () => {
  rows(
    "2024-07-13",
    ["It was the fourth of March, 2020.", "fourth of March, 2020 = 2020-03-04"],
    ["He fled on the twenty-first of May 2019.", "twenty-first of May 2019 = 2019-05-21"],
    ["It is dated the 4th day of November, 2023.", "4th day of November, 2023 = 2023-11-04"],
    ["Signed this 4th day of November 2023.", "this 4th day of November 2023 = 2023-11-04"],
    ["The order of 2023/11/04 stands.", "2023/11/04 = 2023-11-04"],
    ["He signed on 24.03.2019.", "24.03.2019 = 2019-03-24"],
    ["He signed on 12-25-2019.", "12-25-2019 = 2019-12-25"],
    ["On 24.03.2019 he came, on 05.06.2019 he left.", "24.03.2019 = 2019-03-24", "05.06.2019 = 2019-06-05"],
    ["The term began on the first Monday in October 2023.", "first Monday in October 2023 = 2023-10-02"],
    ["They met on the last Friday of May 2022.", "last Friday of May 2022 = 2022-05-27"],
    ["He left April 30/May 1, 2020.", "April 30 = 2020-04-30", "May 1, 2020 = 2020-05-01"],
    ["Call 555-12-25-2019 or see version 1.2.3.2019."],
  );
  refusedRows(
    "2024-07-13",
    ["He signed on 04.03.2019.", "04.03.2019: day-or-month-first"],
    ["They meet on the second Tuesday of the month.", "second Tuesday of the month: some-such-day"],
    ["They met on the second Tuesday in May.", "second Tuesday in May: some-such-day"],
    ["Every thirty-first of May he came.", "thirty-first of May: some-such-day"],
  );
});

describe("days are counted from the date that stands behind", () => {
  rows(
    "2024-07-13",
    ["Two days before Christmas 2012 he resigned.", "Two days before Christmas 2012 = 2012-12-23"],
    ["Three days after June 9, 2021, she sued.", "Three days after June 9, 2021 = 2021-06-12"],
    ["The day following May 31, 2020, he ran.", "The day following May 31, 2020 = 2020-06-01"],
    ["He sued two days prior to March 1, 2020.", "two days prior to March 1, 2020 = 2020-02-28"],
    ["One day after Thursday’s ruling he left.", "One day after Thursday’s = 2024-07-12"],
  );
  refusedRows(
    "2024-07-13",
    ["Two weeks after May 3, 2021, he left.", "Two weeks after May 3, 2021: inexact-count"],
    ["Some days before May 3, 2021, he left.", "Some days before May 3, 2021: inexact-count"],
    ["In the weeks before June 1, 2020, he sold all.", "the weeks before June 1, 2020: inexact-count"],
  );
});

describe("a year that is counted goes on to its month and day", () => {
  rows(
    "2024-07-13",
    ["They married four years ago, in May.", "four years ago, in May = 2020-05"],
    ["Last year, on May 3, he was freed.", "Last year, on May 3 = 2023-05-03"],
    ["Five years ago this month he fled.", "Five years ago this month = 2019-07"],
    ["He wed in 2011. The following March he left.", "2011 = 2011", "The following March = 2012-03"],
    ["Two years ago on June 9 it burnt.", "Two years ago on June 9 = 2022-06-09"],
  );
});

describe("what is moved, must be done or was promised for a date is scheduled", () => {
  rows(
    "2024-07-13",
    [
      "The trial, due to start on May 6, was put off to October 7.",
      "May 6 = 2024-05-06, scheduled, year guessed",
      "October 7 = 2024-10-07, scheduled, year guessed",
    ],
    ["The hearing was moved to April 7, 2025.", "April 7, 2025 = 2025-04-07, scheduled"],
    [
      "She moved the hearing from Aug. 3 to Sept. 4.",
      "Aug. 3 = 2024-08-03, scheduled, year guessed",
      "Sept. 4 = 2024-09-04, scheduled, year guessed",
    ],
    ["The talks were rescheduled for Tuesday.", "Tuesday = 2024-07-16, scheduled"],
    ["Sentencing was pushed back to Friday.", "Friday = 2024-07-19, scheduled"],
    ["Tolland may appeal by March.", "March = 2025-03, scheduled, year guessed"],
    [
      "The firm said in May that it would close in June.",
      "May = 2024-05, year guessed",
      "June = 2024-06, scheduled, year guessed",
    ],
    ["It is likely to have an effect on Sunday.", "Sunday = 2024-07-14, scheduled"],
    ["He moved to Tulsa on May 3.", "May 3 = 2024-05-03, year guessed"],
  );
});
