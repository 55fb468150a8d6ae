import { DOCUMENT_KINDS } from "../../../documents/documentKind.ts";
import type { FieldFault, FormatProblem, ShortList } from "../../../documents/format/formatProblem.ts";
import { counts } from "./counts.ts";

/** What is wrong with a file's text and what to do, as it stands behind the file's name: without a full stop. */
export function explainFormatProblem(problem: FormatProblem): string {
  switch (problem.code) {
    case "no-front-matter":
      return "no tiene encabezado; empieza el archivo con una línea de tres guiones, los campos y otra vez tres guiones";
    case "front-matter-not-closed":
      return "tiene un encabezado sin cerrar; pon una línea de tres guiones después de los campos";
    case "front-matter-too-long":
      return `tiene un encabezado de más de ${problem.limitBytes / 1024} KiB; acórtalo`;
    case "several-yaml-documents":
      return "tiene más de un documento YAML en su encabezado; únelos en uno";
    case "no-fields":
      return "tiene un encabezado que no es una lista de campos; escribe cada uno como `nombre: valor`";
    case "field-name-not-text":
      return "tiene un campo cuyo nombre no es texto; escribe cada uno como `nombre: valor`";
    case "not-yaml":
      return `tiene un encabezado que no es YAML (${problem.cause}); ${problem.isDuplicate ? "quita uno" : "pon comillas rectas alrededor de los valores con : o #"}`;
    case "tab-before-field":
      return "tiene un tabulador antes de un campo; usa espacios";
    case "no-space-after-colon":
      return "necesita un espacio después de los dos puntos que siguen al nombre del campo";
    case "no-colon":
      return "no tiene dos puntos; escribe cada campo como `nombre: valor`";
    case "curly-quotes":
      return 'tiene comillas tipográficas alrededor de un valor; usa comillas rectas (")';
    case "yaml-directive":
      return "tiene una directiva YAML en su encabezado; quítala";
    case "yaml-anchor":
      return "tiene un ancla o un alias de YAML en su encabezado; escribe el valor completo, entre comillas si empieza por & o *";
    case "yaml-tag":
      return "tiene una etiqueta de YAML en su encabezado; quítala, o pon entre comillas el valor que empieza por !";
    case "field-twice":
      return `tiene dos veces el campo ${problem.field}; quita uno`;
    case "misspelt-field":
      return `tiene un campo ${problem.field}; escribe ${problem.meant} si es lo que quieres decir, o quítalo`;
    case "missing-field":
      return `falta ${problem.field}; añádelo al encabezado${writeExampleLine(problem.field)}`;
    case "unfit-value":
      return `${writePlace(problem.path)} ${explainFieldFault(problem.fault)}`;
    case "takedown-within":
      return `tiene ${problem.field} dentro de ${problem.within}; escribe hidden: true como campo aparte, o quítalo`;
    case "unclear-takedown":
      return `${problem.field} debe ser true o false; hasta entonces, ${problem.scope === "case" ? "el caso" : "el artículo"} no se ofrece`;
    case "hiding-field":
      return `tiene un campo ${problem.field}; escribe ${problem.instead.join(" o ")}, con true o false`;
    case "perhaps-hiding-field":
      return `tiene un campo ${problem.field} que quizá diga que el texto no debe mostrarse; escribe hidden: true, o quita el campo`;
    case "hidden-in-value":
      return "dice en un comentario o en un valor que el texto no debe mostrarse; escribe hidden: true como campo, o quita eso";
    case "hidden-in-body":
      return "dice debajo del encabezado que el texto no debe mostrarse; escribe hidden: true en el encabezado, o quita eso";
    case "notice-in-body":
      return "tiene un aviso en el lugar del texto, o encima; escribe hidden: true, o quita el aviso";
    case "no-text":
      return "no tiene texto debajo de su encabezado; pega ahí el artículo";
    case "too-much-markup":
      return "tiene demasiados párrafos (más de 10 000), demasiado marcado o elementos demasiado anidados; divídelo en varios archivos, o limpia su marcado";
    case "unknown-cases":
      return `cases nombra ${list(problem.unknown)}, que no tiene carpeta; hay ${list(problem.known)}`;
  }
}

/** What a field's value must be, as it stands behind the field's name: without a full stop. */
export function explainFieldFault(fault: FieldFault): string {
  switch (fault.code) {
    case "not-one-line":
      return "debe ser una línea de texto";
    case "note-link":
      return "es un enlace a una nota; escribe las palabras que se citarán, sin [[ ]]";
    case "empty":
      return "no puede estar vacío";
    case "too-long":
      return `debe tener como máximo ${fault.limit} caracteres`;
    case "too-many-entries":
      return `debe tener como máximo ${fault.limit} entradas`;
    case "not-a-date":
      return "debe ser una fecha ISO 8601 como 2024-07-13, y un día que exista";
    case "not-a-web-address":
      return "debe ser una dirección web que empiece por http:// o https://, sin nombre de usuario";
    case "not-a-list":
      return "debe ser una lista";
    case "not-a-source":
      return "debe tener un medio y una fecha";
    case "not-a-person":
      return "debe tener un nombre, y puede tener alias";
    case "not-a-kind":
      return `debe ser uno de estos tipos: ${DOCUMENT_KINDS.join(", ")}`;
    case "not-a-flag":
      return "debe ser true o false";
    case "not-a-takedown-flag":
      return "debe ser true o false; hasta entonces, el artículo no se ofrece";
  }
}

/** `sources, entrada 1, date`. */
function writePlace(path: readonly (string | number)[]): string {
  return path.map((key) => (typeof key === "number" ? `entrada ${key + 1}` : key)).join(", ");
}

function list({ names, left }: ShortList): string {
  return names.join(", ") + (left > 0 ? ` ${counts.andMore(left)}` : "");
}

/** What to write for the fields that an article must have. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["title", "title: El titular"],
  ["publisher", "publisher: El nombre del medio"],
  ["published", "published: 2024-05-20"],
]);

function writeExampleLine(field: string): string {
  const example = EXAMPLES.get(field);
  return example === undefined ? "" : `, por ejemplo: ${example}`;
}
