import { escapePath } from "../../../documents/format/escapePath.ts";
import type { Consequence, FileProblem, Rejection } from "../../../storage/folder/fileProblem.ts";
import { explainFormatProblem } from "./formatProblems.ts";

/** `path:line: reason`. Without a full stop. */
export function rejection({ path, problem, consequence }: Rejection): string {
  const line = `${path}:${problem.line}: ${explainFileProblem(problem)}`;
  return consequence === undefined ? line : `${line}; ${CONSEQUENCES[consequence]}`;
}

/** What is wrong with a file and what to do, as it stands behind the file's name: without a full stop. */
export function explainFileProblem(problem: FileProblem): string {
  return escapePath(explain(problem));
}

function explain(problem: FileProblem): string {
  switch (problem.code) {
    case "file-leads-out":
      return "es un enlace que sale de la carpeta de artículos; pon aquí el archivo mismo";
    case "case-leads-out":
      return "es un enlace que sale de la carpeta de artículos";
    case "not-a-file":
      return "no es un archivo normal; solo los archivos pueden ser artículos";
    case "utf-16":
      return "está en UTF-16; guarda el archivo en UTF-8";
    case "not-utf-8":
      return "tiene bytes que no son UTF-8; guarda el archivo en UTF-8";
    case "nul":
      return "tiene un carácter NUL; quítalo";
    case "name-not-utf-8":
      return "tiene un nombre que no es UTF-8; cambia el nombre";
    case "name-unseen":
      return "tiene caracteres invisibles en el nombre; cambia el nombre";
    case "takedown-folder":
      return "se llama como un lugar para lo retirado, así que no se ofrece nada de lo que contiene; cambia el nombre si es un caso";
    case "no-shelf":
      return "contiene carpetas, pero en ninguna hay un artículo (un archivo que termina en .md), así que no parece ser una biblioteca; nombra otra carpeta, o pon artículos en esta";
    case "outside-any-case":
      return "está fuera de todo caso; mueve el archivo a la carpeta de su caso";
    case "not-markdown":
      return "no es Markdown; guárdalo como archivo que termine en .md";
    case "folder-in-case":
      return "es una carpeta dentro de un caso; sube sus artículos a la carpeta del caso";
    case "file-unreadable":
      return `no se puede leer (${problem.cause}); comprueba que el archivo existe y que el usuario del bot puede leerlo`;
    case "case-unreadable":
      return `no se puede leer (${problem.cause}); comprueba que el usuario del bot puede leer la carpeta`;
    case "file-too-large":
      return `ocupa más de ${problem.limitBytes / 1024 ** 2} MiB; divide el archivo en varios artículos`;
    case "second-case-file":
      return `es un archivo de caso más, junto a ${problem.other}; quita uno`;
    case "same-name":
      return `no se distingue de ${problem.other} por el nombre; cambia el nombre de uno`;
    case "stumbled":
      return `hace tropezar a Casebook (${problem.fault}); por favor, avisa de ello`;
    default:
      return explainFormatProblem(problem);
  }
}

const CONSEQUENCES: Readonly<Record<Consequence, string>> = {
  "case-not-served": "mientras no se corrija, el caso entero no se ofrece",
  "served-without-facts":
    "mientras no se corrija, sus artículos se ofrecen sin el título, los alias y el desenlace del caso",
  "last-version-served": "su última versión válida se sigue ofreciendo",
  "perhaps-taken-down": "puede que se quiera retirar, así que tampoco se ofrece su última versión válida",
  "text-gone": "ya no está todo su texto, así que tampoco se ofrece su última versión válida",
};
