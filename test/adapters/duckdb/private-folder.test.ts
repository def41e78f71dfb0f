import { access, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openPrivateFolder } from "../../../src/adapters/duckdb/private-folder";
import { diskFile } from "../../../src/adapters/file/disk-file";

test("the private folder is for this user alone and goes with all that is in it, while the user's file stays", async () => {
  const mine = await mkdtemp(join(tmpdir(), "ratebook-mine-"));
  const path = join(mine, "o'brien's charges.csv");
  await writeFile(path, "id\n1\n");
  const folder = await openPrivateFolder();
  const placed = await folder.place(await diskFile(path));
  expect(placed.startsWith(folder.opened)).toBe(true);
  expect(placed).not.toContain("'");
  expect(await readFile(placed, "utf8")).toBe("id\n1\n");
  expect((await stat(dirname(folder.spill))).mode & 0o077).toBe(0);
  await folder.close();
  await expect(access(dirname(folder.spill))).rejects.toThrow("ENOENT");
  expect(await readFile(path, "utf8")).toBe("id\n1\n");
  await rm(mine, { recursive: true });
});

test("a file is linked, not copied, where both are on one disk", async () => {
  const folder = await openPrivateFolder();
  const neighbour = await openPrivateFolder();
  const path = join(neighbour.opened, "charges.csv");
  await writeFile(path, "id\n1\n");
  const placed = await folder.place(await diskFile(path));
  expect((await stat(placed)).ino).toBe((await stat(path)).ino);
  await folder.remove(placed);
  expect(await readFile(path, "utf8")).toBe("id\n1\n");
  await folder.close();
  await neighbour.close();
});

test("a process that ends without closing leaves nothing behind, and a closed folder leaves no listener", async () => {
  const before = process.listeners("exit");
  const folder = await openPrivateFolder();
  const [atExit] = process.listeners("exit").filter((each) => !before.includes(each));
  atExit?.(0);
  await expect(access(folder.opened)).rejects.toThrow("ENOENT");
  await folder.close();
  expect(process.listeners("exit")).toEqual(before);
});
