package org.feltbok.responses;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A response.
     *
     * @param key of the response
     * @param about name of its case; empty if it has none
     */
    public record Found(String key, String about) {}

    private record Row(Kind kind, Found found) {}

    public static CasesOfResponses read(Handle handle) {
        Map<Kind, List<Found>> found = new EnumMap<>(Kind.class);
        handle.createQuery(
                        """
                        WITH counted AS (
                          SELECT id FROM questionnaire WHERE name = :main
                             OR (:main = '' AND (SELECT count(*) FROM questionnaire) = 1)),
                        first AS (
                          SELECT r.key, c.name, c.in_frame, r.position, r.rowid AS n,
                                 row_number() OVER (PARTITION BY r.case_id ORDER BY r.position, r.rowid) AS nth,
                                 r.case_id
                          FROM response r LEFT JOIN study_case c ON c.id = r.case_id
                          WHERE r.pass = 1 AND r.questionnaire_id IN counted
                            AND EXISTS (SELECT 1 FROM study_case WHERE in_frame = 1))
                        SELECT CASE WHEN case_id IS NULL THEN 'WITHOUT' WHEN in_frame = 0 THEN 'OUTSIDE'
                                    ELSE 'SECOND' END, key, coalesce(name, '')
                        FROM first
                        WHERE in_frame = 0 OR case_id IS NOT NULL AND nth > 1
                           OR case_id IS NULL AND EXISTS (SELECT 1 FROM first WHERE case_id IS NOT NULL)
                        ORDER BY position, n""")
                .bind("main", StudyStore.setting(handle, "main_questionnaire").orElse(""))
                .map(
                        (r, c) ->
                                new Row(
                                        Kind.valueOf(r.getString(1)),
                                        new Found(r.getString(2), r.getString(3))))
                .forEach(
                        row ->
                                found.computeIfAbsent(row.kind(), k -> new ArrayList<>())
                                        .add(row.found()));
        return new CasesOfResponses(found);
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
