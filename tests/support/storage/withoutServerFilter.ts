import {
  BinaryOperationNode,
  ColumnNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  OperatorNode,
  ReferenceNode,
  ValueNode,
} from "kysely";

/** Takes `server = …` out of every query, as whoever forgets it would. */
class ServerFilterRemover extends OperationNodeTransformer {
  protected override transformBinaryOperation(node: BinaryOperationNode): BinaryOperationNode {
    const { leftOperand, rightOperand } = node;
    const isServer =
      ReferenceNode.is(leftOperand) && ColumnNode.is(leftOperand.column) && leftOperand.column.column.name === "server";
    if (!isServer || !ValueNode.is(rightOperand)) return super.transformBinaryOperation(node);
    const one = ValueNode.createImmediate(1);
    return BinaryOperationNode.create(one, OperatorNode.create("="), one);
  }
}

/** Makes every query forget which server it is for. */
export function withoutServerFilter(): KyselyPlugin {
  const remover = new ServerFilterRemover();
  return {
    transformQuery: ({ node, queryId }) => remover.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  };
}
