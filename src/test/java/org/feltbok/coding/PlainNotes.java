package org.feltbok.coding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Passages that are nothing but words, with marks on words: what codes are to come to. */
record PlainNotes(List<Note> notes) {
    private static final String[] SIGNS = {
        "", "👩‍🌾", "e\u0301", "å", "🇳🇴", "n\u0303o", "👍🏽", "."
    };

    /**
     * A code on words.
     *
     * @param at the first word and the one after the last; null = not known, or on the whole
     * @param words those marked; none = the whole passage
     * @param before those it had before the last edit took some of them; none = it took none
     */
    record Mark(
            String coder,
            @Nullable Span at,
            List<String> words,
            boolean lost,
            List<String> before) {
        Mark since(List<String> words) {
            return new Mark(coder, at, this.words, lost, words);
        }

        Mark asLost(List<String> words) {
            return new Mark(coder, null, words, true, List.of());
        }

        String told() {
            return coder + (lost ? " lost " : " ") + words;
        }
    }

    /** A passage. */
    record Note(String id, List<String> words, List<Mark> marks) {
        /** The text as somebody types it, with the line ends of any system. */
        String typed(Random random) {
            StringBuilder text = new StringBuilder();
            for (String word : words) {
                String[] between = {" ", "\n", "\r\n", " ", " \r\n", "\r"};
                text.append(text.isEmpty() ? "" : between[random.nextInt(6)]).append(word);
            }
            return text.toString();
        }

        /** Where a word stands: each is followed by one sign. */
        Span place(int word) {
            int at = words.subList(0, word).stream().mapToInt(w -> CodePoints.length(w) + 1).sum();
            return new Span(at, at + CodePoints.length(words.get(word)));
        }

        Note with(int at, List<String> more) {
            List<String> all = new ArrayList<>(words);
            all.addAll(at, more);
            List<Mark> moved = new ArrayList<>();
            for (Mark m : marks) {
                Span s = m.at();
                int by = more.size();
                moved.add(
                        s == null || at >= s.end()
                                ? m
                                : at <= s.start()
                                        ? mark(m, all, new Span(s.start() + by, s.end() + by))
                                        : mark(m, all, new Span(s.start(), s.end() + by)));
            }
            return new Note(id, all, moved);
        }

        private static Mark mark(Mark m, List<String> all, Span at) {
            return new Mark(
                    m.coder(),
                    at,
                    List.copyOf(all.subList(at.start(), at.end())),
                    m.lost(),
                    List.of());
        }

        /** Words put in or taken out; a mark none of whose words is left keeps them as lost. */
        Note edited(Random random) {
            if (random.nextBoolean()) {
                return with(
                        random.nextInt(words.size() + 1),
                        PlainNotes.words(random, 1 + random.nextInt(3)));
            }
            int from = random.nextInt(words.size());
            int to = Math.min(words.size(), from + 1 + random.nextInt(4));
            List<String> all = new ArrayList<>(words);
            all.subList(from, to).clear();
            List<Mark> left = new ArrayList<>();
            for (Mark m : marks) {
                Span s = m.at();
                if (s == null) {
                    left.add(m);
                    continue;
                }
                int start = s.start() <= from ? s.start() : Math.max(from, s.start() - (to - from));
                int end = s.end() <= from ? s.end() : Math.max(from, s.end() - (to - from));
                boolean less = end - start < s.length();
                left.add(
                        start < end
                                ? mark(m, all, new Span(start, end))
                                        .since(less ? m.words() : List.of())
                                : m.asLost(m.words()));
            }
            return new Note(id, all, left);
        }

        /** A code given or taken off; the same coder's that it overlaps are one with it. */
        Note toggled(String coder, @Nullable Span at) {
            List<Mark> all = new ArrayList<>();
            Span joined = at;
            Mark off =
                    marks.stream()
                            .filter(m -> m.coder().equals(coder) && !m.lost())
                            .filter(m -> Objects.equals(m.at(), at))
                            .findFirst()
                            .orElse(null);
            for (Mark m : marks) {
                boolean mine = m.coder().equals(coder) && !m.lost();
                boolean met = at != null && m.at() != null && m.at().overlaps(at);
                if (off == null && mine && met) {
                    joined = joined.union(m.at());
                } else if (m != off) {
                    all.add(m);
                }
            }
            if (off == null) {
                all.add(
                        joined == null
                                ? new Mark(coder, null, List.of(), false, List.of())
                                : mark(
                                        new Mark(coder, null, List.of(), false, List.of()),
                                        words,
                                        joined));
            }
            return new Note(id, words, all);
        }

        List<String> told() {
            return marks.stream().map(Mark::told).sorted().toList();
        }
    }

    /** Words that stand nowhere else, with signs that are several code points. */
    static List<String> words(Random random, int count) {
        return Stream.generate(() -> random.nextInt(100_000_000) + SIGNS[random.nextInt(8)])
                .limit(count)
                .toList();
    }

    static List<String> of(String text) {
        return Arrays.stream(text.split("\\s+")).filter(w -> !w.isEmpty()).toList();
    }

    PlainNotes set(int at, Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.set(at, note);
        return new PlainNotes(all);
    }

    PlainNotes split(int at, int word, String newId) {
        Note note = notes.get(at);
        List<String> first = note.words().subList(0, word);
        List<String> second = note.words().subList(word, note.words().size());
        List<Mark> here = new ArrayList<>();
        List<Mark> there = new ArrayList<>();
        for (Mark m : note.marks()) {
            Span s = m.at();
            if (s == null) {
                here.add(m);
                if (!m.lost()) {
                    there.add(m);
                }
                continue;
            }
            if (s.start() < word) {
                here.add(Note.mark(m, first, new Span(s.start(), Math.min(s.end(), word))));
            }
            if (s.end() > word) {
                Span moved = new Span(Math.max(0, s.start() - word), s.end() - word);
                there.add(Note.mark(m, second, moved));
            }
        }
        List<Note> all = new ArrayList<>(notes);
        all.set(at, new Note(note.id(), List.copyOf(first), here));
        all.add(at + 1, new Note(newId, List.copyOf(second), there));
        return new PlainNotes(all);
    }

    PlainNotes merged(int at) {
        Note one = notes.get(at);
        Note other = notes.get(at + 1);
        int by = one.words().size();
        List<String> words = new ArrayList<>(one.words());
        words.addAll(other.words());
        List<Mark> open = new ArrayList<>(one.marks());
        List<Mark> all = new ArrayList<>();
        List<Mark> next = new ArrayList<>(other.marks());
        next.sort(Comparator.comparing(m -> m.at() == null ? Integer.MIN_VALUE : -m.at().end()));
        for (Mark m : next) {
            if (m.lost()) {
                all.add(m);
                continue;
            }
            boolean whole = m.at() == null;
            Span there = whole ? new Span(0, other.words().size()) : m.at();
            Mark both = find(open, m, o -> whole && o.at() == null);
            Mark met =
                    both == null && there.start() == 0
                            ? find(open, m, o -> o.at() == null || o.at().end() == by)
                            : both;
            open.remove(met);
            Span moved = new Span(there.start() + by, there.end() + by);
            Span from = met == null || met.at() == null ? new Span(0, by) : met.at();
            all.add(
                    both != null
                            ? m
                            : Note.mark(m, words, met == null ? moved : from.union(moved)));
        }
        for (Mark m : open) {
            all.add(m.lost() || m.at() != null ? m : Note.mark(m, words, new Span(0, by)));
        }
        List<Note> notes = new ArrayList<>(this.notes);
        notes.set(at, new Note(one.id(), words, all));
        notes.remove(at + 1);
        return new PlainNotes(notes);
    }

    private static @Nullable Mark find(
            List<Mark> open, Mark like, java.util.function.Predicate<Mark> where) {
        return open.stream()
                .filter(o -> o.coder().equals(like.coder()) && !o.lost() && where.test(o))
                .min(Comparator.comparing(o -> o.at() == null ? 0 : o.at().start()))
                .orElse(null);
    }

    /**
     * The same where an edit took words of a mark and the study lists it as lost, with all that it
     * had, rather than on what is left of them.
     */
    PlainNotes lostAs(PlainNotes found) {
        List<String> told = found.notes.stream().flatMap(n -> n.told().stream()).toList();
        return new PlainNotes(
                notes.stream()
                        .map(
                                n ->
                                        new Note(
                                                n.id(),
                                                n.words(),
                                                n.marks().stream()
                                                        .map(m -> settled(m, told))
                                                        .toList()))
                        .toList());
    }

    private static Mark settled(Mark mark, List<String> told) {
        Mark lost = mark.asLost(mark.before());
        boolean gone = !mark.before().isEmpty() && told.contains(lost.told());
        return gone ? lost : mark.since(List.of());
    }

    long lost() {
        return notes.stream().flatMap(n -> n.marks().stream()).filter(Mark::lost).count();
    }

    List<String> told() {
        return notes.stream().map(n -> n.id() + " " + n.words() + " " + n.told()).toList();
    }
}
