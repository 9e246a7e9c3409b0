package org.feltbok.overview.ui;

import org.feltbok.store.ChangeEvent;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tables that a card shows nothing of, so that it is not read again for a change in them. A table
 * that is not named counts as one that is shown.
 */
final class Apart {
    private static final Set<String> INTERVIEWS = Set.of("interview", "topic", "passage");
    private static final Set<String> CODES =
            Set.of("coding", "coding_done", "code", "codebook", "codebook_item", "answer_text");
    private static final Set<String> FIGURES = Set.of("figure", "published", "claim", "erratum");
    private static final Set<String> INDICATORS = Set.of("indicator", "indicator_value");
    private static final Set<String> ABOUT_CASES =
            Set.of("attribute", "attribute_category", "case_value", "grouping", "grouping_class");

    /** The answers to all questionnaires but those in words. */
    private static final Set<String> ANSWERS = Set.of("answers");

    static final Apart EXTENT =
            of(
                    Set.of("topic", "passage", "accepted_finding"),
                    ANSWERS,
                    CODES,
                    FIGURES,
                    INDICATORS,
                    ABOUT_CASES);
    static final Apart RESPONSES = of(INTERVIEWS, CODES, FIGURES, INDICATORS, ABOUT_CASES);
    static final Apart CODING =
            of(Set.of("interview", "topic"), ANSWERS, FIGURES, INDICATORS, ABOUT_CASES);
    static final Apart PROBLEMS = of(Set.of("topic"), FIGURES, INDICATORS, ABOUT_CASES);
    static final Apart REPRESENTATION = of(Set.of("topic"), ANSWERS, CODES, FIGURES, INDICATORS);
    // who was interviewed is a name that codes are not called by
    static final Apart FIGURE_MATCH = of(Set.of("topic"));
    static final Apart NOTHING = of();

    private final Set<String> tables;

    private Apart(Set<String> tables) {
        this.tables = tables;
    }

    @SafeVarargs
    private static Apart of(Set<String>... groups) {
        var all = new TreeSet<String>();
        Stream.of(groups).forEach(all::addAll);
        return new Apart(all);
    }

    /** Whether the card has to be read again. */
    boolean concerns(ChangeEvent event) {
        return event.touches(this::shows) || tables.isEmpty();
    }

    /** Whether a change in a table is one of what the card shows. */
    boolean shows(String table) {
        return !tables.contains(table.startsWith("answers_") ? "answers" : table);
    }
}
