import type { DatabaseProblem } from "../../../storage/sqlite/databaseProblem.ts";

/** Why nothing was read or written, in a sentence. `name` names the database, and begins the sentence. */
export function database(problem: DatabaseProblem, name = "La base de datos de preguntas sin respuesta"): string {
  return `${name} ${explain(problem)}.`;
}

/** The same of the database that keeps a server's articles. */
export function shelfDatabase(problem: DatabaseProblem): string {
  return database(problem, "La base de datos del servidor");
}

function explain(problem: DatabaseProblem): string {
  switch (problem.code) {
    case "locked":
      return "está bloqueada por otro programa";
    case "not-a-database":
      return "no es una base de datos, o está dañada: mueve el archivo a otro sitio y se empieza una nueva";
    case "damaged":
      return "está dañada: mueve el archivo a otro sitio y se empieza una nueva";
    case "disk-full":
      return "no tiene más espacio en su disco";
    case "disk-fault":
      return "no se puede leer ni escribir: revisa su disco";
    case "disk-read-only":
      return "no se puede escribir: su disco es de solo lectura";
    case "not-writable":
      return "no se puede escribir: permite al usuario del bot escribir el archivo y su carpeta";
    case "not-openable":
      return "no se puede abrir: permite al usuario del bot escribir el archivo y su carpeta";
    case "no-such-folder":
      return "debe estar en una carpeta que no existe: crea la carpeta";
    case "not-a-file":
      return "no es un archivo: nombra uno, o un nombre que esté libre";
    case "foreign":
      return "es de otro programa: nombra un archivo propio";
    case "other-version":
      return "la escribió otra versión de Casebook: nombra otro archivo";
    case "no-build":
      return "necesita el paquete libsql, que no existe para esta plataforma";
    case "unloadable-build":
      return "necesita el paquete libsql, que no funciona en este sistema";
    case "unreachable":
      return "no se puede alcanzar: comprueba que PostgreSQL está en marcha y que la dirección de DATABASE_URL es correcta";
    case "access-refused":
      return "no deja entrar a nadie: comprueba que el usuario y la contraseña de DATABASE_URL son correctos";
    case "too-many-connections":
      return "tiene tantas conexiones como puede: aumenta max_connections o el límite del rol, o inicia menos procesos";
    case "no-such-database":
      return "no existe: créala como dice docs/host.md";
    case "no-such-role":
      return "no tiene ningún rol con el nombre de DATABASE_URL: créalo, como dice docs/host.md";
    case "not-permitted":
      return "no deja a su rol usar las tablas: ejecuta npm run shelf -- migrate como su propietario";
    case "not-migrated":
      return "no tiene las tablas de esta versión: ejecuta npm run shelf -- migrate";
    case "read-only-server":
      return "no acepta cambios ahora mismo: es una copia que sigue a otro servidor";
    case "role-too-mighty":
      return "la usa un rol al que sus políticas no obligan: nombra otro rol en DATABASE_URL, como dice docs/host.md";
    case "unusable":
      return `no se puede usar (${problem.cause})`;
  }
}
