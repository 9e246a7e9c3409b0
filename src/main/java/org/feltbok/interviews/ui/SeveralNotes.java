package org.feltbok.interviews.ui;

import org.feltbok.coding.AddCode;
import org.feltbok.coding.Code;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.Coder;
import org.feltbok.coding.MarkDone;
import org.feltbok.coding.kit.CodeForAll;
import org.feltbok.coding.kit.Marked;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Passages that are taken together, and what is done with them at once. */
final class SeveralNotes {
    private final NotesModel model;
    private final Marked marked = new Marked();

    SeveralNotes(NotesModel model) {
        this.model = model;
    }

    /** In their order; none where only one is at hand. */
    List<Line.Note> notes() {
        marked.keep(new HashSet<>(ids())::contains);
        return model.notes().stream().filter(n -> contains(n.passage().id())).toList();
    }

    /** Those of some that are still there. */
    private List<Line.Note> there(List<Line.Note> meant) {
        List<String> ids = meant.stream().map(n -> n.passage().id()).toList();
        return model.notes().stream().filter(n -> ids.contains(n.passage().id())).toList();
    }

    boolean contains(String passage) {
        return marked.contains(passage);
    }

    private List<String> ids() {
        return model.notes().stream().map(n -> n.passage().id()).toList();
    }

    /** Takes a passage in with those taken together, or out. */
    void mark(String passage) {
        model.selection().clear();
        marked.turn(model.currentId(), passage);
        shown(passage);
    }

    /** Takes together all from where it was begun to a passage. */
    void markTo(String passage) {
        model.selection().clear();
        marked.reach(model.currentId(), passage, ids());
        shown(passage);
    }

    private void shown(String passage) {
        model.go(passage);
        model.selectionChanged();
    }

    /** Takes in one more, or one less. */
    void markOn(int step) {
        List<String> all = ids();
        int at = all.indexOf(String.valueOf(model.currentId()));
        if (at >= 0 && at + step >= 0 && at + step < all.size()) {
            markTo(all.get(at + step));
        }
    }

    /** One alone is at hand again; false if it was before. */
    boolean end() {
        boolean some = marked.isAny();
        marked.clear();
        return some;
    }

    /**
     * Gives a code to those that do not have it as a whole; where all have it, takes it off all.
     *
     * @param meant those that were taken together when the key was given
     */
    void code(Code code, List<Line.Note> meant) {
        List<Line.Note> several = there(meant);
        if (several.isEmpty()) {
            return;
        }
        String label = code.label().in(model.desk().texts().language());
        Optional<Operation> off =
                of(several, code.id(), label).off(model.open().me().map(Coder::id).orElse(""));
        if (off.isPresent()) {
            model.live().submit(off.get());
            return;
        }
        give(code.id(), label, several, List.of());
    }

    private static CodeForAll of(List<Line.Note> several, String code, String label) {
        return new CodeForAll(several.stream().map(Line.Note::text).toList(), code, label);
    }

    /**
     * Makes a code and gives it to all, in one step.
     *
     * @param meant those that were taken together when it was named
     */
    void make(AddCode made, String label, List<Line.Note> meant) {
        give(made.id(), label, there(meant), List.of(made));
    }

    /**
     * Done with those that are not done yet, in one step.
     *
     * @param meant those at hand when the key was given
     */
    void done(List<Line.Note> meant) {
        String me = model.open().me().map(Coder::id).orElse("");
        List<Line.Note> left = there(meant).stream().filter(n -> !n.text().isDone(me)).toList();
        Codebook book = model.open().codebook().orElse(null);
        if (book == null || left.isEmpty()) {
            return;
        }
        Instant at = now();
        model.live()
                .submit(
                        coder ->
                                Together.of(
                                        "coding.done",
                                        List.of(),
                                        left.stream()
                                                .<Operation>map(
                                                        n ->
                                                                new MarkDone(
                                                                        book.id(),
                                                                        coder.id(),
                                                                        n.text().ref(),
                                                                        true,
                                                                        at))
                                                .toList()));
    }

    private String told(String label) {
        return model.open().tree().told(label);
    }

    private Instant now() {
        return model.desk().now().truncatedTo(ChronoUnit.SECONDS);
    }

    private void give(String code, String label, List<Line.Note> several, List<Operation> first) {
        Instant at = now();
        model.live().submit(me -> of(several, code, label).given(me, at, first));
        model.desk().dialogs().note("interviews.several.given", told(label), several.size());
    }
}
