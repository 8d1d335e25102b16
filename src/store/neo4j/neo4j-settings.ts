import neo4j, { type Driver } from "neo4j-driver";
import { EngineError } from "../engine";

/** How to reach a Neo4j, and how long to wait for it. All times in milliseconds. */
export interface Neo4jSettings {
  /** `bolt://` one server, `neo4j://` a cluster, `+s` encrypted, `+ssc` encrypted with a certificate of its own. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The name of the database; null for the one that is the user's default. */
  readonly database: string | null;
  /** After how long Neo4j ends a statement that reads; 3,000 unless told. It looks every two seconds or so. */
  readonly readTimeLimit?: number;
  /** For how long a transaction that met a passing fault is tried again; 2,000 unless told. */
  readonly retryTime?: number;
}

/**
 * A driver that never waits long: 3 seconds to connect and 3 for a free connection, since an HTTP client
 * waits at the other end. Nothing is connected yet.
 */
export function neo4jDriver(settings: Neo4jSettings, retryTime: number): Driver {
  try {
    return neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 3_000,
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: retryTime,
      fetchSize: 2_000,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
      userAgent: "mandate-graph",
    });
  } catch (error) {
    const message =
      "The address of Neo4j is not understood: it begins with bolt://, neo4j://, bolt+s:// or neo4j+s://.";
    throw new EngineError("UNAVAILABLE", message, error);
  }
}
