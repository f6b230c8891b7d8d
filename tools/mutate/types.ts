import { join } from "node:path";
import ts from "typescript";

/** Would the compiler refuse this text in place of the file's own? */
export type Refuses = (file: string, source: string) => boolean;

/** Keeps the program in memory: only the file that was changed is checked anew. */
export function compilerOf(root: string): Refuses {
  const read = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const ownText = host.getSourceFile.bind(host);
  let program: ts.Program | undefined;
  return (file, source) => {
    const path = join(root, file);
    host.getSourceFile = (name, ...rest) =>
      name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true) : ownText(name, ...rest);
    program = ts.createProgram({ rootNames: [path], options, host, ...(program ? { oldProgram: program } : {}) });
    const checked = program.getSourceFile(path);
    return checked !== undefined && program.getSemanticDiagnostics(checked).length > 0;
  };
}
