import { expect, test } from "vitest";
import { surveyDetails } from "@/lib/surveys/schema";
import { fieldOfPath, hiddenFieldNames } from "@/lib/surveys/settings-form";

test("Hidden fields are divided by commas, semicolons and lines, never by blanks", () => {
  expect(hiddenFieldNames(" order_id, plan;\nregion\n,")).toEqual(["order_id", "plan", "region"]);
  expect(hiddenFieldNames("order id")).toEqual(["order id"]);
  expect(hiddenFieldNames("")).toEqual([]);
});

test("What is wrong with a setting is said at its field, however deep it lies", () => {
  const typed = surveyDetails.safeParse({
    ...{ surveyId: "0190b3c2-7c1a-7d3e-9f00-000000000001", version: 1, title: "x", intro: "" },
    ...{ thankYou: "", closedMessage: "", locale: "en", isAnonymous: false, quota: 0 },
    ...{ opensAt: null, closesAt: null, redirectUrl: "javascript:1", theme: { color: "green" } },
    hiddenFields: hiddenFieldNames("plan, Order id"),
  });
  const paths = typed.error?.issues.map((issue) => issue.path.join(".")) ?? [];
  expect(new Set(paths.map(fieldOfPath))).toEqual(
    new Set(["quota", "redirectUrl", "color", "hiddenFields"]),
  );
});
