import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export type Trouble = { taken: () => string[] };

/** Notes everything a page complains about: errors, warnings, and what its own policy forbids. */
export function watch(page: Page): Trouble {
  let notes: string[] = [];
  page.on("pageerror", (error) => notes.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    notes.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) notes.push(`${response.status()}: ${response.url()}`);
  });
  return {
    taken() {
      const before = notes;
      notes = [];
      return before;
    },
  };
}

/** How many pixels the document can be scrolled sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules that colours decide; all others say the same in light and dark. */
export const colourRules = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong by the given rules or standards, one line for each kind of fault. */
export async function axeFaults(page: Page, runOnly = standards): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly, resultTypes: ["violations"] })
    // Words for screen readers alone, put beside the page by the component library while it speaks.
    .exclude("[data-live-announcer]")
    .analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.html}`);
    return `${id} (${nodes.length}): ${places.join(" | ").slice(0, 600)}`;
  });
}
