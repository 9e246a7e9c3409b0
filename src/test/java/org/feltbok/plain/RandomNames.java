package org.feltbok.plain;

import org.feltbok.names.Kind;
import org.feltbok.names.MergeClasses;
import org.feltbok.names.Remove;
import org.feltbok.names.Rename;
import org.feltbok.names.RetireKnown;
import org.feltbok.names.WriteLabel;
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
        return List.of(
                this::renameThing,
                this::renameThing,
                this::removeThing,
                this::writeLabel,
                this::retire,
                this::mergeClasses);
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

    private @Nullable Operation retire() {
        Kind kind = draw.pick(List.of(Kind.ATTRIBUTE, Kind.GROUPING));
        String id = thing(kind);
        String day = draw.random().nextInt(3) == 0 ? null : "2026-03-01";
        return id == null ? null : new RetireKnown(kind, id, "it", day);
    }

    private @Nullable Operation writeLabel() {
        Kind kind =
                draw.pick(
                        List.of(
                                Kind.ATTRIBUTE,
                                Kind.CATEGORY,
                                Kind.GROUPING,
                                Kind.GROUP,
                                Kind.INDICATOR));
        String id = thing(kind);
        return id == null
                ? null
                : new WriteLabel(kind, id, draw.pick(List.of("nb", "en")), "L" + draw.number());
    }

    private @Nullable Operation mergeClasses() {
        Kind kind = draw.pick(List.of(Kind.CATEGORY, Kind.GROUP));
        String id = thing(kind);
        String whole = kind == Kind.GROUP ? "grouping" : "attribute";
        String table = kind == Kind.GROUP ? "grouping_class" : "attribute_category";
        String other =
                id == null
                        ? null
                        : draw.any(
                                "SELECT o.id FROM %1$s o JOIN %1$s c ON c.%2$s_id = o.%2$s_id AND c.id <> o.id WHERE c.id = '%3$s'"
                                        .formatted(table, whole, id));
        return other == null ? null : new MergeClasses(kind, id, "it", other, "that");
    }

    private @Nullable String thing(Kind kind) {
        return draw.any(
                "SELECT id FROM "
                        + switch (kind) {
                            case CATEGORY -> "attribute_category";
                            case GROUP -> "grouping_class";
                            default -> "\"" + kind.name().toLowerCase(Locale.ROOT) + "\"";
                        });
    }
}
