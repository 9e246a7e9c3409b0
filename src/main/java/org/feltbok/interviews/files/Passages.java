package org.feltbok.interviews.files;

import org.feltbok.interviews.PutNotes;
import org.feltbok.interviews.Speaker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of a file: a passage each turn.
 *
 * @param asking the names of those who ask
 * @param times whether each passage begins with its time
 */
public record Passages(InterviewText read, Set<String> asking, boolean times) {
    public Passages {
        asking = Set.copyOf(asking);
    }

    /**
     * As far as the names tell.
     *
     * @param also names of those who ask, however they are spelt in capitals
     */
    public static Passages of(InterviewText read, Set<String> also, boolean times) {
        Set<String> known =
                also.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> asking =
                names(read).stream()
                        .filter(n -> Speakers.asks(n) || known.contains(n.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
        return new Passages(read, asking.isEmpty() ? quieter(read) : asking, times);
    }

    /** Of two who talk it is whoever says far less that asks. */
    private static Set<String> quieter(InterviewText read) {
        List<String> names = List.copyOf(names(read));
        if (names.size() != 2) {
            return Set.of();
        }
        int one = letters(read, names.getFirst());
        int other = letters(read, names.getLast());
        boolean clear = Math.min(one, other) * 3 < Math.max(one, other) * 2;
        return clear ? Set.of(one < other ? names.getFirst() : names.getLast()) : Set.of();
    }

    private static int letters(InterviewText read, String who) {
        return read.turns().stream()
                .filter(t -> t.who().equals(who))
                .mapToInt(t -> t.text().length())
                .sum();
    }

    /** Everybody who speaks, in order. */
    public static Set<String> names(InterviewText read) {
        Set<String> names = new LinkedHashSet<>();
        read.turns().stream().map(Turn::who).filter(w -> !w.isEmpty()).forEach(names::add);
        return names;
    }

    /** The passages; where several answer, each says who. */
    public List<PutNotes.Said> said() {
        long answering = names(read).stream().filter(n -> !asking.contains(n)).count();
        long askers = asking.size();
        return read.turns().stream().map(t -> said(t, answering > 1, askers > 1)).toList();
    }

    private PutNotes.Said said(Turn turn, boolean answers, boolean asks) {
        boolean isAsking = asking.contains(turn.who());
        boolean named = !turn.who().isEmpty() && (isAsking ? asks : answers);
        String text =
                (times && !turn.time().isEmpty() ? "[" + turn.time() + "] " : "")
                        + (named ? turn.who() + ": " : "")
                        + turn.text();
        return new PutNotes.Said(
                turn.who().isEmpty() ? null : isAsking ? Speaker.INTERVIEWER : Speaker.RESPONDENT,
                text);
    }
}
