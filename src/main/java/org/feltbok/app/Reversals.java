package org.feltbok.app;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.Navigator;
import org.feltbok.coding.CodingActStore;
import org.feltbok.coding.UnseenChanges;
import org.feltbok.coding.kit.ActWords;
import org.feltbok.overview.ChangePlace;
import org.feltbok.shell.spi.Phrase;
import org.feltbok.shell.spi.Reversed;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.feltbok.study.LiveNames;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What undo and redo would do now, and what came of them: done where nobody may look, refused, or
 * nothing there to take back. Pseudonyms stand where names are hidden.
 */
final class Reversals {
    private final Study study;
    private final OperationQueue queue;
    private final LiveNames names;
    private final ReadOnlyObjectWrapper<Phrase> undoable = new ReadOnlyObjectWrapper<>(Phrase.NONE);
    private final ReadOnlyObjectWrapper<Phrase> redoable = new ReadOnlyObjectWrapper<>(Phrase.NONE);
    private final ReadOnlyObjectWrapper<Optional<Reversed>> reversed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Fault>> refused =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    Reversals(Study study, OperationQueue queue, LiveNames names) {
        this.study = study;
        this.queue = queue;
        this.names = names;
    }

    /** Something was changed; on the writing thread. */
    void heard(ChangeEvent event) {
        look();
        tellReversed(event);
    }

    /** Reads what undo and redo would do now; on the writing thread. */
    void look() {
        Phrase undo = study.nextUndo().map(this::phrase).orElse(Phrase.NONE);
        Phrase redo = study.nextRedo().map(this::phrase).orElse(Phrase.NONE);
        StudySession.onFx(
                () -> {
                    undoable.set(undo);
                    redoable.set(redo);
                });
    }

    /** As above, from any thread, and of no effect once the study is closed. */
    void lookIfOpen() {
        try {
            look();
        } catch (FaultException closed) {
            System.getLogger(Reversals.class.getName())
                    .log(System.Logger.Level.DEBUG, "closed meanwhile", closed);
        }
    }

    void undo() {
        telling(queue.undo(), "store.nothing_to_undo");
    }

    void redo() {
        telling(queue.redo(), "store.nothing_to_redo");
    }

    /** What undo did is said, since it may have happened off screen. */
    private void tellReversed(ChangeEvent event) {
        Change change = event.change();
        if (change.kind() != Change.Kind.UNDO && change.kind() != Change.Kind.REDO) {
            return;
        }
        Optional<ChangePlace> place = study.read(handle -> ChangePlace.of(handle, event));
        var told =
                new Reversed(
                        change.id(),
                        change.kind() == Change.Kind.UNDO,
                        told(event),
                        place.map(ChangePlace::name).orElse(""),
                        place.map(p -> new Navigator.Target(p.screen(), p.subject())));
        StudySession.onFx(() -> reversed.set(Optional.of(told)));
    }

    /** A code that was given or taken off is told with the words it was on. */
    private Phrase told(ChangeEvent event) {
        Phrase act = ActWords.of(study.read(h -> new CodingActStore(h).of(event)));
        return act.isEmpty() ? phrase(event.change()) : act;
    }

    /**
     * What is refused is said, and that there is nothing: nothing on the screen would tell.
     *
     * @param nothing what is said where there is nothing of one's own
     */
    private void telling(CompletableFuture<Optional<Change>> reversal, String nothing) {
        reversal.whenComplete(
                (change, problem) -> {
                    if (problem != null) {
                        FaultException.in(problem)
                                .ifPresent(f -> refuse(withoutNames(f.faults().getFirst())));
                    } else if (change.isEmpty()) {
                        refuse(Fault.at(Fault.Place.none(), nothing));
                    }
                });
    }

    /** The same refusal twice is told twice. */
    private void refuse(Fault told) {
        StudySession.onFx(
                () -> {
                    refused.set(Optional.empty());
                    refused.set(Optional.of(told));
                });
    }

    /**
     * What another did is told as it is everywhere: with pseudonyms where names are hidden, and
     * without what they coded where one is blind to it.
     */
    private Fault withoutNames(Fault fault) {
        List<Object> args =
                fault.args().stream().map(a -> a instanceof Fault what ? hidden(what) : a).toList();
        return new Fault(fault.place(), fault.key(), args, fault.more());
    }

    private Fault hidden(Fault whole) {
        String person = study.environment().who().get();
        Fault what = study.read(h -> UnseenChanges.told(h, whole, person));
        List<String> args = what.args().stream().map(String::valueOf).toList();
        String operation = what.key().substring("operation.".length());
        List<String> told = names.told(operation, args);
        return new Fault(what.place(), what.key(), List.copyOf(told));
    }

    private Phrase phrase(Change change) {
        return new Phrase("operation." + change.operation(), List.copyOf(names.told(change)));
    }

    ObservableValue<Phrase> undoable() {
        return undoable.getReadOnlyProperty();
    }

    ObservableValue<Phrase> redoable() {
        return redoable.getReadOnlyProperty();
    }

    /** What was taken back or done again last, and where. */
    ObservableValue<Optional<Reversed>> reversed() {
        return reversed.getReadOnlyProperty();
    }

    /** Why it was not. */
    ObservableValue<Optional<Fault>> refused() {
        return refused.getReadOnlyProperty();
    }
}
