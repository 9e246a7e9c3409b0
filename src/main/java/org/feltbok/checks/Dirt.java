package org.feltbok.checks;

import org.feltbok.store.CellChange;
import org.feltbok.store.ChangeEvent;

import java.util.HashSet;
import java.util.Set;

/** What changed since it was last looked at; noting it costs a key nothing. */
final class Dirt {
    /** More are read anew all together. */
    private static final int MANY = 2_000;

    /** Tables in which nothing is looked for. */
    private static final Set<String> APART =
            Set.of(
                    "topic",
                    "interview",
                    "document",
                    "coding_done",
                    "code",
                    "codebook",
                    "layer",
                    "codebook_item",
                    "figure",
                    "published",
                    "claim",
                    "erratum",
                    "indicator",
                    "indicator_value",
                    "attribute",
                    "attribute_category",
                    "case_value",
                    "grouping",
                    "grouping_class",
                    "person",
                    "memo",
                    "derived_variable",
                    "weight",
                    "weight_value",
                    "report_section",
                    "settlement",
                    "field_note",
                    "record_lock",
                    "assignment",
                    "coding",
                    "passage",
                    "accepted_finding");

    private boolean all;
    private Set<String> responses = new HashSet<>();
    private Set<String> texts = new HashSet<>();
    private Set<String> tables = new HashSet<>();

    /**
     * What was noted.
     *
     * @param all everything may have changed
     * @param responses ids
     * @param texts ids of open answers whose response is not known
     * @param tables all that something changed in
     */
    record Noted(boolean all, Set<String> responses, Set<String> texts, Set<String> tables) {}

    synchronized void note(ChangeEvent event) {
        all |= event.bulkTables().stream().anyMatch(t -> !APART.contains(t));
        tables.addAll(event.bulkTables());
        for (CellChange cell : event.cells()) {
            tables.add(cell.table());
            note(cell);
        }
        if (responses.size() + texts.size() > MANY) {
            all = true;
        }
        if (all) {
            responses.clear();
            texts.clear();
        }
    }

    private void note(CellChange cell) {
        if (cell.table().equals("response") || cell.table().startsWith("answers_")) {
            responses.add(cell.rowId());
        } else if (cell.table().equals("answer_text")) {
            if (cell.inRow("response_id") instanceof String response) {
                responses.add(response);
            } else {
                texts.add(cell.rowId());
            }
        } else {
            all |= !APART.contains(cell.table());
        }
    }

    synchronized void noteAll() {
        all = true;
    }

    /** What was noted; from now on it is noted anew. */
    synchronized Noted take() {
        var noted = new Noted(all, responses, texts, tables);
        all = false;
        responses = new HashSet<>();
        texts = new HashSet<>();
        tables = new HashSet<>();
        return noted;
    }
}
