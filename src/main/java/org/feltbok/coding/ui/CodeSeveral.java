package org.feltbok.coding.ui;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.kit.CodeForAll;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** What is done with several answers at once: one change, told in one line, and one undo. */
record CodeSeveral(CodingModel model) {
    /**
     * Gives a code to those that do not have it as a whole; where all have it, takes it off all.
     */
    void turn(List<CodedText> several, Code code) {
        String label = code.label().in(model.desk().texts().language());
        new CodeForAll(several, code.id(), label)
                .off(model.read().me())
                .ifPresentOrElse(
                        model.desk()::submit, () -> give(several, code.id(), label, List.of()));
    }

    /**
     * @param first what is made before, in the same step
     */
    void give(List<CodedText> several, String code, String label, List<Operation> first) {
        Instant at = model.desk().now();
        model.desk()
                .asCoderThen(
                        me -> new CodeForAll(several, code, label).given(me, at, first),
                        (change, problem) -> {
                            if (problem == null && change.isPresent()) {
                                model.desk()
                                        .dialogs()
                                        .note(
                                                model.read().key("coding.marked.given"),
                                                model.read().tree().told(label),
                                                several.size());
                            }
                        });
    }

    /** The same of each of them, in one step. */
    void each(String name, BiFunction<Coder, CodedText, Operation> operation) {
        List<CodedText> several = model.several().answers();
        model.desk()
                .asCoder(
                        me ->
                                new Together(
                                        name,
                                        List.of(),
                                        several.stream()
                                                .map(t -> operation.apply(me, t))
                                                .toList()));
    }
}
