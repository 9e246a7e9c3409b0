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

    boolean passes(CodedText text, AnswersNow read) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        boolean chosen =
                switch (show) {
                    case ALL -> true;
                    case UNCODED -> text.isUncoded(read.me());
                    case MINE -> !text.isUncoded(read.me());
                };
        return chosen && (wanted.isEmpty() || matches(text, wanted, read));
    }

    private static boolean matches(CodedText text, String wanted, AnswersNow read) {
        return text.text().text().toLowerCase(Locale.ROOT).contains(wanted)
                || read.name(text).toLowerCase(Locale.ROOT).contains(wanted)
                || text.codesOf(read.me()).stream()
                        .flatMap(c -> read.tree().byId(c).stream())
                        .anyMatch(
                                c ->
                                        c.label()
                                                .in(read.desk().texts().language())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted));
    }
}
