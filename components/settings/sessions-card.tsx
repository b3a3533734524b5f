import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateText } from "@/components/ui/date-text";
import { deviceOf } from "./device";
import { EndSessionsButton } from "./end-sessions-button";

type Session = { id: string; userAgent: string | null; createdAt: Date };
type SessionsCardProps = { sessions: Session[]; ownSessionId: string | null };

/** Every browser that is signed in, with a way to end all but this one. */
export function SessionsCard({ sessions, ownSessionId }: SessionsCardProps) {
  const t = useTranslations("profile.sessions");
  const nameOf = ({ userAgent }: Session) => {
    const device = deviceOf(userAgent);
    return device ? t("on", device) : t("unknown");
  };
  return (
    <Card title={t("title")} actions={sessions.length > 1 && <EndSessionsButton />}>
      <ul className="flex flex-col">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line py-2 not-first:border-t"
          >
            <span className="font-medium">{nameOf(session)}</span>
            {session.id === ownSessionId && <Badge tone="accent">{t("this")}</Badge>}
            <span className="ms-auto text-xs text-ink-2">
              {t("since")} <DateText date={session.createdAt} style="datetime" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
