/** A small organisation that is complete: its files by name, for an author to write over. It passes every check. */
export function starterSeeds(id: string): Readonly<Record<string, string>> {
  return {
    "mission-statement.txt": text,
    "organisation.yaml": organisation(id),
    "mission.yaml": mission,
    "vocabulary.yaml": vocabulary,
  };
}

/** By this comment an editor knows the keys: it completes them and shows what they mean. */
const schemaLine = "# yaml-language-server: $schema=../seed.schema.json";

const text = `Mission statement of the Example Association

The Example Association (EXA) exists to make examples understood.

1. The association shall publish what it learns, for the benefit of its members.

2. The association may speak for its members before governments
where all of them agree, for better rules.

This statement was adopted by the General Assembly on 1 March 2024.
`;

const organisation = (id: string) => `${schemaLine}

# Who speaks. All .yaml files of this folder are read together: spread the keys over them as you like.
organisation:
  id: ${id} # the name of this folder
  name: Example Association
  acronym: EXA # optional
  # regionalFocus: Europe               # optional
  quote: The Example Association (EXA) # words of the text that say so, copied

# What it is read from. \`text\` is a file beside this one.
documents:
  - id: statement
    name: Mission statement of the Example Association
    text: mission-statement.txt
  # One that the text only names has no \`text\`, but the document that names it, and its words:
  # - { id: statutes, name: Statutes, in: statement, quote: the Statutes }
`;

const mission = `${schemaLine}

mission:
  id: 2024-03-01
  name: Mission of 2024
  in: statement # the document in which every quote below is looked for
  adoptedOn: 2024-03-01
  adoptedBy: the General Assembly
  quote: adopted by the General Assembly on 1 March 2024

objectives:
  - id: overall # the one without a number
    name: Understood examples
    quote: to make examples understood
  - number: 1
    name: Publication
    modality: SHALL # SHALL, MAY or SHALL_NOT: what the words oblige to
    quote: shall publish what it learns
  - number: 2
    name: Representation
    modality: MAY
    quote: may speak for its members

conditions:
  - id: agreement
    name: All members agree
    quote: where all of them agree

# What the objectives allow, oblige to or forbid: before whom, for whom, what for, on which condition.
mandates:
  - id: publication
    objective: 1
    modality: SHALL
    action: publish what it learns # completes "EXA shall ..."
    quote: shall publish what it learns, for the benefit of its members
    benefits:
      - { category: members, quote: for the benefit of its members }
  - id: governments
    objective: 2
    modality: MAY
    action: speak for its members before governments
    quote: may speak for its members before governments
    conditions: [agreement] # short: takes the words of this mandate; { id: agreement, quote: … } gives it its own
    towards:
      - { category: governments, quote: before governments }
    benefits:
      - category: members
        clause: "2" # only where the words occur more than once
        quote: for its members
    purposes:
      - id: better-rules
        name: Better rules
        quote: for better rules
        topics: [regulation] # short: takes the words of the purpose
`;

const vocabulary = `${schemaLine}

# Terms that organisations share. One that is defined in the folder \`vocabulary\` already need not stand here;
# what stands in both must agree.
categories:
  - { id: governments, name: Governments, external: true } # external: outside of the membership
  - { id: members, name: Members, external: false }
topics:
  - { id: regulation, name: Regulation }
`;
