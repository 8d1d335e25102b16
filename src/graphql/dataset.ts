import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import type { DatasetRecord } from "../store/dataset";
import type { Engine } from "../store/engine";
import { readDataset } from "../store/read-dataset";
import type { Planner } from "../traversal/root-plan";
import { NothingLoadedError } from "../traversal/run";

@ObjectType("DatasetSource", { simpleResolvers: true, description: "A seed file that the data were made from." })
export class DatasetSource {
  @Field(() => String, { description: "Path below the seeds folder." })
  path!: string;

  @Field(() => String, { description: "SHA-256 of the file's bytes, in hexadecimal." })
  sha256!: string;
}

@ObjectType("Dataset", { simpleResolvers: true, description: "The data that are served." })
export class Dataset {
  @Field(() => String, {
    description: "A hash of the content: the same for the same seeds on every engine and every run.",
  })
  revision!: string;

  @Field(() => GraphQLDateTime, { description: "When these data were loaded." })
  loadedAt!: string;

  @Field(() => Int, { description: "How many nodes are stored: entities and citations." })
  nodes!: number;

  @Field(() => Int, { description: "How many relationships are stored: links, RESTS_ON and QUOTED_FROM." })
  relationships!: number;

  @Field(() => String, { description: "The database that answers: `embedded` or `neo4j`." })
  engine!: string;

  @Field(() => [DatasetSource], { description: "The seed files, by path." })
  sources!: DatasetSource[];
}

async function answerDataset(engine: Engine): Promise<DatasetRecord & { engine: string }> {
  const dataset = await readDataset(engine);
  if (!dataset) throw new NothingLoadedError("The graph is empty: nothing has been loaded yet.");
  return { ...dataset, engine: engine.name };
}

/** Plans `dataset`: one small statement. */
export const planDataset: Planner = (_asked, [first]) =>
  first?.name.value === "dataset"
    ? { field: "dataset", cost: () => ({ blocks: 0, rows: 0 }), run: answerDataset }
    : null;
