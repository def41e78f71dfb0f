import { chooseLook, themeOf } from "../../src/taskpane/theme";

describe("the look of the pane", () => {
  test.each([
    [{ forcedColors: true, systemDark: false, hostDark: false }, "high-contrast"],
    [{ forcedColors: false, systemDark: true, hostDark: null }, "dark"],
    [{ forcedColors: false, systemDark: false, hostDark: null }, "light"],
    [{ forcedColors: false, systemDark: true, hostDark: false }, "light"],
    [{ forcedColors: false, systemDark: false, hostDark: true }, "dark"],
  ] as const)("for %j is %s", (sources, look) => {
    expect(chooseLook(sources)).toBe(look);
  });
});

/** WCAG 2.1 relative luminance of a `#rrggbb` colour. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("in %s", (look) => {
  const theme = themeOf(look);

  test("words on the product's colour can be read", () => {
    expect(contrast(theme.colorBrandBackground, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.colorBrandBackgroundHover, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });

  test("links can be read on every background of the pane", () => {
    for (const background of [theme.colorNeutralBackground1, theme.colorNeutralBackground2]) {
      expect(contrast(theme.colorBrandForegroundLink, background)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.colorNeutralForeground2, background)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
