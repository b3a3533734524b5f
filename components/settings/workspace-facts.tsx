import { useTranslations } from "next-intl";

type WorkspaceFactsProps = {
  slug: string;
  workspace: { name: string; timeZone: string; currency: string; countsRefunds: boolean };
};

/** The settings of a workspace for those who cannot change them. */
export function WorkspaceFacts({ slug, workspace }: WorkspaceFactsProps) {
  const t = useTranslations("settings.general");
  const facts = [
    [t("name"), workspace.name],
    [t("address"), `/${slug}`],
    [t("timeZone"), workspace.timeZone.replaceAll("_", " ")],
    [t("currency"), workspace.currency],
    [t("countsRefunds"), t(workspace.countsRefunds ? "yes" : "no")],
  ];
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd className="min-w-0 font-medium">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="text-xs text-ink-2">{t("readOnly")}</p>
    </div>
  );
}
