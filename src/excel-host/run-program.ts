import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * Runs the command-line program of an installed package with this Node, its output on this terminal.
 * @param program file inside the package: `office-addin-debugging/cli.js`
 * @throws Error when it ends with another exit code than 0
 */
export function runProgram(program: string, args: readonly string[]): Promise<void> {
  const [name = "", ...rest] = program.split("/");
  const file = join(dirname(require.resolve(`${name}/package.json`)), ...rest);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with exit code ${code}`))));
  });
}
