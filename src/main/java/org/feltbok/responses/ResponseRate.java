package org.feltbok.responses;

import org.jdbi.v3.core.Handle;

import java.util.OptionalDouble;

/**
 * How many of the cases asked have answered.
 *
 * @param frame cases of the frame
 * @param complete cases with a complete response
 * @param partial cases whose response is partial
 */
public record ResponseRate(int frame, int complete, int partial) {
    /** Counts responses of the first pass; a case with any complete response counts as complete. */
    public static ResponseRate of(Handle handle, Form form) {
        return handle.createQuery(
                        """
                        SELECT count(*), coalesce(sum(best = 2), 0), coalesce(sum(best = 1), 0) FROM (
                          SELECT c.id, max(CASE r.status WHEN 'complete' THEN 2 WHEN 'partial' THEN 1 END) AS best
                          FROM study_case c LEFT JOIN response r
                            ON r.case_id = c.id AND r.questionnaire_id = :q AND r.pass = 1
                          WHERE c.in_frame = 1 GROUP BY c.id)""")
                .bind("q", form.id())
                .map((r, c) -> new ResponseRate(r.getInt(1), r.getInt(2), r.getInt(3)))
                .one();
    }

    /** Cases with any response. */
    public int responded() {
        return complete + partial;
    }

    /** Responded as a share of the frame, 0 to 1; of an empty frame there is none. */
    public OptionalDouble rate() {
        return frame == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) responded() / frame);
    }
}
