package org.feltbok.coding.ui;

import org.feltbok.coding.CodedText;

import java.util.Locale;

/**
 * What narrows the answers.
 *
 * @param words to be found in the answer, in what its case is called, or in my codes on it
 */
record AnswerFilter(CodingModel.Show show, String words) {
    /** All answers. */
    static final AnswerFilter NONE = new AnswerFilter(CodingModel.Show.ALL, "");

    boolean passes(CodedText text, CodingModel model) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        boolean chosen =
                switch (show) {
                    case ALL -> true;
                    case UNCODED -> text.isUncoded(model.me());
                    case MINE -> !text.isUncoded(model.me());
                };
        return chosen && (wanted.isEmpty() || matches(text, wanted, model));
    }

    private static boolean matches(CodedText text, String wanted, CodingModel model) {
        return text.text().text().toLowerCase(Locale.ROOT).contains(wanted)
                || model.name(text).toLowerCase(Locale.ROOT).contains(wanted)
                || text.codesOf(model.me()).stream()
                        .flatMap(c -> model.tree().byId(c).stream())
                        .anyMatch(
                                c ->
                                        c.label()
                                                .in(model.desk().texts().language())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted));
    }
}
