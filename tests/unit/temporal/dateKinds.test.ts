import { describe, expect, it } from "vitest";
import { refusedRows, rows } from "./dateTables.ts";
import { tell, tellRefused } from "./told.ts";

describe("a day without a year takes that of the story it stands in", () => {
  rows(
    "2024-05-30",
    [
      "The barn burnt on June 3, 2016. Police came on June 4.",
      "June 3, 2016 = 2016-06-03",
      "June 4 = 2016-06-04, year guessed",
    ],
    [
      "Rook sold the mill on October 9, 2012. On February 2 he left.",
      "October 9, 2012 = 2012-10-09",
      "February 2 = 2013-02-02, year guessed",
    ],
    ["In 2010 Rook bought a boat. On December 27 he sailed.", "2010 = 2010", "December 27 = 2010-12-27, year guessed"],
    [
      "She hid it on July 8, 2015.\n\nOn July 10, she fled.",
      "July 8, 2015 = 2015-07-08",
      "July 10 = 2015-07-10, year guessed",
    ],
    [
      "Rook fell ill on March 2, 2009. He died in August.",
      "March 2, 2009 = 2009-03-02",
      "August = 2009-08, year guessed",
    ],
  );

  rows(
    "2024-05-30",
    // What only describes somebody begins no story.
    [
      "Rook, who was born on May 3, 1970, was held on Feb. 9.",
      "May 3, 1970 = 1970-05-03",
      "Feb. 9 = 2024-02-09, year guessed",
    ],
    [
      "She was held on March 3, 2019. She will be tried July 9.",
      "March 3, 2019 = 2019-03-03",
      "July 9 = 2024-07-09, scheduled, year guessed",
    ],
  );

  rows(
    "2024-06-05",
    ["The verdict came in 2016. On 12 March he left.", "2016 = 2016", "12 March = 2016-03-12, year guessed"],
    [
      "She was held March 12, 2018, and freed the next day. She was tried on Sept. 4.",
      "March 12, 2018 = 2018-03-12",
      "the next day = 2018-03-13",
      "Sept. 4 = 2018-09-04, year guessed",
    ],
  );

  it("is refused where it may as well be the news itself", () => {
    const text = "Rook was caught on Dec. 1, 2015. A jury convicted him on May 9.";
    expect(tell(text, "2024-05-30")).toEqual(["Dec. 1, 2015 = 2015-12-01"]);
    expect(tellRefused(text, "2024-05-30")).toEqual(["May 9: unsettled-year"]);
  });
});

describe("what an article tells whole settles the same day elsewhere in it", () => {
  rows(
    "2017-07-05",
    [
      "It sank on 9 May 1961.\n\nShe came home. Before 9 May she wrote.",
      "9 May 1961 = 1961-05-09",
      "9 May = 1961-05-09",
    ],
    ["It was Aug. 3 again.\n\nThe Aug. 3, 2014, fire took all.", "Aug. 3 = 2014-08-03", "Aug. 3, 2014 = 2014-08-03"],
    ["He fled on 2016-02-04. On Feb. 4 it rained.", "2016-02-04 = 2016-02-04", "Feb. 4 = 2016-02-04"],
    ["The Oct. 2 raid failed. It began on October 2, 2015.", "Oct. 2 = 2015-10-02", "October 2, 2015 = 2015-10-02"],
    ["By June 6 he was gone; on June 6, 2011, she knew.", "June 6 = 2011-06-06", "June 6, 2011 = 2011-06-06"],
  );
});

describe("joined dates share a year", () => {
  rows(
    "2024-01-15",
    ["He sang from June 28 to July 3, 2021.", "June 28 = 2021-06-28", "July 3, 2021 = 2021-07-03"],
    [
      "On May 1, June 2 and July 3, 2020, he sang.",
      "May 1 = 2020-05-01",
      "June 2 = 2020-06-02",
      "July 3, 2020 = 2020-07-03",
    ],
    ["On April 5 and 6, 2019 jurors heard it.", "April 5 = 2019-04-05", "6, 2019 = 2019-04-06"],
    ["He sang in April, May and June 2018.", "April = 2018-04", "May = 2018-05", "June 2018 = 2018-06"],
    ["He sang on 3, 4 and 5 March 2017.", "3 = 2017-03-03", "4 = 2017-03-04", "5 March 2017 = 2017-03-05"],
    ["He hid from Dec. 28 to Jan. 3, 2022.", "Dec. 28 = 2021-12-28", "Jan. 3, 2022 = 2022-01-03"],
    ["He hid from Nov. 3, 2020, to Feb. 6.", "Nov. 3, 2020 = 2020-11-03", "Feb. 6 = 2021-02-06"],
    ["He was held on March 4 and jailed on April 5, 2021.", "March 4 = 2021-03-04", "April 5, 2021 = 2021-04-05"],
  );
});

describe("the year that was told goes on in `that year` and the like", () => {
  rows(
    "2023-04-29",
    ["She sued in 2011. On June 20 of that year she won.", "2011 = 2011", "June 20 of that year = 2011-06-20"],
    [
      "She sued on May 4, 2011, and won on June 2nd the same year.",
      "May 4, 2011 = 2011-05-04",
      "June 2nd the same year = 2011-06-02",
    ],
    [
      "She sued in 2011. In March of the following year she lost.",
      "2011 = 2011",
      "March of the following year = 2012-03",
    ],
    ["She sued in 2011. On May 3 two years later she won.", "2011 = 2011", "May 3 two years later = 2013-05-03"],
    [
      "She sued in 2011. On 9 August in the same year she won.",
      "2011 = 2011",
      "9 August in the same year = 2011-08-09",
    ],
    ["He died on June 20 two years ago.", "June 20 two years ago = 2021-06-20"],
  );
  refusedRows("2023-04-29", ["On June 20 of that year she won.", "June 20 of that year: counted-from-untold-date"]);
});

describe("a year in front of a day is its year", () => {
  rows(
    "2024-06-05",
    ["It was heard on 2018 March 18.", "2018 March 18 = 2018-03-18"],
    ["In 2021, on May 3, she left.", "2021, on May 3 = 2021-05-03"],
    ["The letter of 2016, April 9, is lost.", "2016, April 9 = 2016-04-09"],
    ["During 2017, on 4 and 5 May, they met.", "2017, on 4 = 2017-05-04", "5 May = 2017-05-05"],
    ["In 2019 on the 7th of June she won.", "2019 on the 7th of June = 2019-06-07"],
  );
});

describe("sections, reporters and their pages are no years", () => {
  it.each([
    ["She sued under 42 U.S.C. § 1983."],
    ["See 18 U.S.C. §§ 1951, 1956 and 1957."],
    ["See Amber v. Rook, 88 S. Ct. 2031, 2039."],
    ["See 49 N.Y.2d 1999 and 12 Cal. App. 4th 1987."],
    ["Sections 1981 and 1983 say so."],
    ["See 123 F.3d 2001, 2003, and pp. 2001-2005."],
    ["See 410 U.S. 1973, at 1975; Dkt. 2019."],
  ])("%s", (text) => {
    expect(tell(text)).toEqual([]);
  });
  rows("2023-04-29", ["See Amber v. Rook, 88 S. Ct. 2031, 2039 (1976).", "1976 = 1976"]);
});

describe("words of the day in speech and letters count from when they were said", () => {
  rows(
    "2024-01-15",
    [
      "“I will burn it tomorrow,” Rook wrote in a letter dated Feb. 2, 2019.",
      "tomorrow = 2019-02-03, scheduled",
      "Feb. 2, 2019 = 2019-02-02",
    ],
    ["On May 3, 2018, she wrote: “He came yesterday.”", "May 3, 2018 = 2018-05-03", "yesterday = 2018-05-02"],
    ["“We lost last night,” he texted Quill on May 3, 2018.", "last night = 2018-05-02", "May 3, 2018 = 2018-05-03"],
    ["“We won today,” he said Friday.", "today = 2024-01-12", "Friday = 2024-01-12"],
    ["“Today is a good day,” she said outside court.", "Today = 2024-01-15"],
  );
  refusedRows(
    "2024-01-15",
    ["“Dan hit me last night,” she told the operator in the call.", "last night: said-on-untold-date"],
    ["His diary says: “I met her today.”", "today: said-on-untold-date"],
    ["“Tomorrow I go,” the note said.", "Tomorrow: said-on-untold-date"],
  );
});

describe("some such day is none", () => {
  refusedRows(
    "2021-01-01",
    ["On a Tuesday evening he smelt smoke.", "Tuesday evening: some-such-day"],
    ["Every Monday she wrote.", "Monday: some-such-day"],
    ["One Friday she sold it.", "Friday: some-such-day"],
    ["Each May 3 they meet.", "May 3: some-such-day"],
    ["They meet on May 3 of every year.", "May 3 of every year: some-such-day"],
  );
  rows("2021-01-01", ["He spoke at a Tuesday hearing.", "Tuesday = 2020-12-29"]);
});

describe("a day that names an event is of the event's year, or of none", () => {
  rows(
    "2024-03-15",
    ["He took part in the Jan. 6 riot.", "Jan. 6 = 2021-01-06"],
    ["She compared it to the Sept. 11 terrorist attacks.", "Sept. 11 = 2001-09-11"],
    ["He was asked about the March 2 raid.", "March 2 = 2024-03-02, year guessed"],
  );
  refusedRows(
    "2024-03-15",
    ["He was asked about the Aug. 9 raid.", "Aug. 9: unsettled-year"],
    ["Polls show him ahead in the November election.", "November: unsettled-year"],
  );
  rows(
    "2024-05-30",
    ["Nobody will know before the November vote.", "November = 2024-11, scheduled, year guessed"],
    ["She won the November election.", "November = 2023-11, year guessed"],
  );
});

describe("short, bracketed and far years are years", () => {
  rows(
    "2024-03-15",
    ["He was held on Jan. 12, ’21.", "Jan. 12, ’21 = 2021-01-12"],
    ["He was freed on 3rd Feb 22.", "3rd Feb 22 = 2022-02-03"],
    ["He was held on May 3 (2019).", "May 3 (2019) = 2019-05-03"],
    ["The lease ends on May 3, 2119.", "May 3, 2119 = 2119-05-03, scheduled"],
    ["He was seen in May ’19 and in ’20.", "May ’19 = 2019-05", "20 = 2020"],
    ["On 3 March 22 people died.", "3 March = 2024-03-03, year guessed"],
  );
});

describe("what lasted until a day is past, and what was put off until it is not", () => {
  rows(
    "2024-01-15",
    ["The trial ran until May 9, 2019.", "May 9, 2019 = 2019-05-09"],
    ["He remained in custody until June 2, 2021.", "June 2, 2021 = 2021-06-02"],
    ["He lived there till August 2020.", "August 2020 = 2020-08"],
    ["The hearing was postponed until March 3, 2023.", "March 3, 2023 = 2023-03-03, scheduled"],
    ["The judge stayed the suit until May 3, 2023.", "May 3, 2023 = 2023-05-03, scheduled"],
    ["Officials put it off until Friday.", "Friday = 2024-01-19, scheduled"],
  );
});

describe("a date in numbers is read as the article's other dates are", () => {
  rows(
    "2020-12-15",
    ["Held 14/03/2019. Tried 05/12/2019.", "14/03/2019 = 2019-03-14", "05/12/2019 = 2019-12-05"],
    ["Held 03/14/2019. Tried 05/12/2019.", "03/14/2019 = 2019-03-14", "05/12/2019 = 2019-05-12"],
    ["On 12 May 2019 he ran; he was held 03/04/2019.", "12 May 2019 = 2019-05-12", "03/04/2019 = 2019-04-03"],
    ["On May 12, 2019 he ran; he was held 03/04/2019.", "May 12, 2019 = 2019-05-12", "03/04/2019 = 2019-03-04"],
    ["He was held 05/05/2019.", "05/05/2019 = 2019-05-05"],
  );
  refusedRows("2020-12-15", ["He was held 03/04/2019.", "03/04/2019: day-or-month-first"]);
});

describe("`last` before a month of this year may mean the one before", () => {
  rows(
    "2024-05-30",
    ["She was held last April.", "last April = 2024-04, year guessed"],
    ["She was held last October.", "last October = 2023-10"],
    ["She was held last Feb. 3.", "last Feb. 3 = 2024-02-03, year guessed"],
    ["She returns next June.", "next June = 2024-06, scheduled, year guessed"],
    ["She returns next March.", "next March = 2025-03, scheduled"],
  );
});

describe("a plan beside it does not make what was done a plan", () => {
  rows(
    "2023-06-01",
    ["Rook agreed to plead, and in April 2023 a judge rejected it.", "April 2023 = 2023-04"],
    ["The court is to hear a suit filed in July 2022.", "July 2022 = 2022-07"],
    ["She had hoped to settle, but in May 2022 the town withdrew.", "May 2022 = 2022-05"],
    ["He is to be tried; he has been held since May 3, 2022.", "May 3, 2022 = 2022-05-03"],
    ["She plans to appeal the ruling of March 3, 2023.", "March 3, 2023 = 2023-03-03"],
    ["He is to be tried on May 3, 2022, they said.", "May 3, 2022 = 2022-05-03, scheduled"],
  );
});
