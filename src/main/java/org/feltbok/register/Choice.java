package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.register.RegisterTable.Dimension;
import org.feltbok.register.RegisterTable.Entry;
import org.feltbok.register.RegisterTable.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Which values of a table are read: one of each dimension, or all of the one that is the parts. */
final class Choice {
    private static final Set<String> WHOLE =
            Set.of(
                    "i alt",
                    "ialt",
                    "totalt",
                    "total",
                    "alle",
                    "alle aldre",
                    "alle aldersgrupper",
                    "begge kjønn",
                    "sum",
                    "all",
                    "all ages",
                    "both sexes",
                    "i alt alle aldre");
    private final List<@Nullable String> picked = new ArrayList<>();
    private final Map<String, String> parts = new HashMap<>();
    private int partsAt = -1;
    private String unit = "";

    static Choice of(RegisterTable table, RegisterRecipe recipe, Consumer<Fault> faults) {
        Choice choice = new Choice();
        Place file = Place.file(table.file());
        List<String> known = table.dimensions().stream().map(Dimension::name).toList();
        for (String named : recipe.only().keySet()) {
            if (table.dimension(named).isEmpty()) {
                faults.accept(
                        Fault.at(
                                file, "register.no_dimension", named, RegisterSources.some(known)));
            }
        }
        if (!recipe.parts().isEmpty() && table.dimension(recipe.parts()).isEmpty()) {
            faults.accept(
                    Fault.at(
                            file,
                            "register.no_dimension",
                            recipe.parts(),
                            RegisterSources.some(known)));
        }
        for (Dimension dimension : table.dimensions()) {
            choice.add(dimension, recipe, file, faults);
        }
        return choice;
    }

    private void add(
            Dimension dimension, RegisterRecipe recipe, Place file, Consumer<Fault> faults) {
        if (dimension.isCalled(recipe.parts())) {
            partsAt = picked.size();
            picked.add(null);
            Optional<Value> whole = whole(dimension, recipe);
            if (!recipe.whole().isEmpty() && whole.isEmpty()) {
                faults.accept(noValue(dimension, recipe.whole(), file));
            }
            dimension.values().forEach(v -> parts.put(v.code(), v.label()));
            whole.ifPresent(v -> parts.put(v.code(), ""));
            return;
        }
        Optional<String> wanted = recipe.chosen(dimension);
        boolean isAlone = wanted.isEmpty() && dimension.values().size() == 1;
        Optional<Value> value =
                isAlone
                        ? Optional.of(dimension.values().getFirst())
                        : wanted.flatMap(dimension::value);
        if (value.isEmpty()) {
            List<String> all = dimension.values().stream().map(Value::label).toList();
            faults.accept(
                    wanted.isEmpty()
                            ? Fault.at(
                                    file,
                                    "register.choose",
                                    dimension.name(),
                                    all.size(),
                                    RegisterSources.some(all))
                            : noValue(dimension, wanted.get(), file));
        }
        picked.add(value.map(Value::code).orElse(""));
        value.map(Value::unit).filter(u -> !u.isEmpty()).ifPresent(u -> unit = u);
    }

    private static Fault noValue(Dimension dimension, String wanted, Place file) {
        List<String> all = dimension.values().stream().map(Value::label).toList();
        return Fault.at(
                file, "register.no_value", dimension.name(), wanted, RegisterSources.some(all));
    }

    /** The value that stands for all the others together. */
    static Optional<Value> whole(Dimension dimension, RegisterRecipe recipe) {
        return recipe.whole().isEmpty()
                ? dimension.values().stream()
                        .filter(v -> WHOLE.contains(v.label().toLowerCase(Locale.ROOT)))
                        .findFirst()
                : dimension.value(recipe.whole());
    }

    boolean takes(Entry entry) {
        for (int i = 0; i < picked.size(); i++) {
            String wanted = picked.get(i);
            if (wanted != null && !wanted.equals(entry.picks().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The part an entry is about; empty = the whole. */
    String part(Entry entry) {
        return partsAt < 0 ? "" : parts.getOrDefault(entry.picks().get(partsAt), "");
    }

    /** In which unit what was chosen is, where the file says so. */
    String unit() {
        return unit;
    }
}
