package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.coding.PlainNotes.Mark;
import org.feltbok.coding.PlainNotes.Note;
import org.feltbok.store.Change;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Passages edited, split, merged, coded, undone and done again by chance, with emoji, joiners,
 * combining marks and line ends of Windows. Every span's words are those of a model that knows only
 * words, or the span is listed as lost with the words it had.
 */
class SpansUnderEditsTest {
    @TempDir Path folder;

    private final Deque<PlainNotes> undo = new ArrayDeque<>();
    private final Deque<PlainNotes> redo = new ArrayDeque<>();
    private PlainNotes now = new PlainNotes(List.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void wordsStayUnderTheirCodesOrAreListedAsLost(long seed) {
        Random random = new Random(seed);
        long lost = 0;
        try (StudyFile file = CodingStudy.make(folder)) {
            var first = new Note("p1", List.of(), List.of()).with(0, PlainNotes.words(random, 14));
            var second = new Note("p2", List.of(), List.of()).with(0, PlainNotes.words(random, 9));
            file.run(new EditPassage("p1", first.typed(random)));
            file.run(new EditPassage("p2", second.typed(random)));
            now = new PlainNotes(List.of(first, second));
            for (int i = 0; i < 120; i++) {
                step(file, random);
                now = now.lostAs(found(file));
                lost = Math.max(lost, now.lost());
                assertThat(found(file).told()).as("step %d", i).isEqualTo(now.told());
            }
        }
        assertThat(lost).as("some spans lose all their words, else nothing is asked").isPositive();
    }

    private void step(StudyFile file, Random random) {
        int kind = random.nextInt(12);
        int at = random.nextInt(now.notes().size());
        Note note = now.notes().get(at);
        if (kind == 0 && !undo.isEmpty()) {
            assertThat(file.undo()).as("undone").isPresent();
            redo.push(now);
            now = undo.pop();
        } else if (kind == 1 && !redo.isEmpty()) {
            assertThat(file.redo()).as("redone").isPresent();
            undo.push(now);
            now = redo.pop();
        } else if (kind == 2 && note.words().size() > 1) {
            int word = 1 + random.nextInt(note.words().size() - 1);
            String id = "s" + random.nextInt(1_000_000);
            made(
                    file.run(new SplitPassage(note.id(), id, note.place(word).start())),
                    now.split(at, word, id));
        } else if (kind == 3 && at + 1 < now.notes().size()) {
            made(
                    file.run(new MergePassages(note.id(), now.notes().get(at + 1).id())),
                    now.merged(at));
        } else if (kind < 8) {
            int word = random.nextInt(note.words().size());
            int end = word + 1 + random.nextInt(Math.min(5, note.words().size() - word));
            String coder = random.nextBoolean() ? MARIT : JONAS;
            boolean whole = random.nextInt(6) == 0;
            Span span = whole ? null : note.place(word).union(note.place(end - 1));
            made(
                    file.run(
                            new ToggleCode(
                                    "theme", "T", coder, TextRef.passage(note.id()), span, null)),
                    now.set(at, note.toggled(coder, whole ? null : new Span(word, end))));
        } else {
            Note edited = note.edited(random);
            if (!edited.words().isEmpty()) {
                made(
                        file.run(new EditPassage(note.id(), edited.typed(random))),
                        now.set(at, edited));
            }
        }
    }

    /** A code given where it lies already changes nothing, and is nothing to undo. */
    private void made(Optional<Change> change, PlainNotes next) {
        if (change.isEmpty()) {
            assertThat(next.told()).isEqualTo(now.told());
            return;
        }
        undo.push(now);
        redo.clear();
        now = next;
    }

    /** What the file holds, in the words of the model. */
    private static PlainNotes found(StudyFile file) {
        List<Note> notes = new ArrayList<>();
        for (CodedText text : file.read(h -> new CodingStore(h).passages("bi1", "i1"))) {
            String words = text.text().text();
            List<Mark> marks = new ArrayList<>();
            for (Coding c : text.codings()) {
                Span span = c.span();
                String quote = span == null ? c.lostQuote() : CodePoints.cut(words, span);
                marks.add(
                        new Mark(
                                c.personId(),
                                null,
                                quote == null ? List.of() : PlainNotes.of(quote),
                                c.isLost(),
                                List.of()));
            }
            notes.add(new Note(text.ref().id(), PlainNotes.of(words), marks));
        }
        return new PlainNotes(notes);
    }
}
