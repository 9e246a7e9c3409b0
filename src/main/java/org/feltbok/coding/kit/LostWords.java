package org.feltbok.coding.kit;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.Span;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Codes whose words were edited away, and on which words they can be put again. */
public final class LostWords {
    private LostWords() {}

    /** Those that somebody gave. */
    public static List<Coding> of(CodedText text, @Nullable String person) {
        return text.codingsOf(person).stream().filter(Coding::isLost).toList();
    }

    /** The first that can be put on words again, else the first; empty where there are none. */
    public static Optional<Coding> next(List<Coding> lost, Predicate<Coding> canBePlaced) {
        return lost.stream().filter(canBePlaced).findFirst().or(() -> lost.stream().findFirst());
    }

    /**
     * The words selected, else where those that were lost stand again; empty if they do not.
     *
     * @param text as it stands now
     */
    public static Optional<Span> place(Coding lost, String text, Optional<Span> selected) {
        String quote = lost.lostQuote() == null ? "" : lost.lostQuote();
        int at = quote.isEmpty() ? -1 : text.indexOf(quote);
        if (selected.isPresent() || at < 0) {
            return selected;
        }
        int start = CodePoints.fromUtf16(text, at);
        return Optional.of(new Span(start, start + CodePoints.length(quote)));
    }
}
