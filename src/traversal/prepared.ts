import { type FieldNode, type SelectionSetNode, visit } from "graphql";
import type { Asked } from "./selection/collect-fields";

/** More ways to ask one field of one document are not kept: whoever writes values into a text makes a new document. */
const mostKept = 50;

/** The variables that stand below a field, by the field. */
const namesBelow = new WeakMap<FieldNode, readonly string[]>();

/** What was prepared for a field, by the values that stand below it. It lives as long as the document. */
const keptFor = new WeakMap<FieldNode, Map<string, unknown>>();

function variablesBelow(asked: Asked, node: FieldNode): readonly string[] {
  const known = namesBelow.get(node);
  if (known) return known;
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = (set: SelectionSetNode) => {
    visit(set, {
      enter: (part) => {
        if (part.kind === "Variable") names.add(part.name.value);
        if (part.kind !== "FragmentSpread" || seen.has(part.name.value)) return;
        seen.add(part.name.value);
        const fragment = asked.fragments[part.name.value];
        if (fragment) look(fragment.selectionSet);
      },
    });
  };
  if (node.selectionSet) look(node.selectionSet);
  const found = [...names].sort();
  namesBelow.set(node, found);
  return found;
}

/**
 * What is made from the selection of a field, made once for each document and each set of values below the field:
 * parsed documents are kept, and most clients send the same few again and again with other ids.
 *
 * @param own what of the field's own arguments decides it, as text
 */
export function prepared<Made>(asked: Asked, nodes: readonly FieldNode[], own: string, make: () => Made): Made {
  const [node, ...others] = nodes;
  if (node === undefined || others.length > 0) return make();
  const values = variablesBelow(asked, node).map((name) => asked.variables[name] ?? null);
  const key = JSON.stringify([own, asked.values, values]);
  const kept = (keptFor.get(node) ?? new Map<string, unknown>()) as Map<string, Made>;
  keptFor.set(node, kept);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}
