import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const DOMAIN = path.resolve(import.meta.dirname, '../src/domain')

/** The files whose functions hold a result, each for an argument that never changes. */
const MEMOS: ReadonlySet<string> = new Set(['content/memo.ts', 'content/lazy.ts'])
const COLLECTIONS: ReadonlySet<string> = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Array'])
const CHANGES: ReadonlySet<string> = new Set([
  'add',
  'set',
  'delete',
  'clear',
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'sort',
  'reverse',
  'fill',
])

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration => ts.isFunctionLike(node) && 'body' in node
const isScope = (node: ts.Node) => isFunction(node) || ts.isSourceFile(node)

/** The innermost function around a node, or the file. */
function scopeOf(node: ts.Node): ts.Node {
  let scope = node.parent
  while (!isScope(scope)) scope = scope.parent
  return scope
}

/** Whether a function may be called after the one around it has returned: it is returned, or belongs to the file. */
function isLasting(node: ts.Node): boolean {
  if (ts.isSourceFile(node.parent)) return true
  let outer = node.parent
  while (ts.isParenthesizedExpression(outer) || ts.isObjectLiteralElement(outer) || ts.isObjectLiteralExpression(outer)) outer = outer.parent
  if (ts.isVariableDeclaration(outer)) return ts.isSourceFile(scopeOf(outer))
  return ts.isReturnStatement(outer) || ts.isArrowFunction(outer)
}

/** The variables of a scope that can hold something: by `let`, or by a collection that can be changed. */
function holders(scope: ts.Node): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (node !== scope && isScope(node)) return
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const { initializer, type } = node
      const isReadonly = type !== undefined && /^(readonly |Readonly)/.test(type.getText())
      const isCollection =
        initializer !== undefined &&
        ((ts.isNewExpression(initializer) && COLLECTIONS.has(initializer.expression.getText())) || ts.isArrayLiteralExpression(initializer))
      if ((node.parent.flags & ts.NodeFlags.Const) === 0 || (isCollection && !isReadonly)) names.add(node.name.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(scope)
  return names
}

const isAssignment = (kind: ts.SyntaxKind) => kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment

/** What a node changes, as the name that its expression begins with; null for a node that changes nothing. */
function changedBy(node: ts.Node): string | null {
  const rootOf = (expression: ts.Expression): string | null => {
    if (ts.isIdentifier(expression)) return expression.text
    return ts.isPropertyAccessExpression(expression) || ts.isElementAccessExpression(expression) ? rootOf(expression.expression) : null
  }
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return rootOf(node.left)
  if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken ? rootOf(node.operand) : null
  }
  const isChange = ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && CHANGES.has(node.expression.name.text)
  return isChange ? rootOf((node.expression as ts.PropertyAccessExpression).expression) : null
}

/** The places where a source holds something from one call to the next: variables of a file or a function that a lasting function within changes. */
function memories(source: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = changedBy(node)
    if (name !== null) {
      let hasLasting = false
      for (let scope = scopeOf(node); ; scope = scopeOf(scope)) {
        const isOwn = holders(scope).has(name)
        if (isOwn && hasLasting) found.push(name)
        if (isOwn || ts.isSourceFile(scope)) break
        hasLasting ||= isLasting(scope)
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const parsed = (name: string, text: string) => ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)

test('the domain remembers nothing between calls', async () => {
  const files = (await readdir(DOMAIN, { recursive: true })).filter((file) => file.endsWith('.ts') && !MEMOS.has(file))
  const sources = await Promise.all(files.map(async (file) => parsed(file, await readFile(path.join(DOMAIN, file), 'utf8'))))
  expect(sources.flatMap((source) => memories(source).map((name) => `${source.fileName}: ${name}`))).toEqual([])
})

test.each([
  ['a variable of the file', 'let last = 0\nexport function next(n: number) { last = n; return last }', ['last']],
  ['a map of the file', 'const known = new Map<string, string>()\nexport const word = (w: string) => { known.set(w, w) }', ['known']],
  ['a list of the file', 'const all: string[] = []\nexport const add = (w: string) => all.push(w)', ['all']],
  ['a part of the file', 'let last = { n: 0 }\nexport function next(n: number) { last.n += n }', ['last']],
  ['a variable of the function that made it', 'export const counter = () => { let n = 0; return () => { n += 1 } }', ['n']],
  ['a variable around the methods of an object', 'export function counter() { let n = 0; return { next: () => { n++ } } }', ['n']],
])('%s is a memory', (_, text, names) => expect(memories(parsed('a.ts', text))).toEqual(names))

test.each([
  ['a constant set', 'const words: ReadonlySet<string> = new Set(["a"])\nexport const has = (w: string) => words.has(w)'],
  ['a variable within one call', 'export function sum(list: number[]) { let n = 0; for (const i of list) n += i; return n }'],
  [
    'a variable that a helper within one call changes',
    'export function sum(list: number[]) { let n = 0; list.forEach((i) => { n += i }); return n }',
  ],
  [
    'a map that is filled and returned',
    'export const index = (list: string[]) => { const by = new Map(); for (const i of list) by.set(i, i); return by }',
  ],
])('%s is none', (_, text) => expect(memories(parsed('a.ts', text))).toEqual([]))
