import { AppError } from "@/lib/core/errors";
import type { Route } from "./router";

/** The rest of the interface for programs: they get errors as JSON, not the page people get. */
export const unknownApiRoute: Route = {
  match: (path) => path.startsWith("/api/v1/"),
  async handle({ method }, _res, { path }) {
    throw new AppError("not_found", `Nothing answers ${method} ${path}.`);
  },
};
