/** A refusal as Discord words it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  /** @param errors - what is wrong where, nested as the body is */
  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

const refusals = {
  unauthorized: [401, 0, "401: Unauthorized"],
  unknownRoute: [404, 0, "404: Not Found"],
  tooLarge: [413, 40005, "Request entity too large"],
  brokenJson: [400, 50109, "The request body contains invalid JSON."],
  /** Texts of more than about ten thousand bytes make Discord fail. */
  broken: [500, 0, "500: Internal Server Error"],
  unknownApplication: [404, 10002, "Unknown Application"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  dailyCreates: [429, 30034, "Max number of daily application command creates has been reached (200)"],
  alreadyCrossposted: [400, 40033, "This message has already been crossposted."],
  alreadyAcknowledged: [400, 40060, "Interaction has already been acknowledged."],
  tagRequired: [400, 40067, "A tag is required to create a forum post in this channel"],
  missingAccess: [403, 50001, "Missing Access"],
  notOwnMessage: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  notATextChannel: [400, 50008, "Cannot send messages in a non-text channel"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  wrongChannelType: [400, 50024, "Cannot execute action on this channel type"],
  invalidWebhookToken: [401, 50027, "Invalid Webhook Token"],
  archived: [400, 50083, "Thread is archived"],
  needsHistory: [400, 160002, "Cannot reply without permission to read message history"],
  threadExists: [400, 160004, "A thread has already been created for this message"],
  threadLocked: [400, 160005, "Thread is locked"],
} as const satisfies Record<string, readonly [number, number, string]>;

export type Refusal = keyof typeof refusals;

/** @returns a known refusal, to be thrown */
export function refusal(what: Refusal): ApiError {
  const [status, code, message] = refusals[what];
  return new ApiError(status, code, message);
}
