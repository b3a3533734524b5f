import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { WorkspaceMark } from "@/components/shell/workspace-mark";
import { Link } from "@/components/ui/link";
import type { Role } from "@/db/enums";

type WorkspaceListProps = { workspaces: { slug: string; name: string; role: Role }[] };

/** The workspaces somebody belongs to, each one click away. */
export function WorkspaceList({ workspaces }: WorkspaceListProps) {
  const t = useTranslations("shell.roles");
  return (
    <ul className="flex flex-col overflow-hidden rounded-panel border border-line bg-surface">
      {workspaces.map(({ slug, name, role }) => (
        <li key={slug} className="border-line not-first:border-t">
          <Link
            href={`/${slug}`}
            className="flex items-center gap-3 px-4 py-3 -outline-offset-2! hover:bg-hover"
          >
            <WorkspaceMark name={name} />
            <span className="min-w-0 grow truncate font-medium">{name}</span>
            <span className="text-xs text-ink-2">{t(role)}</span>
            <ChevronRight aria-hidden size={16} className="text-ink-3 rtl:-scale-x-100" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
