package org.feltbok.plain;

import org.feltbok.names.Kind;
import org.feltbok.names.Remove;
import org.feltbok.names.Rename;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Things that get another name or are taken out, picked at random. */
final class RandomNames {
    private final RandomDraw draw;

    RandomNames(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(this::renameThing, this::renameThing, this::removeThing);
    }

    private @Nullable Operation renameThing() {
        Kind kind =
                draw.pick(
                        List.of(
                                Kind.ATTRIBUTE,
                                Kind.CATEGORY,
                                Kind.GROUPING,
                                Kind.INDICATOR,
                                Kind.CODE,
                                Kind.FIGURE));
        String id = thing(kind);
        return id == null ? null : new Rename(kind, id, "it", "name" + draw.number());
    }

    private @Nullable Operation removeThing() {
        Kind kind =
                draw.pick(
                        List.of(
                                Kind.ATTRIBUTE,
                                Kind.CATEGORY,
                                Kind.GROUPING,
                                Kind.INDICATOR,
                                Kind.CODE,
                                Kind.CODEBOOK));
        String id = thing(kind);
        return id == null ? null : new Remove(kind, id, "it");
    }

    private @Nullable String thing(Kind kind) {
        return draw.any(
                "SELECT id FROM "
                        + switch (kind) {
                            case CATEGORY -> "attribute_category";
                            default -> "\"" + kind.name().toLowerCase(Locale.ROOT) + "\"";
                        });
    }
}
