/** Values that a catalogue needs to word an error in another language. */
export type ErrorParameters = Readonly<Record<string, string | number>>;

/**
 * Base of every failure this project expects. Anything else is a bug.
 *
 * `code` and `parameters` let a catalogue word the same failure in another language.
 */
export abstract class AppError extends Error {
  /** Stable, kebab-case. */
  abstract readonly code: string;
  readonly parameters: ErrorParameters;

  /** @param userMessage - one sentence that says what to do, safe to show to anyone */
  constructor(userMessage: string, parameters: ErrorParameters = {}, options?: ErrorOptions) {
    super(userMessage, options);
    this.name = new.target.name;
    this.parameters = parameters;
  }

  /** One sentence that says what to do, safe to show to anyone. */
  get userMessage(): string {
    return this.message;
  }
}

/** The caller asked for something that cannot be understood or is not allowed: mend the call, not the world. */
export class UsageError extends AppError {
  readonly code = "usage";
}

/** The settings do not fit; `userMessage` names every problem, a line each. */
export class ConfigurationError extends AppError {
  readonly code = "configuration";
}

/** The instance knows no such community. */
export class CommunityNotFoundError extends AppError {
  readonly code = "community-not-found";
}

/** The instance knows no such thread. */
export class ThreadNotFoundError extends AppError {
  readonly code = "thread-not-found";
}

/** The instance did not answer, or not as a Lemmy instance does. */
export class InstanceUnavailableError extends AppError {
  readonly code = "instance-unavailable";
}

/** The address is on a private network and the operator has not allowed it. */
export class AddressRefusedError extends AppError {
  readonly code = "address-refused";
}

/** The snapshot file cannot be read or does not have the form of a snapshot. */
export class SnapshotError extends AppError {
  readonly code = "snapshot";
}

/** A file that was asked for could not be written. */
export class OutputError extends AppError {
  readonly code = "output";
}

/** The store could not be read or written; nothing has changed. */
export class StoreError extends AppError {
  readonly code: string = "store";
}

/** A document is there and cannot be understood; it is kept as it is. */
export class DamagedDocumentError extends StoreError {
  override readonly code = "damaged-document";
}

/**
 * A destination did not take a digest; trying later may help. `parameters.arrived` is `no` where it is certain that the part
 * that failed did not arrive: then it can be sent again however late.
 */
export class DestinationUnavailableError extends AppError {
  readonly code = "destination-unavailable";
}

/** The engine ended, or was ended, before the digest was built. */
export class EngineError extends AppError {
  readonly code = "engine";
}

/** The bot's own account on Lemmy cannot log in, or may not do what it should. */
export class LemmyAccountError extends AppError {
  readonly code = "lemmy-account";
}

/** Discord does not take the bot as it is set up: its token, its intents, its shards. */
export class DiscordRefusedError extends AppError {
  readonly code = "discord-refused";
}

/** Discord did not answer, or not as Discord does; trying later may help. */
export class DiscordUnavailableError extends AppError {
  readonly code = "discord-unavailable";
}

/** The language model did not answer, or not as it was asked to. */
export class ModelError extends AppError {
  readonly code = "model";
}
