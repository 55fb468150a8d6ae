import { describe, expect, it } from "vitest";
import { findDates } from "../../../src/temporal/timeExpressions.ts";
import { PUBLISHED, tell, tellRefused } from "./told.ts";

type Row = readonly [text: string, ...told: string[]];

/** Each row is a text and the dates that it tells to readers of 13 July 2024, a Saturday. */
function rows(...table: readonly Row[]) {
  it.each(table.map(([text, ...told]) => [text, told] as const))("%s", (text, told) => {
    expect(tell(text)).toEqual(told);
  });
}

const EVENT = "counted-from-event";
const UNTOLD = "counted-from-untold-date";
const WEEK = "week";
const NUMBER = "number";
const NAME = "part-of-name";

function refusedRows(...table: readonly Row[]) {
  it.each(table.map(([text, ...refused]) => [text, refused] as const))("%s", (text, refused) => {
    expect({ dates: tell(text), refused: tellRefused(text) }).toEqual({ dates: [], refused });
  });
}

describe("a date told whole needs nothing else", () => {
  rows(
    ["He was charged on Jan. 19, 2023.", "Jan. 19, 2023 = 2023-01-19"],
    ["He was charged on January 19th, 2023.", "January 19th, 2023 = 2023-01-19"],
    ["He was charged on 19 January 2023.", "19 January 2023 = 2023-01-19"],
    ["He was charged on the 19th of January, 2023.", "19th of January, 2023 = 2023-01-19"],
    ["He was charged on 2023-01-19.", "2023-01-19 = 2023-01-19"],
    ["He was charged on 1/19/2023.", "1/19/2023 = 2023-01-19"],
    ["He was charged on Thursday, Jan. 19, 2023.", "Thursday, Jan. 19, 2023 = 2023-01-19"],
    ["He was charged in January 2023.", "January 2023 = 2023-01"],
    ["He was charged in early 2023.", "early 2023 = 2023"],
    ["CHARGED JAN. 19, 2023", "JAN. 19, 2023 = 2023-01-19"],
    ["He was there from May 2020 to June 2021.", "May 2020 = 2020-05", "June 2021 = 2021-06"],
    ["He was there on Feb. 29, 2024.", "Feb. 29, 2024 = 2024-02-29"],
    ["He was there on Christmas Day 2019.", "Christmas Day 2019 = 2019-12-25"],
  );
});

describe("a weekday is the last one up to publication unless the tense says otherwise", () => {
  rows(
    ["A judge dismissed the case on Friday.", "Friday = 2024-07-12"],
    ["He was arrested Saturday.", "Saturday = 2024-07-13"],
    ["He was arrested on Sunday.", "Sunday = 2024-07-07"],
    ["On Thursday, the jury convicted him.", "Thursday = 2024-07-11"],
    ["The hearing was held last Friday.", "last Friday = 2024-07-12"],
    ["Monday's ruling stunned them.", "Monday's = 2024-07-08"],
    ["Prosecutors said Tuesday that he will appeal.", "Tuesday = 2024-07-09"],
    ["The judge will rule on Friday.", "Friday = 2024-07-19, scheduled"],
    ["The trial begins Monday.", "Monday = 2024-07-15, scheduled"],
    ["The trial is expected to begin Monday.", "Monday = 2024-07-15, scheduled"],
    ["Jurors are to return Tuesday.", "Tuesday = 2024-07-16, scheduled"],
    ["He is due in court Monday.", "Monday = 2024-07-15, scheduled"],
    ["The court meets this Tuesday.", "this Tuesday = 2024-07-16, scheduled"],
    ["The hearing is next Friday.", "next Friday = 2024-07-19, scheduled"],
    [
      "She pleaded guilty Monday and will be sentenced Thursday.",
      "Monday = 2024-07-08",
      "Thursday = 2024-07-18, scheduled",
    ],
    ["The trial began on Monday, July 8.", "Monday, July 8 = 2024-07-08"],
  );

  const WEEK_OF_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
  const PASTS = [
    "was arrested",
    "pleaded guilty",
    "drove to Boston",
    "was shot to death",
    "had fled",
    "took the stand",
  ];
  it.each(PASTS)("whoever %s on a weekday did so within the seven days up to publication", (past) => {
    const found = WEEK_OF_DAYS.map((day) => findDates(`The man ${past} on ${day}.`, PUBLISHED)[0]?.value);
    expect(found.toSorted()).toEqual([
      ...["2024-07-07", "2024-07-08", "2024-07-09", "2024-07-10", "2024-07-11", "2024-07-12", "2024-07-13"],
    ]);
  });
});

describe("a day without its year takes the one that tense and publication make likely", () => {
  rows(
    ["He was charged on Jan. 19.", "Jan. 19 = 2024-01-19, year guessed"],
    ["He was charged on Oct. 2.", "Oct. 2 = 2023-10-02, year guessed"],
    ["The trial will start Oct. 2.", "Oct. 2 = 2024-10-02, scheduled, year guessed"],
    ["The trial will start Feb. 2.", "Feb. 2 = 2025-02-02, scheduled, year guessed"],
    ["The judge had ordered a hearing for Oct. 2.", "Oct. 2 = 2024-10-02, scheduled, year guessed"],
    ["The judge postponed the trial until Nov. 4.", "Nov. 4 = 2024-11-04, scheduled, year guessed"],
    ["He was charged with murder in August.", "August = 2023-08, year guessed"],
    ["The trial started in May.", "May = 2024-05, year guessed"],
    ["The trial starts in August.", "August = 2024-08, scheduled, year guessed"],
    ["They left on Feb. 29.", "Feb. 29 = 2024-02-29, year guessed"],
    ["They met on July 8 and 9.", "July 8 = 2024-07-08, year guessed", "9 = 2024-07-09, year guessed"],
    ["They met on 5 and 6 May.", "5 = 2024-05-05, year guessed", "6 May = 2024-05-06, year guessed"],
    ["He sang on Christmas.", "Christmas = 2023-12-25, year guessed"],
    ["He sang the day after Thanksgiving.", "the day after Thanksgiving = 2023-11-24, year guessed"],
    ["It opened in April last year.", "April last year = 2023-04"],
  );

  it.each([
    ["was shot to death on the night of"],
    ["was taken to court on"],
    ["pleaded guilty to murder on"],
    ["drove to Boston on"],
    ["was on a bus to Boston on"],
    ["was on his way to court on"],
    ["confessed to police on"],
    ["hired a lawyer and was freed on"],
  ])("he %s Oct. 23, in a report of May, was so in the year before", (past) => {
    expect(tell(`He ${past} Oct. 23.`, "1999-05-05")).toEqual(["Oct. 23 = 1998-10-23, year guessed"]);
  });

  it.each([
    ["2023-07-13", "2020-02-29"],
    ["1903-07-13", "1896-02-29"],
    ["2024-02-29", "2024-02-29"],
  ])("29 February, in a report of %s, was on %s", (published, day) => {
    expect(tell("He fled on Feb. 29.", published)).toEqual([`Feb. 29 = ${day}, year guessed`]);
  });

  it.each([
    ["1999-12-31", "2000-01-01"],
    ["2000-12-31", "2001-01-01"],
  ])("New Year is crossed from %s to %s and back", (eve, day) => {
    expect(findDates("The trial begins Jan. 1.", eve)[0]?.value).toBe(day);
    expect(findDates("He was arrested on Dec. 31.", day)[0]?.value).toBe(eve);
    expect(findDates("He was arrested yesterday.", day)[0]?.value).toBe(eve);
    expect(findDates("The trial starts tomorrow.", eve)[0]?.value).toBe(day);
  });
});

describe("what is counted from a date takes the last one of its precision", () => {
  rows(
    ["He sued in 2022. Later that year he lost.", "2022 = 2022", "Later that year = 2022"],
    [
      "He fled on March 3, 2020. The next day he was caught.",
      "March 3, 2020 = 2020-03-03",
      "The next day = 2020-03-04",
    ],
    ["He died on July 3, 1998. That July was hot.", "July 3, 1998 = 1998-07-03", "That July = 1998-07"],
    ["In 2019 he was sued. That July he settled.", "2019 = 2019", "That July = 2019-07"],
    ["He fell on March 3, 2020. Two days later he died.", "March 3, 2020 = 2020-03-03", "Two days later = 2020-03-05"],
    ["In 1990 he fled. Ten years later he returned.", "1990 = 1990", "Ten years later = 2000"],
    ["In May 2020 he won. The next month he lost.", "May 2020 = 2020-05", "The next month = 2020-06"],
    ["In 2020 he won. The previous year he lost.", "2020 = 2020", "The previous year = 2019"],
    [
      "He fell on March 3, 2020. The following Monday he died.",
      "March 3, 2020 = 2020-03-03",
      "The following Monday = 2020-03-09",
    ],
    ["On June 5, 2024, he ran. That same day he fell.", "June 5, 2024 = 2024-06-05", "That same day = 2024-06-05"],
  );
});

describe("what is counted from no date, or from none of its precision, is refused", () => {
  refusedRows(
    ["That July he settled.", `That July: ${UNTOLD}`],
    ["Later that year he lost.", `Later that year: ${UNTOLD}`],
    ["The next day he was freed.", `The next day: ${UNTOLD}`],
    ["Two days later he was found.", `Two days later: ${UNTOLD}`],
    ["The following Monday he died.", `The following Monday: ${UNTOLD}`],
  );
  it("a year gives no day", () => {
    expect(tell("He sued in 2022. The next day he lost.")).toEqual(["2022 = 2022"]);
    expect(tellRefused("He sued in 2022. The next day he lost.")).toEqual([`The next day: ${UNTOLD}`]);
  });
  it("a date two paragraphs and a thousand characters before is too far", () => {
    expect(tell(`He sued in 2022.\n\n${"He wept. ".repeat(120)}\n\nThat year he lost.`)).toEqual(["2022 = 2022"]);
  });
});

describe("what is counted from an event is refused", () => {
  refusedRows(
    ["Savage was released on bond nearly one week after his arrest.", `one week after: ${EVENT}`],
    ["It was a win the day before a jury was selected.", `the day before: ${EVENT}`],
    ["He died three days after the shooting.", `three days after: ${EVENT}`],
    ["He was tried on the same day as his brother.", `the same day as: ${EVENT}`],
    ["He died hours after the verdict.", `hours after: ${EVENT}`],
    ["He confessed in the months following the fire.", `the months following: ${EVENT}`],
  );
});

describe("what was or is to come is scheduled, whether or not it came", () => {
  rows(
    ["He will be sentenced on Aug. 9.", "Aug. 9 = 2024-08-09, scheduled, year guessed"],
    ["A judge set a trial date of Sept. 9.", "Sept. 9 = 2024-09-09, scheduled, year guessed"],
    ["He was to be sentenced on July 1, 2024.", "July 1, 2024 = 2024-07-01, scheduled"],
    ["He was scheduled to appear June 3, 2024.", "June 3, 2024 = 2024-06-03, scheduled"],
    ["Sentencing was set for Oct. 2, 2023.", "Oct. 2, 2023 = 2023-10-02, scheduled"],
    ["A hearing set for May 3, 2023, was put off.", "May 3, 2023 = 2023-05-03, scheduled"],
    ["He faces trial in 2026.", "2026 = 2026, scheduled"],
    ["On Tuesday the judge scheduled a hearing.", "Tuesday = 2024-07-09"],
    ["He set a record on June 3, 2024.", "June 3, 2024 = 2024-06-03"],
  );
});

describe("a time of day stands for its day", () => {
  rows(
    ["He was seen at 6 a.m. Wednesday.", "6 a.m. Wednesday = 2024-07-10"],
    ["He was seen Wednesday at 6 a.m.", "Wednesday = 2024-07-10"],
    ["He died Wednesday night.", "Wednesday night = 2024-07-10"],
    ["They vote tonight.", "tonight = 2024-07-13"],
    ["They voted last night.", "last night = 2024-07-12"],
    ["It opened this morning.", "this morning = 2024-07-13"],
    ["It opened the day before yesterday.", "the day before yesterday = 2024-07-11"],
    ["The doors shut at noon Friday.", "noon Friday = 2024-07-12"],
    ["The doors shut at 6 a.m."],
  );
});

describe("what is counted from publication keeps its own precision", () => {
  rows(
    ["He resigned last month.", "last month = 2024-06"],
    ["It was closed two years ago.", "two years ago = 2022"],
    ["It was closed six months ago.", "six months ago = 2024-01"],
    ["It was closed 11 days ago.", "11 days ago = 2024-07-02"],
    ["It was closed twenty years ago today.", "twenty years ago today = 2004-07-13"],
    ["It will be closed next year.", "next year = 2025, scheduled"],
    ["He left earlier this year.", "earlier this year = 2024"],
  );
});

describe("weeks, seasons and rough counts are no dates", () => {
  refusedRows(
    ["It closed two weeks ago.", `two weeks ago: ${WEEK}`],
    ["It happened last week.", `last week: ${WEEK}`],
    ["He left over the weekend.", `the weekend: ${WEEK}`],
    ["It closed last summer.", "last summer: season"],
    ["He left several years ago.", "several years ago: inexact-count"],
    ["He left a year ago Monday.", "a year ago Monday: inexact-count"],
    ["He sang in the 1990s.", "the 1990s: decade-or-century"],
    ["He was there on Feb. 29, 2023.", "Feb. 29, 2023: no-such-day"],
    ["He was there on 2023-02-30.", "2023-02-30: no-such-day"],
  );
});

describe("a bare year counts", () => {
  rows(
    ["In 2019 he was sued.", "2019 = 2019"],
    ["It was a 2019 defamation case.", "2019 = 2019"],
    ["A 2018 tweet and his 2022 bid failed.", "2018 = 2018", "2022 = 2022"],
    ["He led it between 2018 and 2020.", "2018 = 2018", "2020 = 2020"],
    ["He led it (2018-2020).", "2018 = 2018", "2020 = 2020"],
    ["The film (1957) won.", "1957 = 1957"],
    ["For him 2019 was the end.", "2019 = 2019"],
    ["He left it in mid-2018.", "mid-2018 = 2018"],
    ["In 1066 he landed.", "1066 = 1066"],
  );
});

describe("numbers that are no years", () => {
  refusedRows(
    ["He is 21, and she, 45, is his boss."],
    ["They won 21-7."],
    ["He paid $2,019 and 20.5 percent."],
    ["He paid $2019 for it.", `2019: ${NUMBER}`],
    ["It was a fine of 1984 dollars.", `1984: ${NUMBER}`],
    ["Rates rose 2019 percent.", `2019: ${NUMBER}`],
    ["Section 2019 says so.", `2019: ${NUMBER}`],
    ["Rule 2019 says so.", `2019: ${NUMBER}`],
    ["It is a crime under 18 U.S.C. 1951.", `1951: ${NUMBER}`],
    ["He called 555-2019.", `2019: ${NUMBER}`],
    ["He called (212) 555-1999.", `1999: ${NUMBER}`],
    ["It is case 1:19-cv-2019.", `2019: ${NUMBER}`],
    ["It is case 2019-CR-1984.", `2019: ${NUMBER}`, `1984: ${NUMBER}`],
    ["It is No. 2019-1234.", `2019: ${NUMBER}`, `1234: ${NUMBER}`],
    ["About 2019 people came.", `2019: ${NUMBER}`],
    ["He lived at 1999 Acme Road.", `1999: ${NUMBER}`],
    ["See page 2019.", `2019: ${NUMBER}`],
    ["He served 15 years."],
  );
});

describe("names and words that are no dates", () => {
  refusedRows(
    ["World Cup 2022 was watched by all.", `2022: ${NAME}`],
    ["He broke his iPhone 2020.", `2020: ${NAME}`],
    ["He sat down, and they may march on."],
    ["Theresa May wept.", `May: ${NAME}`],
    ["May, a lawyer, wept.", `May: ${NAME}`],
    ["April wept.", `April: ${NAME}`],
    ["June Smith wept.", `June: ${NAME}`],
    ["Augusta wept for a second; a second trial followed."],
    ["He writes for the Sunday Times.", `Sunday: ${NAME}`],
    ["He shops on Black Friday.", `Friday: ${NAME}`],
    ["He fears Friday the 13th.", `Friday: ${NAME}`],
    ["The Sun shone on the mon dieu."],
  );
});

describe("offsets are UTF-16 code units of the text as it is", () => {
  it.each([["🎻🎻 "], ["é\u0301 "], ["\r\n\t"], ["\u2028"], ["﷽ "]])("behind %j too", (before) => {
    const text = `${before}He was charged on Jan. 19, 2023.`;
    const start = before.length + "He was charged on ".length;
    const [date] = findDates(text, PUBLISHED);
    expect(date).toMatchObject({ start, end: start + "Jan. 19, 2023".length, text: "Jan. 19, 2023" });
  });

  it("a date over a line's end is one, and none goes over a blank line", () => {
    expect(findDates("It was on Jan.\n19, 2023.", PUBLISHED)).toMatchObject([
      { text: "Jan.\n19, 2023", value: "2023-01-19" },
    ]);
    expect(tell("It was in January\n\n2023 was cold.")).toEqual(["January = 2024-01, year guessed", "2023 = 2023"]);
  });
});

describe("the day of publication", () => {
  it.each([["2024-07-13"], ["2024-07-13T23:59:59-07:00"], ["2024-07-13T00:30:00+14:00"]])(
    "%s is as it is written",
    (published) => {
      expect(findDates("It happened today.", published)[0]?.value).toBe("2024-07-13");
    },
  );
  it.each([[""], ["yesterday"], ["2024-02-30"], ["13 July 2024"]])("%j is none, and nothing is read", (published) => {
    expect(findDates("It happened on July 3, 2020.", published)).toEqual([]);
  });
});
