// Removes the nodes that we wrote and that the seeds no longer hold, with every relationship of theirs.
// @access write
// @param revision String! the revision that is being loaded
MATCH (node:MandateGraph)
WHERE node.revision IS NULL OR node.revision <> $revision
DETACH DELETE node
