"use client";

import { Pencil, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import type { ChannelOption } from "@/lib/touchpoints/channels/queries";
import { ChannelForm } from "./channel-form";

/** The button and the form for a new channel, or for renaming the given one. */
export function ChannelDrawer({ slug, channel }: { slug: string; channel?: ChannelOption }) {
  const t = useTranslations("touchpoints");
  const router = useRouter();
  const title = channel ? t("editTitle", { name: channel.name }) : t("channels.new");
  return (
    <Drawer
      title={title}
      trigger={
        channel ? (
          <IconButton label={title} icon={<Pencil size={14} />} />
        ) : (
          <Button variant="primary" icon={<Plus size={16} />}>
            {title}
          </Button>
        )
      }
    >
      {({ close }) => (
        <ChannelForm
          slug={slug}
          channel={channel}
          onSaved={() => {
            close();
            notify.ok(t(channel ? "saved" : "channels.created"));
            router.refresh();
          }}
        />
      )}
    </Drawer>
  );
}
