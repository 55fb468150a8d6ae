import type { CommandWording } from "../commandWording.ts";

/** What commands do. */
export const commands: CommandWording = {
  ask: {
    description: "Haz una pregunta en inglés; los artículos responden con sus propias palabras",
    options: {
      question: "Lo que quieres saber, en inglés",
      case: "Solo este caso",
      kind: "Solo documentos de este tipo, como order o complaint",
    },
  },
  case: {
    description: "Un caso de un vistazo, en citas: cómo está, la próxima fecha, quién es quién, lo nuevo",
    options: { case: "Qué caso" },
  },
  timeline: {
    description: "La cronología de un caso; cada entrada es una cita con fecha",
    options: {
      case: "Qué caso",
      about: "Solo lo que habla de esto, como un nombre",
      from: "Primer día, mes o año",
      to: "Último día, mes o año",
    },
  },
  next: {
    description: "Las próximas fechas previstas, cada una con las palabras de su fuente",
    options: { case: "Solo este caso" },
  },
  sources: {
    description: "Los artículos de la biblioteca, primero los más nuevos",
    options: {
      case: "Solo este caso",
      kind: "Solo documentos de este tipo, como order o complaint",
      page: "Qué página de la lista",
    },
  },
  "Check against the sources": {
    description:
      "Busca las citas de un mensaje en las fuentes, y lo que dicen más cercano a sus frases; quien lee juzga",
  },
  about: { description: "Qué es Casebook, qué hay en la biblioteca y a quién escribir" },
  help: { description: "Cómo preguntar y qué es Casebook" },
  setup: {
    description: "Qué hacer primero y qué rige en este canal",
    options: {
      case: "El caso del que se trata en este canal si no se nombra otro; none lo quita",
      answers: "Adónde van las respuestas: a este canal, solo a quien pregunta, o a hilos",
      language: "El idioma alrededor de las citas que ven todos en el servidor; own es el de quien pregunta",
    },
  },
  "follow case": {
    description: "Publica en un canal lo nuevo de un caso, en citas y sin mencionar a nadie",
    options: {
      case: "Qué caso",
      channel: "Qué canal o hilo; este si no eliges otro",
      kinds: "Qué se cuenta; todo si no eliges",
    },
  },
  "follow list": { description: "Qué canales reciben lo nuevo de qué caso, y si funciona" },
  "follow stop": {
    description: "No publicar nada nuevo de un caso en un canal",
    options: { case: "Qué caso", channel: "Qué canal o hilo; este si no eliges otro" },
  },
  gaps: {
    description: "Las preguntas que no encontraron nada, primero las más frecuentes",
    options: { page: "Qué página de la lista", clear: "Una pregunta, o parte de ella, que quitar de la lista" },
  },
  reload: { description: "Leer de nuevo la carpeta de artículos e informar de lo que ha cambiado" },
  import: { description: "Poner una página guardada en un caso como artículo" },
  "article hide": {
    description: "Ocultar un artículo: sale enseguida de respuestas, cronologías y listas",
    options: { article: "Qué artículo", reason: "Por qué, para el registro de la moderación" },
  },
  "article unhide": {
    description: "Mostrar de nuevo un artículo oculto",
    options: { article: "Qué artículo oculto", reason: "Por qué, para el registro de la moderación" },
  },
  "article undo": {
    description: "Deshacer una importación: su archivo se va, si no se cambió desde entonces",
    options: { article: "Qué artículo importado" },
  },
  "article log": {
    description: "Quién importó, ocultó o mostró qué artículo, cuándo y por qué",
    options: { page: "Qué página del registro" },
  },
  private: { description: "Solo tú ves la respuesta, y después puedes compartirla" },
};
