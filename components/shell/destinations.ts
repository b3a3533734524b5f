import {
  AtSign,
  ChartColumn,
  ClipboardCheck,
  House,
  Inbox,
  type LucideIcon,
  Map as MapIcon,
  Pointer,
  TriangleAlert,
  Users,
  UsersRound,
} from "lucide-react";

type PlaceId =
  | "home"
  | "inbox"
  | "journeys"
  | "performance"
  | "surveys"
  | "painPoints"
  | "personas"
  | "touchpoints"
  | "customers"
  | "mentions"
  | "settings";

export type Place = { id: PlaceId; path: string; icon: LucideIcon; key: string };

/** The places of a workspace in their order; `key` follows G on the keyboard. */
export const places: readonly Place[] = [
  { id: "home", path: "", icon: House, key: "h" },
  { id: "inbox", path: "/feedback", icon: Inbox, key: "i" },
  { id: "journeys", path: "/maps", icon: MapIcon, key: "j" },
  { id: "performance", path: "/kpis", icon: ChartColumn, key: "p" },
  { id: "surveys", path: "/surveys", icon: ClipboardCheck, key: "s" },
  { id: "painPoints", path: "/insights", icon: TriangleAlert, key: "n" },
  { id: "personas", path: "/personas", icon: Users, key: "e" },
  { id: "touchpoints", path: "/touchpoints", icon: Pointer, key: "t" },
  { id: "customers", path: "/customers", icon: UsersRound, key: "c" },
  { id: "mentions", path: "/mentions", icon: AtSign, key: "m" },
];

export function placeHref(workspaceSlug: string, place: { path: string }): string {
  return `/${workspaceSlug}${place.path}`;
}

/** Whether a page lies in a place; home is only itself. */
export function isInPlace(pathname: string, workspaceSlug: string, place: { path: string }) {
  const href = placeHref(workspaceSlug, place);
  if (pathname === href) return true;
  return place.path !== "" && pathname.startsWith(`${href}/`);
}
