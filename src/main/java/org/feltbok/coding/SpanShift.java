package org.feltbok.coding;

import org.feltbok.study.ToldText;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Where spans lie after a text was edited, however many places were changed at once. Spans between
 * the changes move along with their words, spans around a change grow or shrink with it, spans cut
 * by one keep what is left, and spans within one are found again where the edit put their words, or
 * are lost.
 */
public final class SpanShift {
    private final String before;
    private final String after;
    private final TextDiff diff;
    private final @Nullable ToldText names;

    public SpanShift(String before, String after) {
        this(before, after, null);
    }

    /** Of a text in which names are replaced; no span on it is lost. */
    public SpanShift(ToldText names) {
        this(names.raw(), names.told(), names);
    }

    private SpanShift(String before, String after, @Nullable ToldText names) {
        this.names = names;
        this.before = before;
        this.after = after;
        diff = new TextDiff(before, after);
    }

    /** The place of a span of the text before in the text after; empty = its words are gone. */
    public Optional<Span> move(Span span) {
        if (names != null) {
            return Optional.of(Spans.told(names, span));
        }
        if (!CodePoints.whole(before, span.start(), span.end()).equals(Optional.of(span))) {
            return moveParts(span);
        }
        if (isBefore(span)) {
            return span(span.start(), span.end());
        }
        if (isAfter(span)) {
            int grown = CodePoints.length(after) - CodePoints.length(before);
            return span(span.start() + grown, span.end() + grown);
        }
        int start = start(span);
        int end = end(span);
        int left = span.length() - gone(span);
        if (left == span.length()) {
            return span(start, end);
        }
        if (isCut(span) || left == 0) {
            Optional<Span> found = elsewhere(span, start);
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<Span> rest = span(start, end).filter(this::saysSomething);
        // less than half is something left only where it is words, and not an ending they had in
        // common
        return left * 2 >= span.length() ? rest : rest.filter(r -> diff.isSameText() && stands(r));
    }

    /** A span that cuts characters (from a file, say) counts as the characters it touches. */
    private Optional<Span> moveParts(Span span) {
        return isBefore(span)
                ? Optional.of(span)
                : CodePoints.whole(before, span.start(), span.end()).flatMap(this::move);
    }

    /** Nothing up to the end of the span was changed. */
    private boolean isBefore(Span span) {
        return span.end() <= diff.prefix();
    }

    /** Nothing from the start of the span was changed. */
    private boolean isAfter(Span span) {
        return span.start() >= CodePoints.length(before) - diff.suffix();
    }

    /** As many code points of the span as the edit took away. */
    private int gone(Span span) {
        int gone = 0;
        for (TextDiff.Hunk h : diff.hunks()) {
            gone +=
                    Math.max(
                            0,
                            Math.min(h.oldEnd(), span.end())
                                    - Math.max(h.oldStart(), span.start()));
        }
        return gone;
    }

    private boolean isCut(Span span) {
        return diff.hunks().stream()
                .anyMatch(h -> inside(h, span.start()) || inside(h, span.end()));
    }

    private static boolean inside(TextDiff.Hunk h, int place) {
        return h.oldStart() < place && place < h.oldEnd();
    }

    /** What is put in just before a span stays outside it; what replaces its beginning is in it. */
    private int start(Span span) {
        int moved = span.start();
        for (TextDiff.Hunk h : diff.hunks()) {
            if (h.oldStart() > span.start()) {
                break;
            }
            if (h.oldStart() == span.start() && h.oldEnd() > span.start()) {
                return h.newStart();
            }
            moved = span.start() < h.oldEnd() ? h.newEnd() : span.start() - h.oldEnd() + h.newEnd();
        }
        return moved;
    }

    private int end(Span span) {
        int moved = span.end();
        for (TextDiff.Hunk h : diff.hunks()) {
            if (h.oldStart() >= span.end()) {
                break;
            }
            moved = span.end() < h.oldEnd() ? h.newStart() : span.end() - h.oldEnd() + h.newEnd();
        }
        return moved;
    }

    private Optional<Span> span(int start, int end) {
        return CodePoints.whole(after, start, end);
    }

    private boolean saysSomething(Span span) {
        return CodePoints.cut(after, span).codePoints().anyMatch(SpanShift::isSign);
    }

    private static boolean isSign(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    /** The words of the span in what the edit put in, nearest to where they stood. */
    private Optional<Span> elsewhere(Span span, int near) {
        String words = CodePoints.cut(before, span);
        @Nullable Span best = null;
        for (int i = after.indexOf(words); i >= 0; i = after.indexOf(words, i + 1)) {
            int start = CodePoints.fromUtf16(after, i);
            Span found = new Span(start, start + span.length());
            boolean closer =
                    best == null || Math.abs(found.start() - near) < Math.abs(best.start() - near);
            if (closer && isNew(found) && stands(found)) {
                best = found;
            }
        }
        return Optional.ofNullable(best).filter(found -> !isOfAnother(span, near, found));
    }

    /** Whether the same words stood nearer to a place before, and were taken away too. */
    private boolean isOfAnother(Span span, int near, Span found) {
        String words = CodePoints.cut(before, span);
        int apart = Math.abs(found.start() - near);
        for (int i = before.indexOf(words); i >= 0; i = before.indexOf(words, i + 1)) {
            int start = CodePoints.fromUtf16(before, i);
            Span other = new Span(start, start + span.length());
            if (!other.overlaps(span) && (isCut(other) || gone(other) == other.length())) {
                int theirs = Math.abs(found.start() - start(other));
                if (theirs < apart || theirs == apart && other.start() < span.start()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNew(Span found) {
        return diff.hunks().stream()
                .anyMatch(h -> h.newStart() < found.end() && found.start() < h.newEnd());
    }

    /** Not a part of a longer word, nor of a character as people see it. */
    private boolean stands(Span found) {
        int from = CodePoints.toUtf16(after, found.start());
        int to = CodePoints.toUtf16(after, found.end());
        return CodePoints.whole(after, found.start(), found.end()).equals(Optional.of(found))
                && !joins(from)
                && !joins(to);
    }

    private boolean joins(int utf16) {
        return utf16 > 0
                && utf16 < after.length()
                && Character.isLetterOrDigit(after.codePointBefore(utf16))
                && Character.isLetterOrDigit(after.codePointAt(utf16));
    }
}
