import type { Sentences } from "../sentences.ts";

/** Why an answer did not come, to whoever asked for it. */
export const failures: Sentences["failures"] = {
  gone: "Essa mensagem já não existe.",
  stoppedByAutoMod:
    "O AutoMod deste servidor reteve a resposta, provavelmente por uma palavra de uma citação. Pergunte com a opção private, ou peça a um moderador que isente o Casebook.",
  forbidden: "Falta ao Casebook uma permissão para isso neste canal; um moderador pode concedê-la.",
  outOfReach: "O Discord não aceitou a resposta; pergunte de novo, por favor.",
  shelfOutOfReach: "A biblioteca deste servidor não pode ser lida agora; tente de novo em um minuto.",
  unexpected: ({ id }) => `Algo deu errado aqui, e não é culpa sua (${id}).`,
};
