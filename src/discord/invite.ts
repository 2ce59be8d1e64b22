import { invitedPermissions, permissionBits } from "./permissions.ts";

/** @returns the page on which somebody adds the bot to a server, with the permissions that it needs and no more */
export function inviteUrl(applicationId: string): string {
  const url = new URL("https://discord.com/oauth2/authorize");
  url.searchParams.set("client_id", applicationId);
  url.searchParams.set("scope", "bot applications.commands");
  url.searchParams.set("permissions", String(permissionBits(invitedPermissions)));
  return url.href;
}
