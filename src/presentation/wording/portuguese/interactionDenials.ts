import type { Sentences } from "../sentences.ts";

/** Why somebody is not answered: they may not, or what they pressed or typed is gone. */
export const interactionDenials: Sentences["interactionDenials"] = {
  "not served here": "Esta cópia do Casebook só responde em seu servidor de origem.",
  "no home server":
    "Os comandos de moderadores só funcionam no terminal, porque esta cópia do Casebook não tem servidor de origem (DISCORD_GUILD_ID).",
  "home server only": "Os comandos de moderadores só funcionam no servidor de origem desta cópia.",
  "no shelf here": "Os comandos de moderadores funcionam em servidores que admitiram o Casebook.",
  "moderators only":
    "Isto é para moderadores: membros com a permissão Gerenciar servidor, ou com um cargo que quem administra este bot indicou em MODERATOR_ROLE_IDS.",
  "unknown command": "O Casebook já não tem este comando. Reinicie o Discord para ver os que ele tem.",
  "unknown button": "Este botão é de outra versão do Casebook; pergunte de novo.",
  "outdated button": "Este botão é de uma versão mais antiga do Casebook; pergunte de novo.",
  "unknown form": "Este formulário é de outra versão do Casebook; digite o comando de novo.",
  "too fast": "Isso é muito de uma vez. Respire, e pergunte de novo em dez segundos.",
  "not yours": "Só quem perguntou, e quem pode gerenciar mensagens aqui, pode apagar esta resposta.",
};
