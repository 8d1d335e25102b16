// Writes what is loaded on the one node that says so. Run first: a second load waits here for the first.
// @access write
// @param properties JSON! all properties of the node, `id` and `revision` among them
MERGE (dataset:MandateGraph {id: 'dataset'})
SET dataset = $properties
SET dataset:Dataset
