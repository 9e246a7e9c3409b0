package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.Faults;
import org.feltbok.base.MissingKind;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Indicator;
import org.feltbok.register.CellNumbers.Read;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterStore.Held;
import org.feltbok.register.RegisterStore.Slot;
import org.feltbok.register.RegisterStore.Stored;
import org.feltbok.study.OriginKind;
import org.feltbok.study.ReservedNames;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What a table becomes in the study: the indicator or attribute, its unit, what is there already.
 */
final class Written {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*";
    private final RegisterRecipe recipe;
    private final Held held;
    private final RegisterTable table;
    private final Place file;

    Written(RegisterRecipe recipe, Held held, RegisterTable table, Place file) {
        this.recipe = recipe;
        this.held = held;
        this.table = table;
        this.file = file;
    }

    private boolean isAttribute() {
        return recipe.becomes() == Becomes.ATTRIBUTE;
    }

    /** What is stored; an indicator keeps no missing kinds. */
    Optional<Object> value(Read read) {
        if (read.mark().isEmpty()) {
            return Optional.of(read.value());
        }
        MissingKind kind = read.mark().get().kind();
        return isAttribute() && kind != MissingKind.NOT_RECORDED
                ? Optional.of(kind.word())
                : Optional.empty();
    }

    private String heldUnit() {
        return isAttribute()
                ? held.attribute().map(a -> a.unit().text()).orElse("")
                : held.indicator().map(i -> i.unit().text()).orElse("");
    }

    private String heldOrigin() {
        return isAttribute()
                ? held.attribute().map(Attribute::originId).map(held::originKey).orElse("")
                : held.indicator().map(Indicator::originId).map(held::originKey).orElse("");
    }

    boolean isNew() {
        return isAttribute() ? held.attribute().isEmpty() : held.indicator().isEmpty();
    }

    /**
     * @param chosen that of what was chosen in the table
     */
    String unit(String chosen) {
        if (!recipe.unit().isEmpty()) {
            return recipe.unit();
        }
        if (!heldUnit().isEmpty()) {
            return heldUnit();
        }
        return chosen.isEmpty() ? table.unit() : chosen;
    }

    /**
     * @param written the most that the file has
     */
    int decimals(int written) {
        Optional<Integer> own =
                isAttribute()
                        ? held.attribute().map(Attribute::decimals)
                        : held.indicator().map(Indicator::decimals);
        if (own.isPresent()) {
            return own.get();
        }
        if (recipe.decimals() >= 0) {
            return recipe.decimals();
        }
        return table.decimals() >= 0 ? table.decimals() : written;
    }

    /** Whether it may be written so. */
    void check(String unit, String chosen, Faults faults, Faults notes) {
        checkName(faults);
        if (isAttribute()
                && held.attribute().filter(a -> a.type() != AttributeType.NUMBER).isPresent()) {
            faults.accept(Fault.at(Place.none(), "register.no_number", recipe.name()));
        }
        if (isAttribute() && !recipe.parts().isEmpty()) {
            faults.accept(Fault.at(Place.none(), "register.no_parts", recipe.name()));
        }
        if (!recipe.continues().isEmpty() && !held.names().contains(recipe.continues())) {
            faults.accept(Fault.at(Place.none(), "register.no_indicator", recipe.continues()));
        }
        checkUnit(unit, chosen.isEmpty() ? table.unit() : chosen, faults, notes);
        checkOrigin(faults);
    }

    private void checkName(Faults faults) {
        String name = recipe.name();
        String kind = isAttribute() ? "attribute" : "indicator";
        if (name.isEmpty()) {
            faults.accept(Fault.at(Place.none(), "register.name_needed"));
        } else if (isAttribute() ? held.indicator().isPresent() : held.attribute().isPresent()) {
            faults.accept(Fault.at(Place.none(), "register.other_kind", name));
        } else if (isNew() && !name.matches(NAME)) {
            faults.accept(Fault.at(Place.none(), "register.name", name));
        } else if (isNew() && ReservedNames.has(kind, name)) {
            faults.accept(
                    Fault.at(
                            Place.none(),
                            "study.reserved_name",
                            name,
                            ReservedNames.instead(name)));
        }
    }

    private void checkUnit(String unit, String told, Faults faults, Faults notes) {
        String before = heldUnit();
        if (!before.isEmpty() && !recipe.unit().isEmpty() && !before.equals(recipe.unit())) {
            faults.accept(
                    Fault.at(Place.none(), "register.unit", recipe.name(), before, recipe.unit()));
        }
        if (!told.isEmpty() && !told.equalsIgnoreCase(unit)) {
            notes.accept(Fault.at(file, "register.unit_told", told, unit));
        }
    }

    private void checkOrigin(Faults faults) {
        String key = recipe.origin().key();
        if (key.isEmpty() && isNew()) {
            faults.accept(Fault.at(Place.none(), "register.origin_needed"));
        }
        String kind = recipe.origin().kind();
        if (!key.isEmpty()
                && held.origin(key).isEmpty()
                && !kind.isEmpty()
                && Arrays.stream(OriginKind.values()).noneMatch(k -> k.word().equals(kind))) {
            faults.accept(Fault.at(Place.none(), "register.origin_kind", kind));
        }
        if (isAttribute() && !isNew() && !key.isEmpty() && !key.equals(heldOrigin())) {
            faults.accept(
                    Fault.at(
                            Place.none(),
                            "register.attribute_origin",
                            recipe.name(),
                            heldOrigin(),
                            key));
        }
    }

    /** How many values stand there with another number. */
    int changed(Map<Slot, Object> values) {
        return there(values) - same(values);
    }

    private int there(Map<Slot, Object> values) {
        return (int) values.keySet().stream().filter(held.values()::containsKey).count();
    }

    int same(Map<Slot, Object> values) {
        int same = 0;
        for (Map.Entry<Slot, Object> each : values.entrySet()) {
            Stored there = held.values().get(each.getKey());
            same += there != null && isSame(there, each.getValue()) ? 1 : 0;
        }
        return same;
    }

    static boolean isSame(Stored stored, Object value) {
        return stored.value().equals(value);
    }
}
