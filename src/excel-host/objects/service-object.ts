import { notEmulated } from "../model/host-error";
import { RemoteObject } from "../wire/remote-object";

/**
 * A service of Office that the client makes by name. Ratebook uses none; office.js itself says at its start that it is
 * ready for ribbon commands.
 * @throws HostError ApiNotFound for any other
 */
export function serviceObject(name: string): RemoteObject {
  if (name !== "Microsoft.InternalService.AddinInternalService") throw notEmulated(name);
  return new RemoteObject(name, { methods: { NotifyActionHandlerReady: () => null } });
}
