package org.feltbok.coding.ui;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.kit.Memos;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What narrows the answers.
 *
 * @param codeId of the code that is asked for where answers with a code are; else null
 * @param words to be found in the answer, in what its case is called, or in my codes on it
 */
record AnswerFilter(CodingModel.Show show, @Nullable String codeId, String words) {
    /** All answers. */
    static final AnswerFilter NONE = new AnswerFilter(CodingModel.Show.ALL, null, "");

    AnswerFilter withWords(String other) {
        return new AnswerFilter(show, codeId, other);
    }

    AnswerFilter only(CodingModel.Show other, @Nullable String code) {
        return new AnswerFilter(other, code, words);
    }

    /** The code whose answers are shown; empty where others are. */
    Optional<Code> code(AnswersNow read) {
        return codeId == null ? Optional.empty() : read.tree().byId(codeId);
    }

    /**
     * @param memos on words and cases
     */
    boolean passes(CodedText text, AnswersNow read, Memos memos) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        boolean chosen =
                switch (show) {
                    case ALL -> true;
                    case UNCODED -> text.isUncoded(read.me());
                    case MINE -> !text.isUncoded(read.me());
                    case ASSIGNED -> read.sheet().assigned().isTo(read.me(), text.ref());
                    case MEMO -> hasMemo(text, read, memos);
                    case CODE -> code(read).filter(c -> has(text, c, read)).isPresent();
                    case DIFFER -> differs(text, read);
                };
        return chosen && (wanted.isEmpty() || matches(text, wanted, read));
    }

    /** Whether I noted something on the answer, words of it or its case; or others I may see. */
    private static boolean hasMemo(CodedText text, AnswersNow read, Memos memos) {
        return hasMemo(text, read.me(), memos)
                || !memos.of(text.text().caseId(), read.me()).isBlank()
                || read.othersShown(text).stream().anyMatch(o -> hasMemo(text, o, memos));
    }

    private static boolean hasMemo(CodedText text, @Nullable String who, Memos memos) {
        return !text.memoOf(who).isBlank() || memos.isOnAny(text.codingsOf(who), who);
    }

    /** Whether I gave a code, or one that stands below it. */
    private static boolean has(CodedText text, Code code, AnswersNow read) {
        return text.codesOf(read.me()).stream()
                .anyMatch(id -> read.tree().withAncestors(id).contains(code));
    }

    /** Whether another coder whom I may see now gave other codes than I did. */
    private static boolean differs(CodedText text, AnswersNow read) {
        Set<String> mine = text.codesOf(read.me());
        return read.othersShown(text).stream().anyMatch(o -> !text.codesOf(o).equals(mine));
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
