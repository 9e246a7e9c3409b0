package org.feltbok.overview;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts that are coded: who is to code them, who has worked on them (coded them or marked them
 * as done), and where those who are done differ. Counted as they come, change and go; for one
 * thread at a time.
 */
final class WorkedTexts {
    /** An open question and the codebook that codes it. */
    record Coded(String itemId, String codebookId) {}

    /**
     * Somebody worked on a text with a codebook.
     *
     * @param codeId that they gave; null = they are done with it
     */
    record Work(String textId, String codebookId, String personId, @Nullable String codeId) {}

    /** A text that is to be coded. */
    record Text(String id, String itemId) {}

    /** Somebody is to code a text. */
    record Given(String textId, String codebookId, String personId) {}

    /**
     * That a code stands in a text after all, or not.
     *
     * @param chosen by somebody, and not only as all had given it
     */
    record Settled(
            String textId, String codebookId, String codeId, boolean stands, boolean chosen) {}

    /** What was read of some texts. */
    record Found(List<Text> texts, List<Work> works, List<Given> given, List<Settled> settled) {}

    /** How one coder is with texts. */
    record OfPerson(int assigned, int done, int open, int differing, int settled) {
        static final OfPerson NONE = new OfPerson(0, 0, 0, 0, 0);

        OfPerson plus(OfPerson other, int by) {
            return new OfPerson(
                    assigned + by * other.assigned,
                    done + by * other.done,
                    open + by * other.open,
                    differing + by * other.differing,
                    settled + by * other.settled);
        }
    }

    /** What one text is, by one codebook. */
    private static final class ByBook {
        private final Set<String> workers = new HashSet<>(2);
        private final Set<String> done = new HashSet<>(2);
        private final Set<String> assigned = new HashSet<>(2);
        private int differing;
        private int settled;

        private OfPerson of(String person) {
            boolean mine = assigned.contains(person);
            boolean isDone = done.contains(person);
            boolean open = mine && assigned.size() > 1 && !done.containsAll(assigned);
            return new OfPerson(
                    mine ? 1 : 0,
                    mine && isDone ? 1 : 0,
                    open ? 1 : 0,
                    isDone ? differing : 0,
                    isDone ? settled : 0);
        }
    }

    private record Known(String itemId, Map<String, ByBook> books) {
        ByBook book(String id) {
            return books.computeIfAbsent(id, b -> new ByBook());
        }

        Set<String> anyone() {
            Set<String> all = new HashSet<>();
            books.values().forEach(b -> all.addAll(b.workers));
            return all;
        }
    }

    /** Counts of one question: of answers, and of those that so many coders have worked on. */
    private static final class Counts {
        private int byTwo;
        private int byOne;
        private final Map<String, OfPerson> people = new HashMap<>();
    }

    private final Map<String, Known> texts = new HashMap<>();
    private final Map<String, Integer> answers = new HashMap<>();
    private final Map<Coded, Counts> counts = new HashMap<>();
    private final Map<String, Map<String, Integer>> own = new HashMap<>();

    /**
     * Takes in how some texts are now.
     *
     * @param ids those read; what is not among what was found is gone
     */
    void put(Set<String> ids, Found found) {
        ids.forEach(id -> count(texts.remove(id), -1));
        found.texts().forEach(t -> texts.put(t.id(), new Known(t.itemId(), new HashMap<>())));
        for (Given given : found.given()) {
            book(given.textId(), given.codebookId(), b -> b.assigned.add(given.personId()));
        }
        for (Work work : found.works()) {
            book(
                    work.textId(),
                    work.codebookId(),
                    b -> {
                        b.workers.add(work.personId());
                        if (work.codeId() == null) {
                            b.done.add(work.personId());
                        }
                    });
        }
        compare(found);
        found.texts().forEach(t -> count(texts.get(t.id()), 1));
    }

    private void book(String text, String book, java.util.function.Consumer<ByBook> with) {
        Known known = texts.get(text);
        if (known != null) {
            with.accept(known.book(book));
        }
    }

    /** A code of a text by a codebook. */
    private record OfCode(String textId, String codebookId, String codeId) {}

    /** Counts the codes on which those differ who are done with a text. */
    private void compare(Found found) {
        Map<OfCode, Set<String>> by = new HashMap<>();
        Map<OfCode, List<Settled>> settled = new HashMap<>();
        for (Settled s : found.settled()) {
            OfCode code = new OfCode(s.textId(), s.codebookId(), s.codeId());
            settled.computeIfAbsent(code, c -> new ArrayList<>(1)).add(s);
        }
        for (Work w : found.works()) {
            if (w.codeId() != null) {
                OfCode code = new OfCode(w.textId(), w.codebookId(), w.codeId());
                by.computeIfAbsent(code, c -> new HashSet<>(2)).add(w.personId());
            }
        }
        by.forEach(
                (code, givers) ->
                        book(
                                code.textId(),
                                code.codebookId(),
                                b -> compare(b, givers, settled.getOrDefault(code, List.of()))));
    }

    private static void compare(ByBook book, Set<String> givers, List<Settled> settled) {
        if (book.done.size() < 2 || book.done.stream().noneMatch(givers::contains)) {
            return;
        }
        boolean byAll = givers.containsAll(book.done);
        if (!byAll || settled.stream().anyMatch(s -> !s.stands())) {
            book.differing++;
            book.settled +=
                    settled.stream().anyMatch(s -> s.chosen() && (s.stands() || !byAll)) ? 1 : 0;
        }
    }

    private void count(@Nullable Known known, int by) {
        if (known == null) {
            return;
        }
        answers.merge(known.itemId(), by, Integer::sum);
        known.books()
                .forEach(
                        (id, book) ->
                                count(
                                        counts.computeIfAbsent(
                                                new Coded(known.itemId(), id), c -> new Counts()),
                                        book,
                                        by));
        Map<String, Integer> people = own.computeIfAbsent(known.itemId(), i -> new HashMap<>());
        known.anyone().forEach(p -> people.merge(p, by, Integer::sum));
    }

    private static void count(Counts of, ByBook book, int by) {
        of.byTwo += book.workers.size() > 1 ? by : 0;
        of.byOne += book.workers.size() == 1 ? by : 0;
        Set<String> people = new HashSet<>(book.assigned);
        people.addAll(book.done);
        for (String person : people) {
            of.people.merge(
                    person,
                    OfPerson.NONE.plus(book.of(person), by),
                    (was, more) -> was.plus(more, 1));
        }
    }

    /** How many texts there are of a question. */
    int texts(String itemId) {
        return answers.getOrDefault(itemId, 0);
    }

    int byTwo(Coded coded) {
        return counts.getOrDefault(coded, new Counts()).byTwo;
    }

    int byOne(Coded coded) {
        return counts.getOrDefault(coded, new Counts()).byOne;
    }

    /** How those are with the texts of a question who are to code some of them, by identity. */
    Map<String, OfPerson> shares(Coded coded) {
        Map<String, OfPerson> shares =
                new HashMap<>(counts.getOrDefault(coded, new Counts()).people);
        shares.values().removeIf(p -> p.assigned() == 0);
        return shares;
    }

    /** The texts of a question that one person has worked on. */
    int own(String itemId, String personId) {
        return own.getOrDefault(itemId, Map.of()).getOrDefault(personId, 0);
    }
}
