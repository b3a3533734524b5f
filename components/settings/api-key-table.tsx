import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import type { ApiScope } from "@/db/enums";
import { RevokeKeyButton } from "./revoke-key-button";
import { RotateKeyButton } from "./rotate-key-button";
import { scopeName } from "./scope-name";

type ApiKey = {
  id: string;
  name: string;
  publicId: string;
  scopes: ApiScope[];
  origins: string[];
  previousUntil: Date | null;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};
type ApiKeyTableProps = { workspaceSlug: string; keys: ApiKey[]; now: Date };

export function ApiKeyTable({ workspaceSlug, keys, now }: ApiKeyTableProps) {
  const t = useTranslations("settings.apiKeys");
  const columns: Column<ApiKey>[] = [
    {
      id: "name",
      header: t("key"),
      isRowHeader: true,
      cell: ({ name, publicId }) => (
        <span className="flex flex-col">
          {name}
          <code className="text-xs font-normal text-ink-2">tl_{publicId}_…</code>
        </span>
      ),
    },
    {
      id: "may",
      header: t("may"),
      cell: ({ scopes, origins, previousUntil }) => (
        <span className="flex flex-wrap items-center gap-1">
          {scopes.map((scope) => (
            <Badge key={scope}>{t(`scopeList.${scopeName(scope)}`)}</Badge>
          ))}
          {origins.length > 0 && (
            <span title={origins.join(", ")} className="text-xs text-ink-2">
              {t("sites", { count: origins.length })}
            </span>
          )}
          {previousUntil && previousUntil > now && (
            <span className="text-xs text-ink-2">
              {t("oldUntil")} <DateText date={previousUntil} style="datetime" />
            </span>
          )}
        </span>
      ),
    },
    {
      id: "created",
      header: t("createdAt"),
      className: "max-md:hidden",
      cell: ({ createdAt }) => <DateText date={createdAt} />,
    },
    {
      id: "used",
      header: t("lastUsed"),
      className: "max-md:hidden",
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <DateText date={lastUsedAt} style="relative" /> : t("never"),
    },
    {
      id: "actions",
      header: <span className="sr-only">{t("actions")}</span>,
      align: "end",
      className: "max-sm:ms-auto",
      cell: ({ id, name, revokedAt }) =>
        revokedAt ? (
          <Badge tone="pain">{t("revoked")}</Badge>
        ) : (
          <span className="inline-flex gap-1">
            <RotateKeyButton workspaceSlug={workspaceSlug} keyId={id} name={name} />
            <RevokeKeyButton workspaceSlug={workspaceSlug} keyId={id} name={name} />
          </span>
        ),
    },
  ];
  const empty = (
    <EmptyState icon={<KeyRound size={24} />} title={t("empty")} description={t("emptyHint")} />
  );
  return (
    <DataTable
      isStacked
      label={t("title")}
      columns={columns}
      rows={keys}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
