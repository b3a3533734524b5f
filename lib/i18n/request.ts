import { readdirSync } from "node:fs";
import path from "node:path";
import { getRequestConfig } from "next-intl/server";
import { currentUser } from "@/lib/access/request";

/** Times are shown in the person's own zone, figures and words in the one language there is. */
export default getRequestConfig(async () => ({
  locale: "en",
  timeZone: (await currentUser())?.timeZone ?? "UTC",
  messages: await loadMessages(),
}));

/** The texts of every feature: one file each, named like the feature and its namespace. */
async function loadMessages() {
  const folder = path.join(process.cwd(), "lib/i18n/messages/en");
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length));
  return Object.fromEntries(await Promise.all(names.map(loadNamespace)));
}

async function loadNamespace(name: string) {
  const { default: texts } = await import(`./messages/en/${name}.json`);
  // A file may name its namespace once more at its top.
  const isWrapped = Object.keys(texts).length === 1 && typeof texts[name] === "object";
  return [name, isWrapped ? texts[name] : texts] as const;
}
