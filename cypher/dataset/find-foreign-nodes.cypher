// Which nodes does the database hold that we did not write? A few of them, to name them.
// @access read
// @param limit Int! how many at most
// @column labels [String!]! the node's labels
// @column id String its property `id`, if it has one
MATCH (node)
WHERE NOT node:MandateGraph
RETURN labels(node) AS labels, node.id AS id
LIMIT $limit
