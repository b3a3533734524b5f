import { AppError } from "./errors";

/** Unique constraints people can run into, as field and message. */
const uniqueMessages: Record<string, { field: string; message: string }> = {
  users_email_unique: { field: "email", message: "There is already an account with this e-mail." },
  map_folders_name: { field: "name", message: "There is already a folder with this name." },
  workspaces_slug_unique: { field: "slug", message: "This address is taken." },
  map_views_name: {
    field: "name",
    message: "Another view of this journey has this name.",
  },
  channels_name: { field: "name", message: "There is already a channel with this name." },
  touchpoints_name: { field: "name", message: "There is already a touchpoint with this name." },
  evidence_once: { field: "feedbackItemId", message: "This answer is already evidence here." },
};

type DatabaseError = { code: string; constraint_name?: string };

/** An error of PostgreSQL as something a person can act on; null when it is our own fault. */
export function fromDatabase(thrown: unknown): AppError | null {
  const error = databaseError(thrown);
  if (!error) return null;
  switch (error.code) {
    case "23505":
      return duplicate(error.constraint_name ?? "", thrown);
    case "23503":
      return new AppError("not_found", "Something this refers to was not found.", {
        cause: thrown,
      });
    case "22P05":
    case "22021":
    case "22003":
    case "22008":
    case "22P02":
      return new AppError("invalid", "A value cannot be stored. Please check what you typed.", {
        cause: thrown,
      });
    case "55P03":
    case "57014":
    case "40001":
    case "40P01":
      return new AppError("unavailable", "This is busy right now. Please try again.", {
        cause: thrown,
      });
    default:
      return null;
  }
}

function duplicate(constraint: string, cause: unknown): AppError {
  const known = uniqueMessages[constraint];
  if (!known) return new AppError("conflict", "This already exists.", { cause });
  return new AppError("conflict", known.message, {
    fields: { [known.field]: known.message },
    cause,
  });
}

/** Whether PostgreSQL ended the transaction so that others could go on. */
export const wasSacrificed = (thrown: unknown): boolean =>
  ["40P01", "40001"].includes(databaseError(thrown)?.code ?? "");

/** Drizzle wraps the driver's error as its cause. */
function databaseError(thrown: unknown): DatabaseError | null {
  if (!(thrown instanceof Error)) return null;
  if ("code" in thrown && typeof thrown.code === "string" && /^[0-9A-Z]{5}$/.test(thrown.code)) {
    const constraint = "constraint_name" in thrown ? String(thrown.constraint_name) : undefined;
    return { code: thrown.code, constraint_name: constraint };
  }
  return databaseError(thrown.cause);
}
