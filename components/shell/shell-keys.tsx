"use client";

import { useRouter } from "next/navigation";
import { useHotkeys } from "react-hotkeys-hook";
import { placeHref, places } from "./destinations";
import { useShell } from "./shell-store";

/** The keys that work everywhere in a workspace; it draws nothing. */
export function ShellKeys({ workspaceSlug }: { workspaceSlug: string }) {
  const router = useRouter();
  const show = useShell((state) => state.show);
  const options = { useKey: true, preventDefault: true };
  const anywhere = { ...options, enableOnFormTags: true, enableOnContentEditable: true };

  useHotkeys("mod+k", () => show("palette"), anywhere, [show]);
  useHotkeys("mod+shift+o", () => show("switcher"), anywhere, [show]);
  useHotkeys("/", () => show("palette"), options, [show]);
  useHotkeys("?", () => show("shortcuts"), { ...options, ignoreModifiers: true }, [show]);
  useHotkeys(
    places.map((place) => `g>${place.key}`),
    (_, hotkey) => {
      const place = places.find((item) => item.key === hotkey.keys?.[1]);
      if (place) router.push(placeHref(workspaceSlug, place));
    },
    { useKey: true },
    [workspaceSlug, router],
  );
  return null;
}
