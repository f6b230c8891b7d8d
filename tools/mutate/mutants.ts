import ts from "typescript";

/** One small change to a file: a part of its text, and what stands there instead. */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
  readonly line: number;
}

/** Every change worth trying: a clause dropped, a condition turned, a bound moved, a predicate of SQL left out. */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const found = new Map<string, Mutant>();
  const add = (node: { getStart(): number; getEnd(): number }, becomes: string) =>
    put(node.getStart(), node.getEnd(), becomes);
  const put = (start: number, end: number, becomes: string) => {
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    const was = source.slice(start, end);
    if (was !== becomes) found.set(`${start} ${end} ${becomes}`, { start, end, was, becomes, line });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    for (const text of changesOf(node)) add(node, text);
    if (ts.isIfStatement(node)) for (const text of ["true", "false"]) add(node.expression, text);
    if (ts.isArrayLiteralExpression(node)) {
      for (const element of node.elements) add(node, withoutElement(node, element));
    }
    if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) {
      const start = node.template.getStart();
      for (const { from, to, becomes } of sqlChanges(node.template.getText())) put(start + from, start + to, becomes);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found.values()];
}

const turned: Readonly<Record<string, readonly string[]>> = {
  "===": ["!=="],
  "!==": ["==="],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
};

function changesOf(node: ts.Node): string[] {
  if (ts.isBinaryExpression(node)) {
    const [left, operator, right] = [node.left, node.operatorToken, node.right].map((part) => part.getText());
    if (operator === "&&") return [left ?? "", right ?? "", `(${left}) || (${right})`];
    if (operator === "||") return [left ?? "", right ?? "", `(${left}) && (${right})`];
    if (operator === "??") return [left ?? "", right ?? ""];
    return (turned[operator ?? ""] ?? []).map((other) => `${left} ${other} ${right}`);
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [node.operand.getText()];
  }
  if (ts.isConditionalExpression(node)) return [node.whenTrue.getText(), node.whenFalse.getText()];
  if (ts.isNumericLiteral(node)) return [String(Number(node.text.replaceAll("_", "")) + 1)];
  if (ts.isStringLiteral(node) && ts.isBinaryExpression(node.parent)) return ['"nothing"'];
  return [];
}

function withoutElement(list: ts.ArrayLiteralExpression, left: ts.Expression): string {
  const kept = list.elements.filter((element) => element !== left).map((element) => element.getText());
  return `[${kept.join(", ")}]`;
}

/** Words of SQL turned round, and each comparison always true or never. */
function* sqlChanges(text: string): Generator<{ from: number; to: number; becomes: string }> {
  const words: readonly (readonly [RegExp, readonly string[]])[] = [
    [/(?<=\s)and(?=\s)/g, ["or"]],
    [/(?<=\s)or(?=\s)/g, ["and"]],
    [/<=/g, ["<", ">"]],
    [/not exists/g, ["exists"]],
    [
      /[\w.]+ (?:<=|=|in|is distinct from) (?:\$\{[\w.]+(?:\(viewer\))?\}|'\w+'|\([^()]*\)|[a-z_.]+(?![\w(]))/g,
      ["true", "false"],
    ],
  ];
  for (const [pattern, others] of words) {
    for (const { 0: was, index } of text.matchAll(pattern)) {
      for (const becomes of others) yield { from: index, to: index + was.length, becomes };
    }
  }
}
