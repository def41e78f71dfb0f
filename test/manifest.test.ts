import { readFileSync } from "node:fs";
import { manifestProblems } from "./support/manifest-check";

const manifest = readFileSync("manifest.xml", "utf8");

test("the manifest is in order", () => {
  expect(manifestProblems(manifest)).toEqual([]);
});

test("the manifest asks for no more than Excel 2021 offers, and for no shared runtime", () => {
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9" />');
  expect(manifest).not.toContain("Runtime");
});

test("every picture the manifest names is drawn in the size it says", () => {
  const names = Array.from(manifest.matchAll(/assets\/icon-(\d+)\.png/g), ([, size]) => Number(size));
  expect(new Set(names)).toEqual(new Set([16, 32, 64, 80]));
  for (const size of [...names, 128]) {
    const png = readFileSync(`assets/icon-${size}.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

describe("the check finds", () => {
  test.each([
    ["a broken tag", "</OfficeApp>", "", "not well-formed"],
    [
      "a plain http address",
      'SupportUrl DefaultValue="https:',
      'SupportUrl DefaultValue="http:',
      "<SupportUrl> is not https",
    ],
    ["a missing text", 'bt:String id="Open.Tip"', 'bt:String id="Other"', "the resource Open.Tip is not defined"],
    ["an unknown element", "<TaskpaneId>Ratebook.Pane</TaskpaneId>", "<Pane />", "<Pane> does not belong in <Action>"],
    ["an element out of order", "<Permissions>ReadWriteDocument</Permissions>", "", "<Permissions> is missing"],
    ["a missing icon size", '<bt:Image size="80" resid="Icon.80" />', "", "an icon lacks the size 80"],
    ["a version of three numbers", "0.1.0.0", "0.1.0", "Version has not four numbers"],
    ["an identity that is no GUID", "855b1cdc-", "855b1cd-", "Id is no GUID"],
    ["a tip longer than Excel shows", "Opens Ratebook", "x".repeat(250), "more than 250"],
  ])("%s", (_, from, to, problem) => {
    expect(manifest).toContain(from);
    expect(manifestProblems(manifest.replace(from, to)).join("\n")).toContain(problem);
  });

  test("children in the wrong order", () => {
    const swapped = manifest.replace(/(<Label resid="Group.Label" \/>)(\s*)(<Icon>[\s\S]*?<\/Icon>)/, "$3$2$1");
    expect(manifestProblems(swapped)).toContain("<Label> is out of order in <Group>");
  });
});
