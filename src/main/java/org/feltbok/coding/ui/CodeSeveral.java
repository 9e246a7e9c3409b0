package org.feltbok.coding.ui;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.GiveMany;
import org.feltbok.coding.Made;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** What is done with several answers at once: one change, told in one line, and one undo. */
record CodeSeveral(CodingModel model) {
    /**
     * Gives a code to those that do not have it as a whole; where all have it, takes it off all.
     */
    void turn(List<CodedText> several, Code code) {
        String me = model.read().me();
        String label = code.label().in(model.desk().texts().language());
        List<Coding> whole =
                several.stream()
                        .flatMap(
                                t ->
                                        t.codingsOf(me).stream()
                                                .filter(c -> isWhole(c, code))
                                                .limit(1))
                        .toList();
        if (whole.size() < several.size()) {
            give(several, code.id(), label, List.of());
            return;
        }
        List<Operation> parts =
                whole.stream().<Operation>map(c -> new RemoveCoding(c.id(), label)).toList();
        model.desk().submit(Together.of("coding.remove", List.of(label), parts));
    }

    private static boolean isWhole(Coding coding, Code code) {
        return coding.codeId().equals(code.id()) && coding.span() == null && !coding.isLost();
    }

    /**
     * @param first what is made before, in the same step
     */
    void give(List<CodedText> several, String code, String label, List<Operation> first) {
        Instant at =
                model.desk().file().environment().clock().instant().truncatedTo(ChronoUnit.MILLIS);
        List<GiveMany.Part> parts =
                several.stream()
                        .map(t -> new GiveMany.Part(t.ref(), null, t.text().text()))
                        .toList();
        model.desk()
                .asCoderThen(
                        me -> {
                            Operation given =
                                    new GiveMany(code, label, me.id(), parts, Made.BY_HAND, at);
                            List<Operation> all = new ArrayList<>(first);
                            all.add(given);
                            return first.isEmpty() ? given : Together.as(given, all);
                        },
                        (change, problem) -> {
                            if (problem == null && change.isPresent()) {
                                model.desk()
                                        .dialogs()
                                        .note("coding.marked.given", label, parts.size());
                            }
                        });
    }

    /** The same of each of them, in one step. */
    void each(String name, BiFunction<Coder, CodedText, Operation> operation) {
        List<CodedText> several = model.marked();
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
