import { redirect } from "next/navigation";
import { listWorkspacesOf } from "@/lib/access/accounts/workspaces";
import { currentUser } from "@/lib/access/request";

/** Leads to the person's workspace, to making one, or to the sign-in page. */
export default async function RootPage() {
  const user = await currentUser();
  if (!user) redirect("/sign-in");
  const [first] = await listWorkspacesOf(user.id);
  redirect(first ? `/${first.slug}` : "/welcome");
}
