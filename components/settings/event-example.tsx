import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { Tabs } from "@/components/ui/tabs";
import { eventCommands } from "./event-commands";

type EventExampleProps = { appUrl: string; currency: string; now: Date };

/** What to type to send a first event, ready but for the key. */
export function EventExample({ appUrl, currency, now }: EventExampleProps) {
  const t = useTranslations("settings.apiKeys");
  const { one, many, identify, snippet } = eventCommands(appUrl, currency, now);
  const items = [
    { id: "one", label: t("exampleOne"), content: <Command text={one} /> },
    { id: "many", label: t("exampleMany"), content: <Command text={many} /> },
    { id: "identify", label: t("exampleIdentify"), content: <Command text={identify} /> },
    { id: "snippet", label: t("exampleSnippet"), content: <Snippet text={snippet} /> },
  ];
  return (
    <Card title={t("exampleTitle")} subtitle={t("exampleHint")}>
      <Tabs label={t("exampleTitle")} items={items} />
    </Card>
  );
}

/** The script, and what it remembers of whom. */
function Snippet({ text }: { text: string }) {
  const t = useTranslations("settings.apiKeys");
  return (
    <div className="flex flex-col gap-3">
      <Command text={text} />
      <ul className="flex max-w-prose list-disc flex-col gap-1 ps-5 text-sm text-ink-2">
        <li>{t("snippetKey")}</li>
        <li>{t("snippetConsent")}</li>
        <li>{t("snippetOffline")}</li>
        <li>{t("snippetSeen")}</li>
      </ul>
    </div>
  );
}

function Command({ text }: { text: string }) {
  const t = useTranslations("settings.apiKeys");
  return (
    <div className="flex flex-col items-start gap-2">
      <pre className="w-full rounded-card border border-line bg-sunken p-3 text-xs whitespace-pre-wrap wrap-anywhere">
        <code>{text}</code>
      </pre>
      <CopyButton text={text} label={t("copyExample")} />
    </div>
  );
}
