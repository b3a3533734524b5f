import { createFormatter, createTranslator, NextIntlClientProvider } from "next-intl";
import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FileScope, FileScopeWithout, useFileName } from "@/components/charts/file-scope";
import { HeatMap } from "@/components/charts/heat-map";
import { StatTile } from "@/components/charts/stat-tile";
import { TableOfRows } from "@/components/charts/table-of-rows";
import { durationText } from "@/components/kpis/duration-text";
import { deltaText, tileState } from "@/components/kpis/figure-text";
import { english } from "@/lib/i18n/messages/en";
import { answerShare, customerShare } from "@/lib/kpis/estimates";

const t = createTranslator({ locale: "en", messages: english, namespace: "charts" });

const drawn = (children: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={english}>
      {children}
    </NextIntlClientProvider>,
  );

type TileProps = ComponentProps<typeof StatTile>;
const tile = (props: Partial<TileProps> = {}) =>
  drawn(
    <StatTile
      label="Satisfaction"
      state="value"
      figure="74"
      unit="%"
      n={634}
      interval="95 %: 71–78"
      {...props}
    />,
  );
const delta = (isReal: boolean) =>
  ({ text: "-6.0", direction: "down", isGood: false, isReal }) as const;

test("A figure stands with its interval and what it rests on", () => {
  expect(tile()).toContain("95 %: 71–78");
  expect(tile()).toContain("634 answers");
});

test("Under thirty answers a figure is hatched and said to be few", () => {
  const state = tileState(answerShare({ hits: 7, total: 9 }));
  const markup = tile({ state, n: 9 });
  expect(markup).toContain("bg-hatch");
  expect(markup).toContain("Only 9 answers");
});

test("Under five answers neither figure nor interval is shown", () => {
  const state = tileState(answerShare({ hits: 4, total: 4 }));
  const markup = tile({ state, n: 4, target: { text: "80 %", share: 0.9 } });
  expect(markup).toContain(t("hidden"));
  for (const secret of ["74", "71–78", "90%", "meter"]) expect(markup).not.toContain(secret);
  expect(markup).toContain("80 %");
});

test("Few customers are counted, not hidden, and no customers are nothing measured", () => {
  expect(tileState(customerShare({ hits: 1, total: 1 }))).toBe("few");
  expect(tile({ state: tileState(customerShare({ hits: 0, total: 0 })) })).toContain(t("none"));
});

test("An arrow is drawn only where the change is more than chance", () => {
  expect(tile({ delta: delta(true) })).toContain(`aria-label="${t("deltaDown")}"`);
  const quiet = tile({ delta: delta(false) });
  expect(quiet).not.toContain(t("deltaDown"));
  expect(quiet).toContain("-6.0");
  expect(quiet).toContain(t("deltaChance"));
});

test("A cohort whose time has not ended is marked, and one to come is left empty", () => {
  const markup = drawn(
    <HeatMap
      title="Repeat purchase"
      corner="First order"
      columns={["30 d", "60 d"]}
      rows={[
        {
          id: "may",
          label: "May",
          size: 40,
          cells: [{ value: 25, low: 14, high: 40, n: 40, isImmature: true }, null],
        },
      ]}
    />,
  );
  expect(markup).toContain(t("immature"));
  expect(markup.match(/<td/g)).toHaveLength(3);
});

test.each([
  [11.24, "+11.2"],
  [-0.05, "-0.1"],
  [0.04, "±0"],
  [-0.04, "±0"],
  [0, "±0"],
])("A difference of %d points is written %s", (delta, text) => {
  expect(deltaText(createFormatter({ locale: "en" }), delta)).toBe(text);
});

test("A table shows parts that the server has drawn and sealed", () => {
  const part = <button type="button">656 answers</button>;
  const store: unknown = Reflect.get(part, "_store");
  // As the parts of server components come in development.
  if (typeof store === "object" && store !== null) Object.freeze(store);
  const rows = [["Purchase", { value: 656, slot: part }]];
  const table = { columns: ["Stage", "Answers"], rows };
  expect(drawn(<TableOfRows label="Satisfaction" table={table} />)).toContain("656 answers");
});

test("A file is named after what its figures are of, and no filter they do not follow", () => {
  const parts = [
    { id: "days", text: "2026-01-01 to 2026-03-31" },
    { id: "channel", text: "App" },
  ];
  const FileName = () => useFileName("Funnel");
  const of = (child: React.ReactNode) => drawn(<FileScope parts={parts}>{child}</FileScope>);
  expect(of(<FileName />)).toBe("Funnel, 2026-01-01 to 2026-03-31, App");
  const without = (
    <FileScopeWithout ids={["channel"]}>
      <FileName />
    </FileScopeWithout>
  );
  expect(of(without)).toBe("Funnel, 2026-01-01 to 2026-03-31");
});

test("The ends of a range of times are said in the unit of its middle", () => {
  const words = {
    t: createTranslator({ locale: "en", messages: english, namespace: "kpis" }),
    format: createFormatter({ locale: "en" }),
  };
  const hours = (count: number) => 3600 * count;
  expect(durationText(words, hours(44))).toBe("44 h");
  expect(durationText(words, hours(44), hours(50))).toBe("1.8 d");
  expect(durationText(words, hours(60), hours(40))).toBe("60 h");
  expect(durationText(words, null, hours(40))).toBe("–");
});
