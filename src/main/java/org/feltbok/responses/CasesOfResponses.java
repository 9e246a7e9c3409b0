package org.feltbok.responses;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * First entries of the main questionnaire that a response rate does not count: it is of the cases
 * of the frame, each once. Empty where the study has no frame; where no response at all names its
 * case the survey is anonymous, and none is told to lack it.
 *
 * @param found what was found of each kind, in the order of the responses
 */
public record CasesOfResponses(Map<Kind, List<Found>> found) {
    /** Why a response is not counted by the rate. */
    public enum Kind {
        /** there is an earlier one of its case */
        SECOND,
        /** it is about no case */
        WITHOUT,
        /** its case is not in the frame */
        OUTSIDE;

        /** As in keys of texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A response that is not counted.
     *
     * @param key of the response
     * @param about name of its case; empty if it has none
     */
    public record Found(String id, String key, String about) {}

    /**
     * A first entry of the main questionnaire.
     *
     * @param caseId of its case; empty if it has none
     * @param name of its case; empty if it has none
     * @param inFrame whether its case is in the frame
     * @param hasFrame whether any case of the study is
     */
    public record Row(
            String id, String key, String caseId, String name, boolean inFrame, boolean hasFrame) {}

    public static CasesOfResponses read(Handle handle) {
        boolean hasFrame =
                handle.createQuery("SELECT EXISTS (SELECT 1 FROM study_case WHERE in_frame = 1)")
                        .mapTo(Boolean.class)
                        .one();
        // of a study without cases nothing is missed, however many responses it has
        return hasFrame ? ofFrame(handle) : new CasesOfResponses(Map.of());
    }

    private static CasesOfResponses ofFrame(Handle handle) {
        return of(
                handle.createQuery(
                                """
                                SELECT r.id, r.key, coalesce(r.case_id, '') AS case_id,
                                       coalesce(c.name, '') AS name, coalesce(c.in_frame, 0) AS in_frame
                                FROM response r LEFT JOIN study_case c ON c.id = r.case_id
                                WHERE r.pass = 1 AND r.questionnaire_id IN (
                                  SELECT id FROM questionnaire WHERE name = :main
                                     OR (:main = '' AND wave_of IS NULL
                                         AND (SELECT count(*) FROM questionnaire WHERE wave_of IS NULL) = 1))
                                ORDER BY r.position, r.rowid""")
                        .bind("main", StudyStore.mainQuestionnaire(handle))
                        .map(
                                (r, c) ->
                                        new Row(
                                                r.getString("id"),
                                                r.getString("key"),
                                                r.getString("case_id"),
                                                r.getString("name"),
                                                r.getBoolean("in_frame"),
                                                true))
                        .list());
    }

    /**
     * What is found among all first entries of the main questionnaire.
     *
     * @param rows in the order of the responses
     */
    public static CasesOfResponses of(List<Row> rows) {
        Map<Kind, List<Found>> found = new EnumMap<>(Kind.class);
        boolean named = rows.stream().anyMatch(r -> !r.caseId().isEmpty());
        Set<String> seen = new HashSet<>();
        for (Row row : rows) {
            boolean first = row.caseId().isEmpty() || seen.add(row.caseId());
            kind(row, first, named)
                    .ifPresent(
                            kind ->
                                    found.computeIfAbsent(kind, k -> new ArrayList<>())
                                            .add(new Found(row.id(), row.key(), row.name())));
        }
        return new CasesOfResponses(found);
    }

    /**
     * Why a response is not counted; empty if it is.
     *
     * @param first whether none of its case came before
     * @param named whether any response names its case
     */
    public static Optional<Kind> kind(Row row, boolean first, boolean named) {
        if (!row.hasFrame()) {
            return Optional.empty();
        }
        if (row.caseId().isEmpty()) {
            return named ? Optional.of(Kind.WITHOUT) : Optional.empty();
        }
        if (!row.inFrame()) {
            return Optional.of(Kind.OUTSIDE);
        }
        return first ? Optional.empty() : Optional.of(Kind.SECOND);
    }

    /** One finding for each kind with the number of responses and the first of them. */
    public List<Fault> findings() {
        return findings(new CasesOfResponses(Map.of()));
    }

    /** The same of those kinds of which there are more than there were. */
    public List<Fault> findings(CasesOfResponses before) {
        List<Fault> findings = new ArrayList<>();
        found.forEach(
                (kind, all) -> {
                    if (all.size() > before.found.getOrDefault(kind, List.of()).size()) {
                        Found first = all.getFirst();
                        findings.add(
                                Fault.at(
                                        Place.none(),
                                        "responses.cases." + kind.word(),
                                        all.size(),
                                        first.key(),
                                        first.about()));
                    }
                });
        return findings;
    }

    /** Without those of a kind. */
    public CasesOfResponses without(Kind kind) {
        Map<Kind, List<Found>> others = new EnumMap<>(Kind.class);
        others.putAll(found);
        others.remove(kind);
        return new CasesOfResponses(others);
    }
}
