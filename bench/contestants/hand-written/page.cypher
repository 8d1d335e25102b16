MATCH (category:StakeholderCategory {id: $category})
WITH category
MATCH (category)<-[:TOWARDS]-(mandate)
WHERE mandate.position > $after
WITH mandate ORDER BY mandate.position LIMIT 50
WITH mandate {.id, .name, .modality, .action,
  purposes: COLLECT {
    MATCH (mandate)-[:SERVES]->(purpose:Purpose) WITH purpose ORDER BY purpose.position
    RETURN purpose {.id, .name} },
  conditions: COLLECT {
    MATCH (mandate)-[:SUBJECT_TO]->(condition:Condition) WITH condition ORDER BY condition.position
    RETURN condition {.id, .name} }
} AS mandate
RETURN {mandates: collect(mandate)} AS data
