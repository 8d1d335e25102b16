import type { FastifyInstance } from "fastify";
import type { DatasetWatch } from "../watch-dataset";

/**
 * `/health/live`: 200 as long as this process runs. `/health/ready`: 200 while the database answers and holds a
 * dataset, otherwise 503 with the reason in a sentence; it costs the database nothing.
 */
export function addHealthRoutes(app: FastifyInstance, watch: DatasetWatch): void {
  app.get("/health/live", async (_request, reply) => reply.header("cache-control", "no-store").send({ isAlive: true }));
  app.get("/health/ready", async (_request, reply) => {
    const readiness = watch.readiness();
    reply.header("cache-control", "no-store");
    if (!readiness.isReady) return reply.code(503).header("retry-after", "5").send(readiness);
    return reply.send({ ...readiness, revision: watch.dataset()?.revision ?? null });
  });
}
