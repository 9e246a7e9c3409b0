package org.feltbok.coding;

/**
 * Which codings count in figures, as one rule for all that reads them: those of the coder whom the
 * codebook names, or those of its layer. Where what is agreed counts, nobody can agree on an answer
 * that the counting coder did alone: there the coder's own codings count.
 */
public final class CountedCodings {
    /**
     * Of the codebook {@code b} and the answer {@code t}: the counting coder is done with it,
     * nobody else is or is to code it, and nothing was settled in it.
     */
    public static final String ALONE = alone("answer_text_id", "t.id", "answer");

    /** Of the coding {@code g} of the answer {@code t} by the codebook {@code b}: it counts. */
    public static final String COUNTS = counts(ALONE);

    /** The same of the passage {@code t} of an interview, which is assigned as a whole. */
    public static final String COUNTS_OF_PASSAGE =
            counts(alone("passage_id", "t.interview_id", "interview"));

    /**
     * @param text column that says which text {@code t} something is on
     * @param assigned identity of what is assigned to people
     * @param kind what that is
     */
    private static String alone(String text, String assigned, String kind) {
        return """
            (EXISTS (SELECT 1 FROM coding_done d WHERE d.%1$s = t.id AND d.codebook_id = b.id
              AND d.person_id = b.counts_person_id AND d.done = 1)
            AND NOT EXISTS (SELECT 1 FROM coding_done d WHERE d.%1$s = t.id AND d.codebook_id = b.id
              AND d.person_id <> b.counts_person_id AND d.done = 1)
            AND NOT EXISTS (SELECT 1 FROM assignment m WHERE m.target_id = %2$s AND m.task = 'code'
              AND m.target_kind = '%3$s' AND m.person_id <> b.counts_person_id
              AND (m.codebook_id IS NULL OR m.codebook_id = b.id))
            AND NOT EXISTS (SELECT 1 FROM coding s JOIN code o ON o.id = s.code_id AND o.codebook_id = b.id
              JOIN layer l ON l.id = s.layer_id AND l.kind IN ('agreed', 'left_out')
              WHERE s.%1$s = t.id))"""
                .formatted(text, assigned, kind);
    }

    private static String counts(String alone) {
        return """
            CASE WHEN b.counts_layer_id IS NULL THEN g.layer_id IS NULL AND b.counts_person_id = g.person_id
              WHEN EXISTS (SELECT 1 FROM layer l WHERE l.id = b.counts_layer_id AND l.kind = 'everyone')
              THEN g.layer_id IS NULL
              WHEN g.layer_id IS NOT NULL THEN g.layer_id = b.counts_layer_id
              ELSE b.counts_person_id = g.person_id
              AND EXISTS (SELECT 1 FROM layer l WHERE l.id = b.counts_layer_id AND l.kind = 'agreed')
              AND """
                + alone
                + " END";
    }

    private CountedCodings() {}
}
