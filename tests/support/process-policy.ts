import type { Capability } from "@/lib/access/policy";
import { snippetPath } from "@/lib/server/snippet/routes";
import { scriptPath, stylePath } from "@/lib/server/surveys/reply";
import { loaderPath } from "@/lib/server/widget";

/**
 * Who is answered at an address which the process serves itself.
 * - `anybody`: everybody gets the same status; a cookie makes no difference
 * - `key`: nobody without an API key, cookie or not
 * - `member`: members with the capability get `status`, others of them 403, strangers 404; whoever is
 *   not signed in gets 401, or `unknown`
 */
type ProcessAccess =
  | { for: "anybody"; status: number }
  | { for: "key" }
  | { for: "member"; can: Capability; status: number; unknown?: number };

export type ProcessEntry = { method: "GET" | "POST" | "OPTIONS"; path: string } & ProcessAccess;

const secret = "A".repeat(43);

/**
 * The policy of the process's own routes: one address of each, with the placeholders of the matrix
 * world; `[never…]` is an id of nothing. A route no entry leads to fails the tests.
 */
export const processPolicy: ProcessEntry[] = [
  { method: "GET", path: "/api/health", for: "anybody", status: 200 },
  { method: "GET", path: stylePath, for: "anybody", status: 200 },
  { method: "GET", path: scriptPath, for: "anybody", status: 200 },
  { method: "GET", path: "/s/assets/t-0b7a4b-soft-auto.css", for: "anybody", status: 200 },
  { method: "GET", path: snippetPath, for: "anybody", status: 200 },
  { method: "GET", path: loaderPath, for: "anybody", status: 200 },
  { method: "GET", path: `/widget/${secret}.json`, for: "anybody", status: 404 },
  { method: "GET", path: "/s/a/b/c", for: "anybody", status: 404 },
  { method: "GET", path: `/s/${secret}`, for: "anybody", status: 404 },
  { method: "POST", path: `/s/${secret}`, for: "anybody", status: 415 },
  { method: "GET", path: `/s/${secret}/unsubscribe`, for: "anybody", status: 404 },
  { method: "POST", path: `/s/${secret}/unsubscribe`, for: "anybody", status: 415 },
  { method: "POST", path: `/s/${secret}/progress`, for: "anybody", status: 415 },
  { method: "GET", path: `/s/${secret}/thanks`, for: "anybody", status: 404 },
  { method: "POST", path: "/api/v1/events", for: "key" },
  { method: "POST", path: "/api/v1/collect", for: "key" },
  { method: "OPTIONS", path: "/api/v1/collect", for: "key" },
  { method: "POST", path: "/api/v1/metrics/[neverId]/points", for: "key" },
  { method: "GET", path: "/api/v1/nothing", for: "anybody", status: 404 },
  // Nothing is there where no secret for it is set.
  { method: "POST", path: "/api/inbound/mail", for: "anybody", status: 404 },
  {
    method: "GET",
    path: "/exports/[workspace]/surveys/[surveyId].csv",
    for: "member",
    can: "workspace.read",
    status: 200,
  },
  {
    method: "GET",
    path: "/s/preview/[workspace]/[surveyId]",
    for: "member",
    can: "workspace.read",
    status: 200,
    unknown: 404,
  },
  { method: "POST", path: "/s/preview/[workspace]/[surveyId]", for: "anybody", status: 415 },
  {
    method: "POST",
    path: "/[workspace]/maps/[mapId]/images",
    for: "member",
    can: "map.edit",
    status: 415,
  },
  {
    method: "GET",
    path: "/[workspace]/maps/[mapId]/images/[neverId]",
    for: "member",
    can: "map.read",
    status: 404,
  },
  {
    method: "POST",
    path: "/[workspace]/customers/imports/[neverId]/bytes",
    for: "member",
    can: "customer.edit",
    status: 404,
  },
  {
    method: "GET",
    path: "/[workspace]/customers/imports/[neverId]/problems.csv",
    for: "member",
    can: "kpi.read",
    status: 404,
  },
];
