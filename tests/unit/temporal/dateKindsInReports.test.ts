import { describe } from "vitest";
import { refusedRows, rows } from "./dateTables.ts";

describe("reports of a court: a day in a story told in order", () => {
  rows(
    "2025-03-20",
    [
      "Deputies found the body on April 11, 2017. Quill was arrested on April 19.",
      "April 11, 2017 = 2017-04-11",
      "April 19 = 2017-04-19, year guessed",
    ],
    [
      "On 30 November 2014 the barn burnt down. By 12 January the insurer had refused to pay.",
      "30 November 2014 = 2014-11-30",
      "12 January = 2015-01-12, year guessed",
    ],
    [
      "The firm was founded in August 2012. In September it hired Rook.",
      "August 2012 = 2012-08",
      "September = 2012-09, year guessed",
    ],
    [
      "Rook signed the lease on June 1, 2010, and moved in on June 15.",
      "June 1, 2010 = 2010-06-01",
      "June 15 = 2010-06-15, year guessed",
    ],
    [
      "A grand jury indicted Quill on October 5, 2016. She pleaded not guilty on October 21.",
      "October 5, 2016 = 2016-10-05",
      "October 21 = 2016-10-21, year guessed",
    ],
  );
});

describe("reports of a court: the same day with its year elsewhere", () => {
  rows(
    "2025-03-20",
    [
      "Quill denied the Nov. 8 shooting.\n\nThe shooting of November 8, 2022, left two dead.",
      "Nov. 8 = 2022-11-08",
      "November 8, 2022 = 2022-11-08",
    ],
    [
      "Jurors saw a video from July 9.\n\nOn 9 July 2020 Rook had left the bank.",
      "July 9 = 2020-07-09",
      "9 July 2020 = 2020-07-09",
    ],
    [
      "What happened on Feb. 17 is in dispute. Prosecutors say that on Feb. 17, 2019, Quill fled.",
      "Feb. 17 = 2019-02-17",
      "Feb. 17, 2019 = 2019-02-17",
    ],
    [
      "On August 30, 2018, the bridge fell. Nobody had warned the town before August 30.",
      "August 30, 2018 = 2018-08-30",
      "August 30 = 2018-08-30",
    ],
    ["The log for 4 May is lost. It is dated 2016-05-04.", "4 May = 2016-05-04", "2016-05-04 = 2016-05-04"],
  );
});

describe("reports of a court: dates that are joined", () => {
  rows(
    "2025-03-20",
    ["The hearing ran from Oct. 30 to Nov. 2, 2023.", "Oct. 30 = 2023-10-30", "Nov. 2, 2023 = 2023-11-02"],
    [
      "Payments went out on Jan. 4, Feb. 4 and March 4, 2020.",
      "Jan. 4 = 2020-01-04",
      "Feb. 4 = 2020-02-04",
      "March 4, 2020 = 2020-03-04",
    ],
    ["Witnesses were heard on September 14 and 15, 2021.", "September 14 = 2021-09-14", "15, 2021 = 2021-09-15"],
    ["He worked there between May and July 2018.", "May = 2018-05", "July 2018 = 2018-07"],
    ["The trial lasted from 28 December to 9 January 2020.", "28 December = 2019-12-28", "9 January 2020 = 2020-01-09"],
  );
});

describe("reports of a court: `of that year` and the like", () => {
  rows(
    "2025-03-20",
    ["The mine closed in 2015. In August of that year Quill sued.", "2015 = 2015", "August of that year = 2015-08"],
    [
      "Rook was charged on March 2, 2018, and acquitted in December of the same year.",
      "March 2, 2018 = 2018-03-02",
      "December of the same year = 2018-12",
    ],
    [
      "The suit was filed in 2013. On January 9 of the following year it was settled.",
      "2013 = 2013",
      "January 9 of the following year = 2014-01-09",
    ],
    [
      "Quill retired in 2009. On July 1 three years later she came back.",
      "2009 = 2009",
      "July 1 three years later = 2012-07-01",
    ],
  );
  refusedRows("2025-03-20", ["In October of that year Quill left.", "October of that year: counted-from-untold-date"]);
});

describe("reports of a court: the year in front", () => {
  rows(
    "2025-03-20",
    ["The deed is dated 2014 June 12.", "2014 June 12 = 2014-06-12"],
    ["In 2017, on August 9, a storm hit the pier.", "2017, on August 9 = 2017-08-09"],
    ["In 2016 on the 3rd of October she resigned.", "2016 on the 3rd of October = 2016-10-03"],
    ["The order of 2018, November 27, was never served.", "2018, November 27 = 2018-11-27"],
    ["During 2019, on 14 February, the vault was opened.", "2019, on 14 February = 2019-02-14"],
  );
});

describe("reports of a court: sections and reporters", () => {
  rows(
    "2025-03-20",
    ["The claim rests on 42 U.S.C. § 1985 and on 28 U.S.C. § 2012."],
    ["The court cited Quill v. Tarn, 91 S. Ct. 1999, 2011."],
    ["Counsel relied on Cal. Penal Code § 2015 alone."],
    ["It is reported at 77 F.3d 1987, 1990."],
    ["Quill v. Tarn, 91 S. Ct. 1999, 2011 (1971), was read aloud.", "1971 = 1971"],
  );
});

describe("reports of a court: words of the day in speech and letters", () => {
  rows(
    "2025-03-20",
    [
      "On August 4, 2021, he texted her: “I am leaving tomorrow.”",
      "August 4, 2021 = 2021-08-04",
      "tomorrow = 2021-08-05, scheduled",
    ],
    [
      "“Somebody broke in last night,” Quill wrote in an email dated June 9, 2020.",
      "last night = 2020-06-08",
      "June 9, 2020 = 2020-06-09",
    ],
    ["“Justice was done today,” Quill said on Wednesday.", "today = 2025-03-19", "Wednesday = 2025-03-19"],
  );
  refusedRows(
    "2025-03-20",
    ["In the recording a man says: “We move it tonight.”", "tonight: said-on-untold-date"],
    ["“I saw him yesterday,” the diary reads.", "yesterday: said-on-untold-date"],
  );
});

describe("reports of a court: some such day", () => {
  refusedRows(
    "2025-03-20",
    ["It was a Thursday morning when the phone rang.", "Thursday morning: some-such-day"],
    ["Quill called her mother every Sunday.", "Sunday: some-such-day"],
    ["One Saturday the safe was empty.", "Saturday: some-such-day"],
    ["The partners met each Wednesday.", "Wednesday: some-such-day"],
    ["The club meets on the first Friday of the month.", "first Friday of the month: some-such-day"],
  );
});

describe("reports of a court: a day that names an event", () => {
  rows(
    "2025-03-20",
    ["Rook was convicted for his part in the Jan. 6 attack on the Capitol.", "Jan. 6 = 2021-01-06"],
    ["The law was passed after the Sept. 11 attacks.", "Sept. 11 = 2001-09-11"],
    ["The governor won the November election.", "November = 2024-11, year guessed"],
  );
  refusedRows(
    "2025-03-20",
    ["Witnesses described the June 3 protest.", "June 3: unsettled-year"],
    ["He was questioned about the Oct. 9 fire.", "Oct. 9: unsettled-year"],
  );
});

describe("reports of a court: far and short years", () => {
  rows(
    "2025-03-20",
    ["Quill was hired on March 8, ’19.", "March 8, ’19 = 2019-03-08"],
    ["The patent runs out on June 30, 2131.", "June 30, 2131 = 2131-06-30, scheduled"],
    ["The ruling of October 2 (2020) was not appealed.", "October 2 (2020) = 2020-10-02"],
    ["She joined in June ’17.", "June ’17 = 2017-06"],
    ["The note reads 5th Oct 21.", "5th Oct 21 = 2021-10-05"],
  );
});

describe("reports of a court: what lasted until a day", () => {
  rows(
    "2025-03-20",
    ["The strike lasted until May 14, 2019.", "May 14, 2019 = 2019-05-14"],
    ["Quill served as mayor until January 2022.", "January 2022 = 2022-01"],
    ["The injunction stayed in force until August 8, 2020.", "August 8, 2020 = 2020-08-08"],
    ["He was held without bail until Nov. 3, 2023.", "Nov. 3, 2023 = 2023-11-03"],
    ["The hearing was adjourned until June 4, 2024.", "June 4, 2024 = 2024-06-04, scheduled"],
  );
});

describe("reports of a court: dates in numbers", () => {
  rows(
    "2025-03-20",
    ["Filed 07/22/2021. Served 08/03/2021.", "07/22/2021 = 2021-07-22", "08/03/2021 = 2021-08-03"],
    ["Filed 22/07/2021. Served 03/08/2021.", "22/07/2021 = 2021-07-22", "03/08/2021 = 2021-08-03"],
    [
      "The firm wrote on 8 June 2020; the answer bears 09/06/2020.",
      "8 June 2020 = 2020-06-08",
      "09/06/2020 = 2020-06-09",
    ],
    [
      "The firm wrote on June 8, 2020; the answer bears 06/09/2020.",
      "June 8, 2020 = 2020-06-08",
      "06/09/2020 = 2020-06-09",
    ],
  );
  refusedRows("2025-03-20", ["The receipt bears 05/06/2020.", "05/06/2020: day-or-month-first"]);
});

describe("reports of a court: `last` before a month", () => {
  rows(
    "2025-06-20",
    ["The plant was searched last March.", "last March = 2025-03, year guessed"],
    ["The plant was searched last November.", "last November = 2024-11"],
    ["Jurors were picked last September.", "last September = 2024-09"],
    ["She was sentenced last Jan. 14.", "last Jan. 14 = 2025-01-14, year guessed"],
    ["The appeal will be heard next February.", "next February = 2026-02, scheduled"],
  );
});
