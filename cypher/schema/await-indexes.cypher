// Waits until every index answers, at most $seconds.
// @engine neo4j
// @access read
// @param seconds Int! how long to wait
CALL db.awaitIndexes($seconds)
