package org.feltbok.plain;

import org.feltbok.names.RetirePart;
import org.feltbok.names.RetirePart.Part;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Parts of questionnaires that are asked no more, or again, picked at random. */
final class RandomForms {
    private final RandomDraw draw;

    RandomForms(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(this::retire, this::retire);
    }

    private @Nullable Operation retire() {
        Part part = draw.pick(List.of(Part.values()));
        String id =
                part == null
                        ? null
                        : draw.any(
                                "SELECT id FROM \"" + part.name().toLowerCase(Locale.ROOT) + "\"");
        return part == null || id == null
                ? null
                : new RetirePart(
                        part, id, "it", draw.random().nextInt(3) == 0 ? null : "2026-03-01");
    }
}
