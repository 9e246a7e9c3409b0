package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a screen that shows coded texts would hold; it reads at once. */
final class LiveScreen<S, T> implements LiveCodings.Listener<S, T> {
    private final LiveCodings<S, T> live;
    private final List<String> told = new ArrayList<>();
    private final List<Set<String>> touched = new ArrayList<>();
    private S sheet;

    /**
     * @param broken whether reading fails
     */
    LiveScreen(Study study, BooleanSupplier broken, CodingSource<S, T> source) {
        live = new LiveCodings<>(study, Runnable::run, new AtOnce(study, broken), this);
        live.open(source);
    }

    static LiveScreen<AnswerSheet, CodedText> ofAnswers(Study study, BooleanSupplier broken) {
        return new LiveScreen<>(
                study, broken, new AnswerSource(items -> Optional.empty(), Language.NB));
    }

    /** The passages of all interviews, in the place of a question. */
    static LiveScreen<AnswerSheet, CodedText> ofPassages(Study study, BooleanSupplier broken) {
        return new LiveScreen<>(
                study,
                broken,
                new AnswerSource(
                        items -> items.stream().filter(CodableItem::isInterviews).findFirst(),
                        Language.NB,
                        "Intervjuer"));
    }

    static LiveScreen<NotesSheet, CodedPassage> ofNotes(Study study, BooleanSupplier broken) {
        return new LiveScreen<>(study, broken, new NotesSource(() -> "Marit Aune", Language.NB));
    }

    private record AtOnce(Study study, BooleanSupplier broken) implements LiveCodings.Reading {
        @Override
        public <R> void read(
                Function<Study, R> work, Consumer<R> done, Consumer<Throwable> failed) {
            if (broken.getAsBoolean()) {
                failed.accept(new IllegalStateException("the disk is gone"));
            } else {
                done.accept(work.apply(study));
            }
        }
    }

    LiveCodings<S, T> live() {
        return live;
    }

    /** What came in turn: all of it, some of it, or why it could not be read. */
    List<String> told() {
        return told;
    }

    List<Set<String>> touched() {
        return touched;
    }

    S sheet() {
        return sheet;
    }

    @Override
    public void readAll(S read, List<ChangeEvent> changes) {
        sheet = read;
        told.add("all");
    }

    @Override
    public void changed(S read, LiveCodings.Delta<T> delta) {
        sheet = read;
        told.add("some");
        delta.changes().forEach(c -> touched.add(live.touched(c)));
    }

    @Override
    public void settled() {
        assertThat(live.isRead()).isTrue();
    }

    @Override
    public void failed(Throwable problem) {
        told.add(problem.getMessage());
    }
}
