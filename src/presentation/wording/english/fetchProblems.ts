import type { FetchProblem } from "../../../ingest/fetch/fetchProblem.ts";

/** Why a page was not fetched and what to do, in a sentence. `privateRemedy` says how a private address may be fetched from. */
export function describePageFetch(problem: FetchProblem, privateRemedy: string): string {
  switch (problem.code) {
    case "forbidden-address":
      return `${describeForbidden(problem)}; ${privateRemedy}.`;
    case "unreachable":
      return `${problem.host} can't be fetched from (${problem.cause ?? "no answer"}); check the address, or save the page and import the file.`;
    case "timeout":
      return `${describeTimeout(problem)}, so the page was left.`;
    case "not-a-web-address":
      return `${problem.address} is no web address.`;
    case "other-protocol":
      return `${problem.protocol} addresses are not fetched; it must begin with http:// or https://.`;
    case "has-credentials":
      return "An address with a user name or password is not fetched.";
    case "downgrade":
      return `${problem.host} redirects from https to http, where others could change the page; save it in a browser and import the file.`;
    case "too-many-redirects":
      return `${problem.host} redirects more than ${problem.limit} times; give the page's own address.`;
    case "bad-status":
      return `${problem.host} answers with status ${problem.status} instead of the page; save it in a browser and import the file.`;
    case "other-type":
      return `${problem.host} sends ${problem.type ?? "something without a type"}; only HTML, Markdown and plain text can be imported.`;
    case "too-large":
      return `The page of ${problem.host} is larger than ${problem.limitBytes / 1_000_000} MB; save its text as a .txt file and import that.`;
  }
}

/** Why a file that somebody uploaded did not come, in a sentence. */
export function describeUploadFetch(problem: FetchProblem): string {
  return `The file did not come: ${explainFileFetch(problem)}; upload it again.`;
}

function explainFileFetch(problem: FetchProblem): string {
  switch (problem.code) {
    case "forbidden-address":
      return describeForbidden(problem);
    case "timeout":
      return describeTimeout(problem);
    case "bad-status":
      return `${problem.host} answers with status ${problem.status} instead of the file`;
    case "too-large":
      return `${problem.host} sends more of the file than there should be`;
    default:
      return `${"host" in problem ? problem.host : "its address"} can't be reached from here`;
  }
}

function describeForbidden({ host }: { readonly host: string }): string {
  return `${host} is on this machine or in a private network`;
}

function describeTimeout({ host, limitMilliseconds }: Extract<FetchProblem, { code: "timeout" }>): string {
  return `${host} took longer than ${limitMilliseconds / 1000} s`;
}
