export { readStatements, type StatementInputs } from "./read-statements.ts";
export { compileStatementLexicon, type StatementLexicon } from "./statement-lexicon.ts";
