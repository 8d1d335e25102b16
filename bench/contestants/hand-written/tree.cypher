MATCH (o:Organisation {id: $id})
RETURN {organisation: o {.id, .name, .acronym, missions: COLLECT {
  MATCH (o)-[:HAS_MISSION]->(mission:Mission) WITH mission ORDER BY mission.position
  RETURN mission {.id, .name, .adoptedOn, objectives: COLLECT {
    MATCH (mission)-[:STATES]->(objective:Objective) WITH objective ORDER BY objective.position
    RETURN objective {.id, .name, .number, .modality, .wording,
      citations: COLLECT {
        MATCH (objective)-[:RESTS_ON]->(c:Citation) WITH c ORDER BY c.position
        RETURN {quote: c.quote, clause: c.clauseNumber} },
      mandates: COLLECT {
        MATCH (objective)-[:GIVES]->(mandate:Mandate) WITH mandate ORDER BY mandate.position
        RETURN mandate {.id, .name, .modality, .action,
          citations: COLLECT {
            MATCH (mandate)-[:RESTS_ON]->(c:Citation) WITH c ORDER BY c.position
            RETURN {quote: c.quote, clause: c.clauseNumber} },
          stakeholderCategories: COLLECT {
            MATCH (mandate)-[:TOWARDS]->(category:StakeholderCategory) WITH category ORDER BY category.position
            RETURN category {.id, .name} },
          purposes: COLLECT {
            MATCH (mandate)-[:SERVES]->(purpose:Purpose) WITH purpose ORDER BY purpose.position
            RETURN purpose {.id, .name, citations: COLLECT {
              MATCH (purpose)-[:RESTS_ON]->(c:Citation) WITH c ORDER BY c.position
              RETURN {quote: c.quote, clause: c.clauseNumber} }} },
          conditions: COLLECT {
            MATCH (mandate)-[:SUBJECT_TO]->(condition:Condition) WITH condition ORDER BY condition.position
            RETURN condition {.id, .name, citations: COLLECT {
              MATCH (condition)-[:RESTS_ON]->(c:Citation) WITH c ORDER BY c.position
              RETURN {quote: c.quote, clause: c.clauseNumber} }} }
        } }
    } }
  } }
}} AS data
