/** A federal court, by the short name that its electronic files begin with, such as `nysd` or `nysb`. */
export interface Court {
  readonly code: string;
  readonly name: string;
  /** As the Bluebook shortens it (table T1.1). */
  readonly short: string;
}

/** Each state or territory with district courts: postal letters, name, the Bluebook's short name, and its districts. */
const DISTRICTS: readonly (readonly [string, string, string, string])[] = [
  ["al", "Alabama", "Ala.", "mns"],
  ["ak", "Alaska", "Alaska", ""],
  ["az", "Arizona", "Ariz.", ""],
  ["ar", "Arkansas", "Ark.", "ew"],
  ["ca", "California", "Cal.", "cens"],
  ["co", "Colorado", "Colo.", ""],
  ["ct", "Connecticut", "Conn.", ""],
  ["de", "Delaware", "Del.", ""],
  ["dc", "Columbia", "D.C.", ""],
  ["fl", "Florida", "Fla.", "mns"],
  ["ga", "Georgia", "Ga.", "mns"],
  ["gu", "Guam", "Guam", ""],
  ["hi", "Hawaii", "Haw.", ""],
  ["id", "Idaho", "Idaho", ""],
  ["il", "Illinois", "Ill.", "cns"],
  ["in", "Indiana", "Ind.", "ns"],
  ["ia", "Iowa", "Iowa", "ns"],
  ["ks", "Kansas", "Kan.", ""],
  ["ky", "Kentucky", "Ky.", "ew"],
  ["la", "Louisiana", "La.", "emw"],
  ["me", "Maine", "Me.", ""],
  ["md", "Maryland", "Md.", ""],
  ["ma", "Massachusetts", "Mass.", ""],
  ["mi", "Michigan", "Mich.", "ew"],
  ["mn", "Minnesota", "Minn.", ""],
  ["ms", "Mississippi", "Miss.", "ns"],
  ["mo", "Missouri", "Mo.", "ew"],
  ["mt", "Montana", "Mont.", ""],
  ["ne", "Nebraska", "Neb.", ""],
  ["nv", "Nevada", "Nev.", ""],
  ["nh", "New Hampshire", "N.H.", ""],
  ["nj", "New Jersey", "N.J.", ""],
  ["nm", "New Mexico", "N.M.", ""],
  ["ny", "New York", "N.Y.", "ensw"],
  ["nc", "North Carolina", "N.C.", "emw"],
  ["nd", "North Dakota", "N.D.", ""],
  ["nmi", "the Northern Mariana Islands", "N. Mar. I.", ""],
  ["oh", "Ohio", "Ohio", "ns"],
  ["ok", "Oklahoma", "Okla.", "enw"],
  ["or", "Oregon", "Or.", ""],
  ["pa", "Pennsylvania", "Pa.", "emw"],
  ["pr", "Puerto Rico", "P.R.", ""],
  ["ri", "Rhode Island", "R.I.", ""],
  ["sc", "South Carolina", "S.C.", ""],
  ["sd", "South Dakota", "S.D.", ""],
  ["tn", "Tennessee", "Tenn.", "emw"],
  ["tx", "Texas", "Tex.", "ensw"],
  ["ut", "Utah", "Utah", ""],
  ["vt", "Vermont", "Vt.", ""],
  ["vi", "the Virgin Islands", "V.I.", ""],
  ["va", "Virginia", "Va.", "ew"],
  ["wa", "Washington", "Wash.", "ew"],
  ["wv", "West Virginia", "W. Va.", "ns"],
  ["wi", "Wisconsin", "Wis.", "ew"],
  ["wy", "Wyoming", "Wyo.", ""],
];

const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ["c", "Central"],
  ["e", "Eastern"],
  ["m", "Middle"],
  ["n", "Northern"],
  ["s", "Southern"],
  ["w", "Western"],
]);

const CIRCUITS = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh".split(" ");
const ORDINALS = "1st 2d 3d 4th 5th 6th 7th 8th 9th 10th 11th".split(" ");

function* listCourts(): Generator<Court> {
  yield { code: "scotus", name: "Supreme Court of the United States", short: "U.S." };
  const appeals = "U.S. Court of Appeals for the";
  for (const [at, ordinal] of CIRCUITS.entries())
    yield { code: `ca${at + 1}`, name: `${appeals} ${ordinal} Circuit`, short: `${ORDINALS[at]} Cir.` };
  yield { code: "cadc", name: `${appeals} District of Columbia Circuit`, short: "D.C. Cir." };
  yield { code: "cafc", name: `${appeals} Federal Circuit`, short: "Fed. Cir." };
  yield { code: "uscfc", name: "U.S. Court of Federal Claims", short: "Fed. Cl." };
  yield { code: "cit", name: "U.S. Court of International Trade", short: "Ct. Int’l Trade" };
  yield { code: "tax", name: "U.S. Tax Court", short: "T.C." };
  for (const { letters, district, short } of listDistricts()) {
    yield { code: `${letters}d`, name: `U.S. District Court for the ${district}`, short };
    yield { code: `${letters}b`, name: `U.S. Bankruptcy Court for the ${district}`, short: `Bankr. ${short}` };
  }
}

/** The districts, each with its letters (`nys`), its name (`Southern District of New York`) and its short one (`S.D.N.Y.`). */
function* listDistricts(): Generator<{ readonly letters: string; readonly district: string; readonly short: string }> {
  for (const [letters, state, short, districts] of DISTRICTS) {
    const isInitials = /^(?:[A-Z]\.)+$/.test(short);
    const join = (district: string) => (isInitials ? `${district}${short}` : `${district} ${short}`);
    if (districts === "") yield { letters, district: `District of ${state}`, short: join("D.") };
    for (const letter of districts) {
      const district = `${DIRECTIONS.get(letter)} District of ${state}`;
      yield { letters: `${letters}${letter}`, district, short: join(`${letter.toUpperCase()}.D.`) };
    }
  }
}

const COURTS: readonly Court[] = [...listCourts()];
const BY_CODE: ReadonlyMap<string, Court> = new Map(COURTS.map((court) => [court.code, court]));
const BY_NAME: ReadonlyMap<string, Court> = new Map(COURTS.map((court) => [keyOf(court.name), court]));

/** The court of a short name, such as `nysd`; `undefined` if it is none of the federal courts. */
export function findCourt(code: string): Court | undefined {
  return BY_CODE.get(code.toLowerCase());
}

/** The court of that name, in whatever letter case; `undefined` if it is none of the federal ones. */
export function findCourtByName(name: string): Court | undefined {
  return BY_NAME.get(keyOf(name));
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\bu\.\s?s\.|\bunited states\b/g, "us")
    .replace(/\b(?:the|in|for)\b/g, "")
    .replace(/[^a-z]+/g, " ")
    .trim();
}
