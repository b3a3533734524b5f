import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { at } from "../columns";

/** Mails kept for the mailbox page of a demonstration or development server without SMTP. */
export const devMails = pgTable("dev_mails", {
  id: uuid("id").primaryKey(),
  recipient: text("recipient").notNull(),
  subject: text("subject").notNull(),
  body: text("body").notNull(),
  at: at("at").notNull(),
});
