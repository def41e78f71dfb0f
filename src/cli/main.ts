import { runCommandLine } from "./command-line";

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  now: () => new Date().toISOString(),
});
