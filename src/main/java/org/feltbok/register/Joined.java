package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.cases.Case;
import org.feltbok.register.CellNumbers.Read;
import org.feltbok.register.RegisterRecipe.Merging;
import org.feltbok.register.RegisterStore.Slot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Values of places that are one case now. One number is made of them only when all of them have
 * one: a sum that lacks a part is a wrong number.
 */
final class Joined {
    private final Mergers mergers;
    private final Merging how;
    private final Map<Slot, Whole> wholes = new LinkedHashMap<>();

    /** A case in a year, and what its parts have. */
    private record Whole(Case of, String number, Map<String, Read> parts) {
        boolean lacks(String part) {
            Read read = parts.get(part);
            return read == null || read.mark().isPresent();
        }
    }

    Joined(Mergers mergers, Merging how) {
        this.mergers = mergers;
        this.how = how;
    }

    /**
     * @param number the case's own
     * @param old the number the value stands under
     * @return what stood there for it before; else empty
     */
    Optional<Read> add(Slot slot, Case of, String number, String old, Read value) {
        return Optional.ofNullable(
                wholes.computeIfAbsent(slot, s -> new Whole(of, number, new LinkedHashMap<>()))
                        .parts()
                        .put(old, value));
    }

    /** Gives the number of each case and year that one can be made for. */
    Map<Slot, Read> made(Place file, Consumer<Fault> notes) {
        Map<Slot, Read> made = new LinkedHashMap<>();
        wholes.forEach(
                (slot, whole) -> {
                    List<String> wanted = mergers.parts(whole.number(), slot.year());
                    List<String> lacking = wanted.stream().filter(whole::lacks).toList();
                    if (wanted.size() == 1) {
                        made.put(slot, whole.parts().values().iterator().next());
                    } else if (lacking.size() < wanted.size()) {
                        number(slot, whole, wanted, lacking, file, notes)
                                .ifPresent(v -> made.put(slot, v));
                    }
                });
        return made;
    }

    private Optional<Read> number(
            Slot slot,
            Whole whole,
            List<String> wanted,
            List<String> lacking,
            Place file,
            Consumer<Fault> notes) {
        String key = whole.of().key();
        if (how == Merging.REFUSE) {
            notes.accept(Fault.at(file, "register.merged.refused", key, String.join(", ", wanted)));
            return Optional.empty();
        }
        if (!lacking.isEmpty()) {
            notes.accept(
                    Fault.at(
                            file,
                            "register.merged.lacking",
                            key,
                            String.valueOf(slot.year()),
                            String.join(", ", lacking)));
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (String part : wanted) {
            Optional<Double> weight = how == Merging.SUM ? Optional.of(1.0) : mergers.weight(part);
            if (weight.isEmpty()) {
                notes.accept(Fault.at(file, "register.merged.unweighted", key, part));
                return Optional.empty();
            }
            Read read = whole.parts().get(part);
            values.add(read == null ? Double.NaN : read.value());
            weights.add(weight.get());
        }
        double sum = 0;
        double all = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += values.get(i) * weights.get(i);
            all += weights.get(i);
        }
        return Optional.of(new Read(how == Merging.SUM ? sum : sum / all, Optional.empty()));
    }
}
