import {
  AddressRefusedError,
  AppError,
  CommunityNotFoundError,
  EngineError,
  type ErrorParameters,
  InstanceUnavailableError,
  ModelError,
  ThreadNotFoundError,
  UsageError,
} from "../../errors.ts";

/** A failure as it travels between threads, where errors lose their class. */
export type Failure =
  | { readonly code: string; readonly message: string; readonly parameters: ErrorParameters }
  /** No `AppError`: a bug, or what was thrown to stop the work. */
  | { readonly bug: unknown };

/** Those that reading and building throw, by their code. */
const classes: Readonly<Record<string, new (message: string, parameters: ErrorParameters) => AppError>> = {
  "address-refused": AddressRefusedError,
  "community-not-found": CommunityNotFoundError,
  engine: EngineError,
  "instance-unavailable": InstanceUnavailableError,
  model: ModelError,
  "thread-not-found": ThreadNotFoundError,
  usage: UsageError,
};

export function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) return { bug: error };
  return { code: error.code, message: error.message, parameters: error.parameters };
}

/** The error again: of its class, with its sentence. */
export function errorOf(failure: Failure): unknown {
  if ("bug" in failure) return failure.bug;
  const AppErrorClass = classes[failure.code] ?? EngineError;
  return new AppErrorClass(failure.message, failure.parameters);
}
