package org.feltbok.coding.ui;

import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.feltbok.coding.kit.LastAct;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which code came on an answer or went off it, with the key that takes it back; and goes to
 * what undo and redo changed. What they did is said by the window.
 */
record Said(CodingModel model, LastAct act) {
    /**
     * @param texts identities of the texts it touched
     */
    void of(ChangeEvent event, Set<String> texts, CodedTexts before, CodedTexts now) {
        List<CodedText> touched = texts.stream().flatMap(id -> now.byId(id).stream()).toList();
        act.heard(
                event,
                model.read().me(),
                model.read().tree(),
                model.read().sheet().telling(),
                texts.stream()
                        .flatMap(id -> now.byId(id).or(() -> before.byId(id)).stream())
                        .toList());
        if (event.change().kind() != Change.Kind.DO) {
            boolean here = touched.stream().anyMatch(t -> model.current().equals(Optional.of(t)));
            if (!touched.isEmpty() && !here) {
                model.reveal(touched.getFirst());
            }
        }
    }
}
