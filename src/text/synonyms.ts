import { extractTerms } from "./tokens.ts";

/** Words that reports of court cases use for one another. A line is a group; a word may stand in several. */
const GROUPS = `
lawyer attorney counsel solicitor barrister represent representation defend
sue lawsuit suit plaintiff complaint litigation
award owe damages compensation payout
settle settlement
dismiss dismissal drop toss throw
charge accuse indict indictment allege allegation
arrest detain custody
convict conviction guilty
acquit acquittal clear
sentence prison jail imprison
bail bond
judge justice magistrate chancellor
juror jury
prosecutor prosecution district state
evidence proof exhibit
analyze analysis examine test
conceal hide withhold suppress
kill death die fatal dead
murder homicide slay
steal theft thief rob robbery burglary
win lose verdict liable
verdict guilty convict acquit liable
again retry refile
shoot shooting gunfire
hit strike shoot wound
max maximum
year yr
gun weapon firearm pistol
injure injury wound hurt
buy purchase acquire acquisition deal
company business firm
job occupation profession career
movie film
begin start
end finish
wife husband spouse marry marriage
child son daughter
school university college graduate
nickname alias
supply supplier distributor provide
help assist
hold detain jail
nationality citizen
birth born
tweet twitter post
lie liar mislead false truth truthful
fraud defraud fraudulent fraudster deceive
pedo pedophile paedophile
felon felony misdemeanor
trial court
husband widower
wife widow
family relative parent sister brother mother father son daughter widower widow
police cop officer detective
bullet round ammunition ammo cartridge
fine penalty fee
money cash fund
pay payment paid
lawyer legal team
innocent acquit clear guilty
defame defamation libel slander
insult mock slur
agree agreement deal settlement pact
appeal overturn reverse
reject deny refuse decline
allow permit grant approve
cancel withdraw drop revoke
deport remove removal expel
visa immigration permit
film movie set production
singer rapper musician artist
song track music
boss chief executive owner head
fire sack
quit resign leave
sex prostitution solicitation
perfume fragrance cologne scent
video vid footage recording tape camera clip
count felony misdemeanor
secret conceal hide
apologize apology sorry
blame fault responsible liable
damage harm loss
earn profit revenue income
cost price worth value
vote shareholder investor
stock share
tell say testify testimony
witness testify
argue claim say contend
search warrant
rule ruling decide decision order
delay postpone adjourn
plea plead
probation parole supervise
`;

const SYNONYMS = readGroups();

/** Terms that may stand in an article for `term`; it is not among them. */
export function findSynonyms(term: string): ReadonlySet<string> {
  return SYNONYMS.get(term) ?? new Set();
}

function readGroups(): ReadonlyMap<string, ReadonlySet<string>> {
  const synonyms = new Map<string, Set<string>>();
  for (const line of GROUPS.trim().split("\n")) {
    const group = extractTerms(line);
    for (const term of group) {
      const others = synonyms.get(term) ?? new Set();
      for (const other of group) if (other !== term) others.add(other);
      synonyms.set(term, others);
    }
  }
  return synonyms;
}
