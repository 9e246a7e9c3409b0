package org.feltbok.coding;

import org.feltbok.base.Fault.Place;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;

import java.util.List;
import java.util.Optional;

/**
 * Items as codebooks and codings name them: by their name alone, or as QUESTIONNAIRE/ITEM where
 * several questionnaires have an item of that name.
 */
final class ItemNames {
    /** An item found by its name. */
    record Found(String questionnaire, String item, String id) {}

    private ItemNames() {}

    /** The item; empty and told if there is none, or more than one questionnaire has it. */
    static Optional<Found> find(
            String name, Place place, PlainContext context, PlainFaults faults) {
        int slash = name.indexOf('/');
        if (slash > 0) {
            return context.reference(PlainContext.ITEM, name, place, faults)
                    .map(id -> new Found(name.substring(0, slash), name.substring(slash + 1), id));
        }
        List<Found> found =
                context.keys(PlainContext.QUESTIONNAIRE).stream()
                        .flatMap(
                                q ->
                                        context.find(PlainContext.ITEM, q + "/" + name).stream()
                                                .map(id -> new Found(q, name, id)))
                        .toList();
        if (found.isEmpty() && context.isIncomplete(PlainContext.ITEM)) {
            return Optional.empty();
        }
        if (found.isEmpty()) {
            faults.add(place, "plain.unknown.item", name);
        } else if (found.size() > 1) {
            faults.add(place, "coding.plain.several_items", name, found.getFirst().questionnaire());
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
