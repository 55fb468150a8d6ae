import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { addressesBot } from "../../../../src/search/query/followUp.ts";
import { type Intent, isUnanswerable, wantsLatest } from "../../../../src/search/query/intent.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import {
  asksWhatWasGiven,
  findUnanswerable,
  readIntent,
  wantsSeveral,
} from "../../../../src/search/query/readIntent.ts";
import { readSnapshot } from "../../../../src/service/buildSnapshot.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** A table of questions, one a line, as members type them. */
const linesOf = (table: string) => table.trim().split(/\s*\n\s*/);

const STATUS = `
  has torys appeal been decided already
  what happened w baldwins suit
  where are we at with the megan shooting case
  how did the whole robert kraft massage thing end
  does kraft still have charges hanging over him
  is 21 legal now
  savage immigration case closed yet?
  is that rust case against alec done for good
  did prosecutors go after alec baldwin again after it was tossed
  is hannah's conviction still standing
  did baldwin win that suit against the da
  how did the rust crew lawsuit turn out
  what came of elon trying to get out of twitter
  is twitter vs musk still in court
  outcome of the thai cave diver suit
  hows the jay z perfume case end up
  did parlux ever have to pay up
  did halynas family settle w baldwin
  what happened to David Halls?
  what's going on with the Kraft case
  who won the perfume trial
  did Baldwin get off
  how does the case against Musk stand?
  tldr on the rust case
  what's the deal with 21 savage
  did tory win his appeal
  the rust armorer now
  tory lanez these days
  hannah gutierrez rn
  harbour pilot now?`;

/** When a case ended, wherever its end was. */
const ENDED = `
  when did the 21 savage case end
  when was the rust case over
  when did the twitter lawsuit end
  when was the parlux suit settled
  when did the kraft case get closed
  when does the prosecution end
  when did the whole thing with musk end
  when was the case against baldwin finished
  when were the proceedings against 21 savage terminated
  when did the unsworth suit wrap up
  when was the hutchins lawsuit settled
  when did the case against halls conclude
  when was the jay z lawsuit over with
  when did the mill saga end
  when did it all end for kraft
  when is the mill case over
  when did everything with tory finish
  when was the lawsuit of the crew resolved
  when did the baldwin case finally end
  when was the immigration case closed`;

/** What goes on from a message that isn't there. */
const ANOTHER_MATTER = `
  what about the appeal?
  and what about the judge
  how about the lawyer
  what about his wife
  ok what about the trial
  what bout the jury
  how about her appeal
  so what about the money
  but what about that lawsuit
  what about the other guy
  yeah what about the verdict
  what about bail
  what about any appeal
  and how about the fine
  what about their lawyers
  oh what about the settlement
  what about the second trial
  also what about the witness
  then what about the family
  what about the charges??`;

/** Who got more of it. */
const COMPARED_SENTENCES = `
  who got more time tory or hannah
  did hannah get less time than tory
  who got the longest sentence in rust
  who was given more years, rook or vale
  did halls get a shorter sentence
  did tory get more years than rook
  who got less jail time
  did they get more time than halls
  is tory serving more time than hannah
  who served the most time
  who received the longest sentence
  did vale get longer time than moss
  was tory given more prison time than hannah
  did the armorer get the most time
  who did more time, vale or moss
  who is doing more time tory or hannah
  who got the least time
  did moss get fewer or more months
  did hannah serve less time than halls
  who got more months in jail`;

/** What somebody said, also where it is worded like a question for how something stands. */
const STATEMENT = `
  what did spiro say after they found tory guilty
  what did the judge say when she tossed the baldwin case
  what did kraft say about the spa thing
  what'd elon say about the cave guy
  what did musk tweet about taking tesla private
  what did the da tell reporters when the case was over
  what did hannah's lawyer argue at the sentencing
  what did morrissey claim about the ammo
  what did baldwin write after it was dismissed
  what does unsworth say about the verdict
  what did halls testify about the gun
  what did jay z's lawyer reply to parlux
  what did 21 savage's attorneys announce when he was free
  what did twitter argue about the bots
  what has tory's dad say about the appeal
  what did judge sommer write in the ruling
  what did megan say at the trial
  what did the mayor tell the papers about the strike
  what did the coach say when his team lost
  what did prosecutors respond to the appeal
  does anyone know what the judge told them
  so what megan said at the trial
  no idea what the ferry pilot wrote to the court`;

/** A verb's own "over" and "out" is no end of a case. */
const NOT_STATUS = `
  What did David Halls do before the gun was handed over?
  Who counted the ballots that were given out?
  Was the camera turned over before the van was driven out?`;

const LATEST = `
  any update on tory lanez's appeal
  anything new with elon and the funding secured lawsuit
  latest on the rust case
  any news about tory lanez
  what's new with 21 savage
  most recent development in the kraft case
  catch me up on the twitter lawsuit
  fill me in on jay z
  recent news on hannah gutierrez reed
  updates on the baldwin lawsuit?
  has anything new come out about peterson`;

const CUSTODY = `
  tory still doing his bid?
  hannah gutierrez out yet?
  is tory lanez in prison
  is tory out of jail
  is hannah gutierrez reed still locked up
  did hannah get out of prison
  is 21 savage in custody
  has tory been released
  is lanez behind bars right now
  is halls doing time
  tory lanez a free man?
  did tory go to jail
  is hannah still inside
  did alec ever do any time
  did the assistant director have to do time`;

const REPRESENTATION = `
  megan thee stallions attorney name
  lanez lawyer
  vernons lawyer against elon
  who was elon's lead attorney vs unsworth
  investors attorney in musk tesla case
  bob krafts legal team
  who helped 21 savage w lawyers
  lawyer for the perfume co
  armorer's defense attorney rust
  who's alec's attorney
  who represented the assistant director
  lawyer for halynas parents
  who defended baldwin
  all the lawyers for kraft
  kraft's legal counsel
  who was repping tory
  musk's defence team
  who is representing hannah gutierrez reed
  who got 21 savage his lawyer
  who found tory a lawyer
  who hired baldwin's legal team
  who led elon's defense against unsworth
  who headed the defence of the ferry captain`;

const JUDGE = `
  who put tory away, which judge
  judge in the pedo guy trial
  who was the judge for the tesla tweet thing
  delaware judge for twitter elon
  who presided over the baldwin trial
  what's the judge's name in the rust case
  rust judge
  who oversaw the tesla trial
  name of the judge in the kraft case`;

const PROSECUTOR = `
  the prosecutor in krafts case who was that
  who prosecuted baldwin
  who was the prosecutor in the rust case
  who's the da in the rust case
  who were the prosecutors against tory
  who is prosecuting tory lanez
  who was the special prosecutor for rust
  who was the state attorney in kraft's case
  who was the district attorney in the rust case`;

const IDENTITY = `
  who is peiter zatko lol
  who is Halyna Hutchins
  who's david halls
  who was Vernon Unsworth?
  whos tory lanez
  who are parlux
  who is alex spiro`;

const ACCUSATION = `
  tory shot her no?
  tory lanez is innocent and everyone knows it
  bob kraft solicited right?
  is robert kraft a sex offender
  kraft is guilty they had him on tape
  alec baldwin killed somebody and got away with it
  is baldwin guilty of manslaughter
  did alec fire the gun on purpose
  hannah gutierrez reed killed halyna
  did seth kenney supply the bullets that killed halyna
  is kari morrissey dishonest
  did elon scam tesla investors
  musk lied to shareholders
  was the cave diver really a pedophile
  elon slandered that rescuer
  21 savage is a felon
  was 21 savage hiding his status
  jay z stiffed the cologne company
  did parlux steal from jay z
  did halls screw up and get someone killed
  did musk defame unsworth
  is tory lanez a criminal
  did the prosecutors hide evidence`;

const FOLLOW_UP = `
  and what about the appeal
  who else
  and when did it start
  how come
  did they ever settle
  what was his defense
  and the verdict?
  ok but is he out now
  who represented him
  when did that happen tho
  and how much did they pay
  is it over
  what did he say after
  so what happened to her
  and before that?
  how many were there
  whose fault was it
  same question for the other one
  why
  and then?
  tell me more about that
  was she convicted`;

const ABOUT_THE_BOT = `
  u a real person?
  are you human or what
  who runs this thing
  what do you know about
  how do u find the quotes
  are you gonna replace lawyers
  do you log what i ask
  are you a bot
  are you chatgpt
  who made you
  what can you do
  how do you work
  where do you get your info
  what are your sources
  how do I use this
  what are you
  are you an ai
  what's your name
  who programmed you
  are you reliable`;

const CHATTER = `
  so bored at work
  im so tired rn lol
  lol ok
  good morning chat
  hey
  hello there
  thanks bro
  lmao
  good bot
  gn everyone
  ok cool
  what's up
  how are you
  nice
  haha
  thanks a lot
  tell me a joke
  love this
  sup man
  shut up
  bye guys
  yo`;

const OPINION = `
  do you think tory should be free
  is elon a good guy
  do u think kraft is a creep
  who was the worst judge
  do you reckon hannah got a raw deal
  is megan telling the truth you think
  what do you think of alec baldwin
  was the sentence fair
  should baldwin have been charged
  did tory deserve ten years
  is 10 years too harsh
  what's your opinion on musk
  who do you think was right
  do you believe megan
  would you have convicted her
  was it fair
  was the verdict unfair
  who is the best lawyer
  is musk overrated
  your take on the rust case?`;

const SCHEDULE = `
  when is the next hearing for tory lanez
  when will hannah be released
  next court date for musk
  upcoming hearing in the rust case
  when is baldwin next in court
  is there court today
  is there a hearing tomorrow
  who's in court today
  any hearings this week
  is tory being sentenced on friday
  what happens tomorrow
  whats on today
  what's going on tomorrow in the baldwin case
  is baldwin going to testify next week`;

/** Questions of today or tomorrow that ask for something else than a day in court. */
const NOT_SCHEDULE = `
  what did baldwin say in court today
  what happened today
  was there a hearing today
  what's going on today with tory
  is tory in prison today
  will tory get out
  who is in charge of the trial`;

const LIST = `
  what crimes was tory convicted of, all of them
  all the lawyers for kraft
  everybody baldwin sued
  all of dave halls penalties
  who got sued by halynas family, list
  lawyers for each side, elon vs tesla investors
  attorneys on each side of the jay z perfume trial
  what were all the insults elon tweeted at the diver
  list the charges against tory
  both judges in the rust cases
  everyone who was charged over rust
  name every lawyer of musk
  what else did the jury find
  which people were charged in the rust shooting
  who all got charged over rust
  each of the charges against tory
  how many people were charged
  everybody who settled with the hutchins family
  all his lawyers
  which cases did spiro work on`;

const COMPARISON = `
  tory vs hannah who got the longer sentence
  compare halls' sentence with hannahs
  tesla jury vs unsworth jury which was quicker
  baldwin dismissal 2023 vs 2024
  whats the difference between what the jury gave jay z and what the appeals court gave him
  ice's version vs savages lawyers version
  did musk and kraft both win in court
  alec's story about the trigger vs the forensic test
  musk's excuse vs what twitter claimed was the real reason
  difference between the 2023 and the 2024 charge
  compare the two musk trials
  musk versus unsworth and musk versus tesla investors
  how was halls' plea different from hannah's
  did hannah get more time than halls
  who got the bigger fine, kraft or the film company
  differences between the two juries
  did halls get less than hannah or more
  comparison of the two dismissals
  which was the bigger fine, 100k or 137k
  who served a longer sentence, halls or hannah`;

/** Questions as news of any kind gives rise to: nothing in their look asks what a case's reader wants. */
const GENERAL = `
  How many people live in Port Amber?
  When was the harbour rebuilt?
  Where did the shooting happen?
  How tall is the new bridge over the Amber?
  What does the mayor want to build next year?
  Which party leads the polls in Ohio?
  How much did the storm cost the fishermen?
  When does the market open on Sunday?
  What kind of gun did the actor hold?
  Where was the film shot?
  How did the council vote on the budget?
  What caused the power cut in Lisbon?
  When did the volcano erupt?
  How old was the cinematographer?
  Which countries signed the climate treaty?
  When was Tory Lanez sentenced?
  Who scored the winning goal on Saturday?
  What is the population of Santa Fe?
  Where does the judge live?
  How many charges did Tory Lanez face?
  When was Kraft arrested?
  How fast did the fire spread?
  Which airline cancelled its flights to Rome?
  How much did Musk pay for Twitter?
  Which team did Kraft buy in 1994?
  What time did the plane land?`;

const reading = readSnapshot(fileURLToPath(new URL("../../../../knowledge", import.meta.url)));
if (!reading.ok) throw new Error(reading.problem.code);
const STARTER = reading.value.library;
const intentOf = (question: string) => parseQuestion(question, STARTER).intent;

describe("what a question wants", () => {
  it.each(linesOf(STATUS))("is how things stand: %s", (question) => {
    expect(["status", "latest", "custody"]).toContain(intentOf(question));
  });

  it.each<[Intent, string]>([
    ["latest", LATEST],
    ["status", ENDED],
    ["sentence", COMPARED_SENTENCES],
    ["follow-up", ANOTHER_MATTER],
    ["statement", STATEMENT],
    ["custody", CUSTODY],
    ["representation", REPRESENTATION],
    ["judge", JUDGE],
    ["prosecutor", PROSECUTOR],
    ["identity", IDENTITY],
    ["accusation", ACCUSATION],
    ["follow-up", FOLLOW_UP],
    ["about the bot", ABOUT_THE_BOT],
    ["chatter", CHATTER],
    ["opinion", OPINION],
    ["schedule", SCHEDULE],
  ])("is %s where it looks so", (intent, table) => {
    const questions = linesOf(table);
    expect(questions.map((question) => [question, intentOf(question)])).toEqual(
      questions.map((question) => [question, intent]),
    );
  });

  it.each(["what did she paint better than anyone else", "who did it better than the others"])(
    "is no opinion what somebody did better than others: %s",
    (question) => {
      expect(intentOf(question)).not.toBe("opinion");
    },
  );

  it("is an opinion who is better than another", () => {
    expect(intentOf("is harrow better than pell")).toBe("opinion");
  });

  it.each(linesOf(NOT_SCHEDULE))("is no day in court: %s", (question) => {
    expect(intentOf(question)).not.toBe("schedule");
  });

  it.each(linesOf(NOT_STATUS))("is not how things stand: %s", (question) => {
    expect(intentOf(question)).not.toBe("status");
  });

  it.each(linesOf(GENERAL))("has no look of its own in news of any kind: %s", (question) => {
    expect(findUnanswerable(question) ?? readIntent(question)).toBe("other");
  });

  it.each([
    ["what a lawyer said asks for no lawyer", "What did Baldwin's lawyer say?", "representation"],
    [
      "whoever defended himself had no lawyer",
      "Did Pell defend himself or was he defending himself?",
      "representation",
    ],
    ["what a judge ruled asks for no judge", "What did the judge rule about bad faith?", "judge"],
    ["what prosecutors say asks for none of them", "Who do prosecutors say loaded the gun?", "prosecutor"],
    ["when somebody is released is no question of whether", "When was Hannah Gutierrez Reed released?", "custody"],
    ["how long a prison term is asks for a length", "How long was he in prison?", "custody"],
    ["a broadcaster's name is no news", "What did Fox News say?", "latest"],
    ["why somebody was charged is no accusation", "Why was Kraft charged with solicitation?", "accusation"],
    ["what a jury found is no accusation", "Did the jury find Musk liable?", "accusation"],
    ["who did it is no accusation of anybody", "Who stole the violin?", "accusation"],
    ["a thing has no identity", "Who is the judge?", "identity"],
    ["whom somebody did something to is somebody else", "Who did Ada Harrow Marry?", "identity"],
  ] as const)("is never taken for another: %s", (_fact, question, not) => {
    expect(readIntent(question)).not.toBe(not);
  });
});

describe("a question that no article answers", () => {
  it("goes on from what isn't there only where it names nobody, and is not asked of one case", () => {
    expect(intentOf("did they ever settle")).toBe("follow-up");
    expect(intentOf("did Baldwin ever settle")).not.toBe("follow-up");
    const [rust] = STARTER.cases.filter(({ slug }) => slug === "rust");
    expect(parseQuestion("did they ever settle", STARTER, rust?.slug).intent).toBe("status");
  });

  it("is no follow-up where it says enough by itself", () => {
    const library = libraryOf(articleOf("The stolen violin was found inside a piano stool by a porter."));
    for (const question of ["Was the stolen violin found in a stool?", "who found the violin in the piano stool"])
      expect(isUnanswerable(parseQuestion(question, library).intent), question).toBe(false);
  });

  it("speaks to the bot only where it names nobody", () => {
    for (const question of ["do you log what i ask", "how do u find the quotes"])
      expect(addressesBot(question), question).toBe(true);
    expect(addressesBot("did Baldwin log the rounds")).toBe(false);
    expect(intentOf("do you know who represented Baldwin")).toBe("representation");
    expect(intentOf("do you know when Kraft was arrested")).toBe("other");
  });

  it("is one of four kinds, and no other kind is", () => {
    const all = ["follow-up", "chatter", "opinion", "about the bot"] as const;
    for (const intent of all) expect(isUnanswerable(intent), intent).toBe(true);
    for (const intent of ["other", "status", "schedule", "accusation"] as const)
      expect(isUnanswerable(intent), intent).toBe(false);
  });
});

describe("quotations that complete each other", () => {
  it.each(linesOf(LIST))("are wanted of a list: %s", (question) => expect(wantsSeveral(question)).toBe(true));
  it.each(linesOf(COMPARISON))("are wanted where two are compared: %s", (question) =>
    expect(wantsSeveral(question)).toBe(true),
  );
  it.each([
    "what was the verdict in harrow vs pell",
    "who is the judge of harrow versus pell",
    "harrow vs pell trial date",
  ])("are not wanted of one suit by the names of its sides: %s", (question) =>
    expect(wantsSeveral(question)).toBe(false),
  );
  it.each(linesOf(GENERAL).slice(1))("are not wanted otherwise: %s", (question) =>
    expect(wantsSeveral(question)).toBe(false),
  );
});

it.each([
  ["status", true],
  ["latest", true],
  ["custody", true],
  ["accusation", true],
  ["representation", false],
  ["charge", false],
  ["other", false],
] as const)("the latest answers best what wants %s: %s", (intent, expected) => {
  expect(wantsLatest(intent)).toBe(expected);
});

describe("why", () => {
  it.each([
    "why did tory get arrested",
    "why was hannah charged",
    "how come musk got sued",
    "why did they indict baldwin",
    "why did the police raid the spa",
  ])("asks for the reason of what began: %s", (question) => {
    expect(readIntent(question)).toBe("reason");
  });

  it.each(["why did kraft get off", "why did baldwin get away with it"])("asks for how it came out: %s", (question) => {
    expect(readIntent(question)).toBe("status");
  });
});

describe("what somebody got", () => {
  it.each(
    linesOf(`
    how much did the jury award harrow
    how much did harrow take home
    how much was pell awarded
    how much was pell fined
    how big a penalty did harrow have to pay
    how much did they have to hand over`),
  )("is asked for, and not what was asked: %s", (question) => {
    expect(asksWhatWasGiven(question)).toBe(true);
  });

  it.each(
    linesOf(`
    how much did harrow ask the jury to award
    how much did harrow want
    how many people gave evidence in may`),
  )("is not asked for: %s", (question) => {
    expect(asksWhatWasGiven(question)).toBe(false);
  });
});

it("is read in a moment, whatever a question repeats", () => {
  const began = performance.now();
  for (const mark of ["-", ".", "'", " ", "a-", "a "]) readIntent(`who is a${mark.repeat(500)}a a a a a a`);
  expect(performance.now() - began).toBeLessThan(2000); // before the marks were told apart, minutes
});
