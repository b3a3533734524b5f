import { AppError } from "@/lib/core/errors";

type RequestHeaders = {
  origin: string | null;
  fetchSite: string | null;
  host: string | null;
};

/**
 * Refuses a changing request that another site has caused.
 * @throws AppError forbidden
 */
export function requireSameOrigin({ origin, fetchSite, host }: RequestHeaders): void {
  const isForeignSite = fetchSite !== null && fetchSite !== "same-origin" && fetchSite !== "none";
  const isForeignOrigin = origin !== null && hostOf(origin) !== host;
  if (isForeignSite || isForeignOrigin) {
    throw new AppError("forbidden", "This request came from another site.");
  }
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
