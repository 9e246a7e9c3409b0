package org.feltbok.coding.kit;

import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.coding.Coding;
import org.feltbok.coding.GiveMany;
import org.feltbok.coding.Made;
import org.feltbok.coding.RemoveCoding;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A code on several texts at once, each as a whole: one change, told in one line, and one undo.
 *
 * @param label of the code, for the history
 */
public record CodeForAll(List<CodedText> texts, String codeId, String label) {
    /** Takes it off all; empty where some of them do not have it. */
    public Optional<Operation> off(@Nullable String personId) {
        List<Operation> parts =
                texts.stream()
                        .flatMap(t -> t.codingsOf(personId).stream().filter(this::isWhole).limit(1))
                        .<Operation>map(c -> new RemoveCoding(c.id(), label))
                        .toList();
        return parts.size() < texts.size()
                ? Optional.empty()
                : Optional.of(Together.of("coding.remove", List.of(label), parts));
    }

    private boolean isWhole(Coding coding) {
        return coding.codeId().equals(codeId) && coding.span() == null && !coding.isLost();
    }

    /**
     * Gives it to those that do not have it.
     *
     * @param first what is made before, in the same step
     */
    public Operation given(Coder me, Instant at, List<Operation> first) {
        List<GiveMany.Part> parts =
                texts.stream().map(t -> new GiveMany.Part(t.ref(), null, t.text().text())).toList();
        Operation given = new GiveMany(codeId, label, me.id(), parts, Made.BY_HAND, at);
        List<Operation> all = new ArrayList<>(first);
        all.add(given);
        return first.isEmpty() ? given : Together.as(given, all);
    }
}
