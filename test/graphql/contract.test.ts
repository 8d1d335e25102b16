import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { makeSchema } from "../../src/graphql/schema";

const schema = makeSchema();
const contract = buildSchema(readFileSync(join(__dirname, "contract.graphql"), "utf8"));

describe("the public contract", () => {
  it("is contained in the schema that is served", () => {
    expect(findBreakingChanges(contract, schema)).toEqual([]);
  });

  it("has no way to change data", () => {
    expect(schema.getMutationType()).toBeUndefined();
    expect(schema.getSubscriptionType()).toBeUndefined();
  });
});

describe("every type, field, argument and enum value", () => {
  const ours = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const builtIn = new Set(["String", "Int", "Boolean", "ID", "Float"]);

  function undescribed(type: GraphQLNamedType): string[] {
    const missing = type.description ? [] : [type.name];
    if (isEnumType(type))
      missing.push(...type.getValues().flatMap((value) => (value.description ? [] : [`${type.name}.${value.name}`])));
    if (isInputObjectType(type))
      missing.push(
        ...Object.values(type.getFields()).flatMap((field) =>
          field.description ? [] : [`${type.name}.${field.name}`],
        ),
      );
    if (!isObjectType(type) && !isInterfaceType(type)) return missing;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) missing.push(`${type.name}.${field.name}`);
      missing.push(
        ...field.args.flatMap((argument) =>
          argument.description ? [] : [`${type.name}.${field.name}(${argument.name})`],
        ),
      );
    }
    return missing;
  }

  it("is described", () => {
    const withoutRoot = ours.filter(({ name }) => !builtIn.has(name) && name !== "Query");
    expect(withoutRoot.flatMap(undescribed)).toEqual([]);
    expect(ours.filter(({ name }) => name === "Query").flatMap(undescribed)).toEqual(["Query"]);
  });
});
