import { FluentProvider } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { BarChart } from "../../src/taskpane/parts/BarChart";
import { LineChart } from "../../src/taskpane/parts/LineChart";

function markup(element: ReactElement): string {
  return renderToStaticMarkup(<FluentProvider>{element}</FluentProvider>);
}

const bars = {
  kind: "bars",
  title: "Open amount by days past due",
  description: "Not due: $300.00; credit: -$100.00",
  bars: [
    { label: "Not due", amountCents: 30_000, count: 3 },
    { label: "Unapplied credit", amountCents: -10_000, count: 1 },
  ],
} as const;

describe("the bar chart", () => {
  const html = markup(<BarChart chart={bars} />);

  test("has a title, a description and its numbers as a table", () => {
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby/);
    expect(html).toContain("Not due: $300.00; credit: -$100.00</desc>");
    expect(html).toMatch(/<th scope="row"[^>]*>Unapplied credit<\/th><td[^>]*>1<\/td><td[^>]*>-\$100.00<\/td>/);
  });

  /** The scale runs from -100.00 to 300.00 over 320 wide: zero lies at 80, 300.00 is 240 wide, -100.00 the 80 left of it. */
  test("draws amounts from zero, credits to the left", () => {
    const drawn = Array.from(
      html.matchAll(/<rect class="[^"]*" x="([\d.]+)" y="18" width="([\d.]+)"/g),
      ([, x, width]) => [Number(x), Number(width)],
    );
    expect(drawn.filter(([, width]) => width !== 320)).toEqual([
      [80, 240],
      [0, 80],
    ]);
  });

  test("shows volumes in their own unit", () => {
    const volumes = markup(
      <BarChart
        chart={{
          kind: "quantities",
          title: "Billed water by month",
          description: "Sep 2026: 1,250.5 ccf",
          unit: "ccf",
          heads: ["Month", "Bills"],
          bars: [{ label: "Sep 2026", quantity: 1250.5, count: 3 }],
        }}
      />,
    );
    expect(volumes).toMatch(/<th scope="row"[^>]*>Sep 2026<\/th><td[^>]*>3<\/td><td[^>]*>1,250.5 ccf<\/td>/);
  });

  test("stands empty without an error when nothing is owed", () => {
    const nothing = { ...bars, bars: bars.bars.map((bar) => ({ ...bar, amountCents: 0 })) };
    expect(markup(<BarChart chart={nothing} />)).not.toContain("NaN");
  });
});

describe("the line chart", () => {
  const lines = {
    kind: "lines",
    title: "Collected by age",
    description: "Share collected",
    series: ["30 days", "60 days"],
    points: [
      { label: "Jan 2026", shares: [0.5, 0.9] },
      { label: "Feb 2026", shares: [0.6, null] },
      { label: "Mar 2026", shares: [0.7, null] },
    ],
  } as const;
  const html = markup(<LineChart chart={lines} />);

  test("draws one line a series and leaves out what is not known yet", () => {
    const paths = Array.from(html.matchAll(/<path d="(M[^"]*)" class/g), ([, path]) => path ?? "");
    expect(paths.map((path) => path.split(/[ML]/).length - 1)).toEqual([3, 1]);
  });

  test("says in its table which shares are not known yet", () => {
    expect(html).toMatch(/<th scope="row"[^>]*>Feb 2026<\/th><td[^>]*>60 %<\/td><td[^>]*>not yet<\/td>/);
  });
});

describe("the line chart of amounts", () => {
  const amounts = {
    kind: "amounts",
    title: "The bill by use",
    description: "From $33.78 at 0 ccf",
    series: ["Rates of 2023"],
    points: [
      { label: "0", cents: [3378] },
      { label: "8", cents: [9009] },
      { label: "9", cents: [null] },
    ],
    head: "Use, ccf",
  } as const;
  const html = markup(<LineChart chart={amounts} />);

  test("has its dollars in a table, and says where there is none", () => {
    expect(html).toMatch(/<th scope="row"[^>]*>8<\/th><td[^>]*>\$90\.09<\/td>/);
    expect(html).toMatch(/<th scope="row"[^>]*>9<\/th><td[^>]*>none<\/td>/);
    expect(html).toContain("Use, ccf</th>");
  });

  test("begins at no dollars", () => {
    expect(html).toContain(">$0</text>");
  });
});
