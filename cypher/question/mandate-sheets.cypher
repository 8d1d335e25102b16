// What do the current missions of these organisations give? One sheet an organisation: its mandates with those they
// are exercised towards, their purposes and topics, and their conditions. Every link says what it rests on.
// For the scope of representation also all categories and topics, and which clauses carry a fact.
// @access read
// @param organisations [ID!]! the organisations
// @param all Boolean! whether every organisation is asked for instead
// @param withTerms Boolean! whether categories and topics are wanted
// @param withClauses Boolean! whether the clauses are wanted
// @param isPaged Boolean! whether only sheets are wanted that a page of cells needs; every organisation has a cell for
// each category with each topic, and one with none
// @param start Int! the first cell of the page, from 0
// @param end Int! the first cell behind the page
// @param inferred Boolean! whether facts that rest on conclusions alone count
// @column revision String! the data set's revision
// @column organisations [ID!]! every organisation found, in order
// @column sheets [MandateSheet!]! one for each of them, or of those on the page
// @column clauses [SheetClause!]! the clauses of all of them
// @column categories [Term!]! every category of the graph
// @column topics [Term!]! every topic of the graph
//
// Where not all of a kind are wanted, the list that leads to them is empty: Neo4j would test a plain `WHERE $all` after it
// has found them all.
MATCH (dataset:Dataset {id: 'dataset'})
CALL (dataset) {
  UNWIND CASE WHEN $withTerms THEN [dataset] ELSE [] END AS root
  CALL (root) {
    MATCH (category:StakeholderCategory) WHERE $inferred OR category.inferred = false
    RETURN category
  }
  WITH category ORDER BY category.position, category.id
  RETURN collect({id: category.id, name: category.name, external: category.external}) AS categories
}
CALL (dataset) {
  UNWIND CASE WHEN $withTerms THEN [dataset] ELSE [] END AS root
  CALL (root) {
    MATCH (topic:Topic) WHERE $inferred OR topic.inferred = false
    RETURN topic
  }
  WITH topic ORDER BY topic.position, topic.id
  RETURN collect({id: topic.id, name: topic.name}) AS topics
}
CALL (dataset) {
  CALL (dataset) {
    UNWIND $organisations AS asked
    MATCH (organisation:Organisation {id: asked})
    RETURN organisation
    UNION
    UNWIND CASE WHEN $all THEN [dataset] ELSE [] END AS root
    CALL (root) {
      MATCH (organisation:Organisation) WHERE $inferred OR organisation.inferred = false
      RETURN organisation
    }
    RETURN organisation
  }
  WITH organisation ORDER BY organisation.position, organisation.id
  RETURN collect(organisation.id) AS organisations
}
CALL (organisations) {
  WITH organisations WHERE $withClauses
  UNWIND organisations AS asked
  MATCH (clause:Clause {organisation: asked})
  WITH clause ORDER BY clause.position, clause.id
  CALL (clause) {
    MATCH (clause)-[:CONTAINS*0..8]->(part:Clause)
    MATCH (citation:Citation {clause: part.id})
    WHERE ($inferred OR citation.inferred = false) AND (citation.relationship IS NULL OR citation.relationship <> 'CONTAINS')
    CALL (citation) {
      MATCH (citation)<-[:RESTS_ON]-(own:Clause)
      RETURN count(own) AS ownWords
    }
    WITH citation, ownWords WHERE ownWords = 0
    RETURN count(citation) > 0 AS isCited
  }
  RETURN collect({id: clause.id, isCited: isCited}) AS clauses
}
CALL (organisations, categories, topics) {
  UNWIND range(0, size(organisations) - 1) AS place
  WITH organisations[place] AS asked, place, size(categories) * (size(topics) + 1) AS width
  WITH asked, place * width AS begin, (place + 1) * width AS behind
  WITH asked, begin, behind WHERE NOT $isPaged OR (begin < $end AND behind > $start)
  MATCH (organisation:Organisation {id: asked})
  WITH organisation ORDER BY organisation.position, organisation.id
  // `IS NOT NULL` stands behind a WITH: beside the MATCH, Neo4j would go through all citations for each mandate.
  CALL (organisation) {
    MATCH (organisation)-[has:HAS_MISSION]->(mission:Mission)
    WHERE mission.isCurrent = true AND ($inferred OR (has.inferred = false AND mission.inferred = false))
    MATCH (mission)-[states:STATES]->(objective:Objective)
    WHERE $inferred OR (states.inferred = false AND objective.inferred = false)
    MATCH (objective)-[gives:GIVES]->(mandate:Mandate)
    WHERE $inferred OR (gives.inferred = false AND mandate.inferred = false)
    WITH DISTINCT mandate ORDER BY mandate.position, mandate.id
    CALL (mandate) {
      MATCH (mandate)-[:RESTS_ON]->(citation:Citation)
      WITH citation.clause AS place, citation.position AS position, citation.id AS id
      WITH place, position, id WHERE place IS NOT NULL
      WITH place, position, id ORDER BY position, id
      RETURN collect(place) AS clauses
    }
    CALL (mandate) {
      MATCH (mandate)-[towards:TOWARDS]->(category:StakeholderCategory)
      WITH category, towards ORDER BY category.position, category.id
      RETURN collect({
        id: category.id, name: category.name, link: towards.id,
        inferred: towards.inferred, stated: towards.stated, endInferred: category.inferred
      }) AS categories
    }
    CALL (mandate) {
      MATCH (mandate)-[serves:SERVES]->(purpose:Purpose)
      WITH purpose, serves ORDER BY purpose.position, purpose.id
      CALL (purpose) {
        MATCH (purpose)-[concerns:CONCERNS]->(topic:Topic)
        WITH topic, concerns ORDER BY topic.position, topic.id
        RETURN collect({
          id: topic.id, name: topic.name, link: concerns.id,
          inferred: concerns.inferred, stated: concerns.stated, endInferred: topic.inferred
        }) AS topics
      }
      RETURN collect({
        id: purpose.id, name: purpose.name, link: serves.id, topics: topics,
        inferred: serves.inferred, stated: serves.stated AND purpose.stated, endInferred: purpose.inferred
      }) AS purposes
    }
    CALL (mandate) {
      MATCH (mandate)-[subject:SUBJECT_TO]->(condition:Condition)
      WITH condition, subject ORDER BY condition.position, condition.id
      CALL (subject) {
        MATCH (citation:Citation {link: subject.id})
        WITH citation.clause AS place, citation.position AS position, citation.id AS id
        WITH place, position, id WHERE place IS NOT NULL
        WITH place, position, id ORDER BY position, id
        RETURN collect(place) AS places
      }
      RETURN collect({
        id: condition.id, name: condition.name, link: subject.id, clauses: places,
        inferred: subject.inferred, stated: subject.stated, endInferred: condition.inferred
      }) AS conditions
    }
    RETURN collect({
      id: mandate.id, name: mandate.name, modality: mandate.modality, action: mandate.action,
      inferred: mandate.inferred, stated: mandate.stated, clauses: clauses,
      categories: categories, purposes: purposes, conditions: conditions
    }) AS mandates
  }
  RETURN collect({
    id: organisation.id, name: organisation.name, acronym: organisation.acronym, mandates: mandates
  }) AS sheets
}
RETURN dataset.revision AS revision, organisations, sheets, clauses, categories, topics
