import { extractTerms } from "./tokens.ts";

/** Short forms of given names in English, each after the name that reports of courts write. */
const SHORT_FORMS = `
alexander alex alec sandy
andrew andy drew
anthony tony
benjamin ben benny
catherine cathy kate katie
charles charlie chuck
christopher chris
daniel dan danny
david dave davey
donald don donny
douglas doug
edward ed eddie ted
elizabeth liz lizzy beth betty
frederick fred freddie
gregory greg
jacob jake
james jim jimmy
jeffrey jeff
jennifer jen jenny
jonathan jon
joseph joe joey
joshua josh
kenneth ken kenny
lawrence larry
leonard leo lenny
margaret maggie meg peggy
matthew matt
megan meg
michael mike mikey
nicholas nick nicky
patricia pat patty
patrick pat paddy
peter pete
philip phil
rebecca becky
richard rick dick richie
robert bob bobby rob robbie
ronald ron ronnie
samuel sam sammy
stephen steve
steven steve
susan sue susie
theodore ted teddy
thomas tom tommy
timothy tim timmy
vernon vern
victoria vicky
vincent vince vinny
william bill billy will willy
zachary zach zack
`;

const FULL_NAMES = readShortForms();

/** The terms of the given names that `term` may be short for: `bob` of `robert`. */
export function findFullNames(term: string): readonly string[] {
  return FULL_NAMES.get(term) ?? [];
}

function readShortForms(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const line of SHORT_FORMS.trim().split("\n")) {
    const [full, ...short] = extractTerms(line);
    if (full === undefined) continue;
    for (const term of short) names.set(term, [...(names.get(term) ?? []), full]);
  }
  return names;
}
