package org.feltbok.interviews.ui;

import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.kit.LostWords;

import java.util.List;
import java.util.function.BiConsumer;

/** What a coder does by keys with their codes whose words were edited away. */
record LostNotes(NotesModel model, NotesActions actions) {
    /** The first on the passage at hand that can be is put on words again. */
    void findAgain() {
        onLost(
                (note, lost) ->
                        LostWords.next(lost, l -> actions.place(l, note.passage()).isPresent())
                                .ifPresent(l -> actions.findAgain(l, note.passage())));
    }

    /** The first on the passage at hand is taken off. */
    void takeOff() {
        onLost((note, lost) -> actions.takeOff(lost.getFirst()));
    }

    private void onLost(BiConsumer<Line.Note, List<Coding>> what) {
        String id = model.currentId();
        model.live().whenRead(() -> model.note(id).ifPresent(n -> onLost(n, what)));
    }

    private void onLost(Line.Note note, BiConsumer<Line.Note, List<Coding>> what) {
        List<Coding> lost = LostWords.of(note.text(), model.open().me().map(Coder::id).orElse(""));
        if (lost.isEmpty()) {
            model.desk().dialogs().note("coding.lost.none");
        } else {
            what.accept(note, lost);
        }
    }
}
