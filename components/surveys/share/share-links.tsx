import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Chip } from "@/components/ui/chip";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { CloseLinkButton } from "./close-link-button";
import { QrDialog } from "./qr-dialog";
import { ReopenLinkButton } from "./reopen-link-button";

export type SharedLink = {
  id: string;
  name: string;
  url: string;
  about: string[];
  answered: number;
  isClosed: boolean;
  /** Leads nowhere without an invitation, so there is no address to show. */
  isPersonal: boolean;
};

type Props = { slug: string; links: SharedLink[]; mayEdit: boolean };

/** Every link with what an answer through it is about, ready to be copied or printed. */
export function ShareLinks({ slug, links, mayEdit }: Props) {
  const t = useTranslations("surveys.share");
  return (
    <ul className="flex flex-col gap-3">
      {links.map((link) => (
        <li
          key={link.id}
          className="flex flex-col gap-3 rounded-panel border border-line bg-surface p-4"
        >
          <div className="flex flex-wrap items-center gap-2">
            <h3 className="text-base font-semibold">{link.name}</h3>
            {link.isClosed && <Badge>{t("closed")}</Badge>}
            {link.about.map((about) => (
              <Chip key={about}>{about}</Chip>
            ))}
            <span className="ms-auto text-ink-2">{t("answers", { count: link.answered })}</span>
          </div>
          {link.isPersonal ? (
            <p className="text-ink-2">{t("personalHint")}</p>
          ) : (
            <code className="rounded-control bg-sunken px-3 py-2 text-sm break-all" dir="ltr">
              {link.url}
            </code>
          )}
          <div className="flex flex-wrap gap-2">
            {!link.isPersonal && (
              <>
                <CopyButton text={link.url} label={t("copy")} />
                <LinkButton href={link.url} external>
                  {t("open")}
                </LinkButton>
                <QrDialog name={link.name} url={link.url} />
              </>
            )}
            {mayEdit && link.isClosed && (
              <ReopenLinkButton slug={slug} linkId={link.id} name={link.name} />
            )}
            {mayEdit && !link.isClosed && (
              <CloseLinkButton slug={slug} linkId={link.id} name={link.name} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
