import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parseSubmission } from "@/lib/surveys/answers";
import { renderForm } from "@/lib/surveys/page/form";
import { html } from "@/lib/surveys/page/html";
import { renderClosed, renderNotFound, renderThanks } from "@/lib/surveys/page/notices";
import { surveyStyle } from "@/lib/surveys/page/style";
import { fieldName } from "@/lib/surveys/questions/fields";
import { sampleForm, sampleQuestions } from "../support/survey-samples";

const stylePath = "/s/assets/0123456789abcdef.css";
const submissionId = "0190b3c2-7c1a-7d3e-9f00-00000000abcd";
const form = (changes = {}) => renderForm({ survey: sampleForm(changes), stylePath, submissionId });

const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  "</textarea><script>alert(1)</script>",
  "</title><svg onload=alert(1)>",
  "<!--><svg/onload=alert(1)>",
  "`alert(1)`",
  "&lt;script&gt;",
  "javascript:alert(1)",
];

/** What is left when everything we write ourselves between angle brackets is taken away. */
const tags = (page: string) => page.match(/<[^>]*>/g) ?? [];

describe("The public page", () => {
  test("weighs at most 14 KB compressed, with its style sheet and 30 questions", () => {
    const many = Array.from({ length: 5 }, () => sampleQuestions()).flat();
    const small = gzipSync(form()).length + gzipSync(surveyStyle).length;
    const large = gzipSync(form({ questions: many })).length + gzipSync(surveyStyle).length;
    expect(small).toBeLessThan(5 * 1024);
    expect(large).toBeLessThan(14 * 1024);
  });

  test("holds no script, no inline style and no address of another host", () => {
    const page = form();
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|https?:\/\//i);
    expect(surveyStyle).not.toMatch(/url\(|@import|https?:/);
  });

  test("is the same bytes for the same survey, and posts to its own address", () => {
    expect(form()).toBe(form());
    expect(form()).toContain('<form method="post" autocomplete="off" data-texts=');
  });

  test("says its language and direction", () => {
    expect(form({ locale: "ar" })).toContain('<html lang="ar" dir="rtl">');
    expect(form()).toContain('<html lang="en" dir="ltr">');
  });

  test("uses logical properties only, so that it mirrors", () => {
    expect(surveyStyle).not.toMatch(
      /(margin|padding|border)-(left|right)|[;{](left|right):|float:left/,
    );
  });

  test("goes on, not back, when somebody presses Enter", () => {
    const [first, second] = sampleQuestions();
    const survey = sampleForm({ questions: [first, second] });
    const step = { questions: [second], isFirst: false, isLast: true };
    const page = renderForm({ survey, stylePath, submissionId, step });
    expect(page.match(/<button[^>]*>/g)?.map((tag) => /class="(\w+)"/.exec(tag)?.[1])).toEqual([
      ...["send", "back"],
    ]);
  });

  test("without its script says where the button may send, and only there", () => {
    const [first, second] = sampleQuestions();
    const ends = { when: [{ about: first.id, test: "is" as const, value: "1" }], to: "end" };
    const jumping = { ...first, logic: { match: "all" as const, showIf: [], jumps: [ends] } };
    const step = { questions: [jumping], isFirst: true, isLast: false };
    const survey = sampleForm({ questions: [jumping, second] });
    const note = '<noscript><p class="note">Depending on your answer';
    expect(renderForm({ survey, stylePath, submissionId, step })).toContain(note);
    const plain = sampleForm({ questions: [first, second] });
    const page = { ...step, questions: [first] };
    expect(renderForm({ survey: plain, stylePath, submissionId, step: page })).not.toContain(note);
  });

  test("pre-selects what a link asks for", () => {
    const [csat] = sampleQuestions();
    const filled = new Map([[fieldName(csat), ["4"]]]);
    const page = renderForm({ survey: sampleForm(), stylePath, submissionId, filled });
    expect(page).toContain(`name="${fieldName(csat)}" value="4" checked`);
  });
});

describe("An invalid form", () => {
  const questions = sampleQuestions();
  const [csat, nps, , , text] = questions;
  const parsed = parseSubmission({ questions }, [
    [fieldName(csat), "2"],
    [fieldName(text), "Still <waiting>"],
  ]);
  const page = renderForm({
    ...{ survey: sampleForm(), stylePath, submissionId, filled: parsed.filled },
    errors: parsed.ok ? [] : parsed.errors,
  });

  test("comes back filled in", () => {
    expect(page).toContain(`name="${fieldName(csat)}" value="2" checked`);
    expect(page).toContain("\nStill &lt;waiting&gt;</textarea>");
    expect(page).toContain(submissionId);
  });

  test("lists its errors, each leading to its first control", () => {
    const target = `${fieldName(nps)}-1`;
    expect(page).toContain(`<a href="#${target}">${nps.title}</a>`);
    expect(page).toContain(`id="${target}"`);
    expect(page).toContain(`aria-describedby="${target}-help ${target}-fault"`);
  });
});

describe("Hostile text", () => {
  test.each(hostile)("stays text wherever it stands: %s", (text) => {
    const [csat, , , choice, long] = sampleQuestions();
    const questions = [
      { ...csat, title: text, help: text },
      { ...choice, title: text, options: [{ id: "a", label: text }] },
      { ...long, title: text },
    ];
    const strings = { title: text, intro: text, workspaceName: text, thanksMessage: text };
    const survey = sampleForm({ ...strings, closedMessage: text, questions });
    const filled = new Map(questions.map((one) => [fieldName(one), [text]]));
    const pages = [
      renderForm({ survey, stylePath, submissionId, filled, carried: { customer: text } }),
      renderThanks({ survey, stylePath, receipt: text }),
      renderClosed({ survey, stylePath, reason: "closed" }),
    ];
    for (const page of pages) {
      expect(page).not.toMatch(/<script|<img|<svg[ /]onload/i);
      for (const tag of tags(page)) expect(tag.replace(/"[^"]*"/g, "")).not.toMatch(/\son\w+=|'/);
    }
  });

  test("is escaped by the template in every nesting", () => {
    expect(html`${[html`<b>${"<"}</b>`, ["&", null, false]]}`.text).toBe("<b>&lt;</b>&amp;");
  });
});

test("The page of a wrong address says nothing about any survey", () => {
  expect(renderNotFound(stylePath)).toBe(renderNotFound(stylePath));
  expect(renderNotFound(stylePath)).toContain("There is nothing here");
});
