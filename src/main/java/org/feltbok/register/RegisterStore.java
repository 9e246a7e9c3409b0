package org.feltbok.register;

import org.feltbok.cases.Attribute;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Indicator;
import org.feltbok.cases.IndicatorStore;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.study.Origin;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a study holds already of what a table tells. */
public final class RegisterStore {
    private RegisterStore() {}

    /** Which value. The year of an attribute is 0. */
    record Slot(String caseId, int year, String part) {}

    /** A value that is there. */
    record Stored(String row, Object value, @Nullable String originId) {}

    /**
     * What the study holds.
     *
     * @param values those of the indicator or attribute
     * @param names what other indicators are called
     */
    record Held(
            List<Case> cases,
            List<Origin> origins,
            Optional<Indicator> indicator,
            Optional<Attribute> attribute,
            Map<Slot, Stored> values,
            List<String> names) {

        Optional<Origin> origin(String key) {
            return origins.stream().filter(o -> o.key().equals(key)).findFirst();
        }

        String originKey(@Nullable String id) {
            return origins.stream()
                    .filter(o -> o.id().equals(id))
                    .map(Origin::key)
                    .findFirst()
                    .orElse("");
        }
    }

    static Held held(Handle handle, RegisterRecipe recipe) {
        List<Indicator> indicators = IndicatorStore.all(handle);
        Optional<Indicator> indicator =
                indicators.stream().filter(i -> i.name().equals(recipe.name())).findFirst();
        Optional<Attribute> attribute =
                CaseStore.attributes(handle).stream()
                        .filter(a -> a.name().equals(recipe.name()))
                        .findFirst();
        Map<Slot, Stored> values =
                recipe.becomes() == Becomes.INDICATOR
                        ? indicator.map(i -> series(handle, i.id())).orElse(Map.of())
                        : attribute.map(a -> known(handle, a.id())).orElse(Map.of());
        return new Held(
                CaseStore.cases(handle),
                StudyStore.origins(handle),
                indicator,
                attribute,
                values,
                indicators.stream().map(Indicator::name).toList());
    }

    /** Whether something of that kind is called so. */
    static boolean has(Handle handle, Becomes what, String name) {
        return what == Becomes.INDICATOR
                ? IndicatorStore.all(handle).stream().anyMatch(i -> i.name().equals(name))
                : CaseStore.attributes(handle).stream().anyMatch(a -> a.name().equals(name));
    }

    private static Map<Slot, Stored> series(Handle handle, String indicator) {
        Map<Slot, Stored> values = new HashMap<>();
        handle.createQuery("SELECT * FROM indicator_value WHERE indicator_id = :id")
                .bind("id", indicator)
                .map(
                        (r, c) ->
                                values.put(
                                        new Slot(
                                                r.getString("case_id"),
                                                r.getInt("year"),
                                                r.getString("part")),
                                        new Stored(
                                                r.getString("id"),
                                                r.getDouble("value"),
                                                r.getString("origin_id"))))
                .list();
        return values;
    }

    private static Map<Slot, Stored> known(Handle handle, String attribute) {
        Map<Slot, Stored> values = new HashMap<>();
        handle.createQuery("SELECT * FROM case_value WHERE attribute_id = :id")
                .bind("id", attribute)
                .map(
                        (r, c) -> {
                            Object value = r.getObject("value");
                            return values.put(
                                    new Slot(r.getString("case_id"), 0, ""),
                                    new Stored(
                                            r.getString("id"),
                                            value instanceof Number n ? n.doubleValue() : value,
                                            null));
                        })
                .list();
        return values;
    }

    /** The recipes that are kept, by what they made. */
    public static Map<String, RegisterRecipe> recipes(Handle handle) {
        Map<String, RegisterRecipe> recipes = new LinkedHashMap<>();
        StudyStore.settings(handle)
                .forEach(
                        (setting, value) -> {
                            if (setting.startsWith(RecipeJson.setting(""))) {
                                RecipeJson.read(value).ifPresent(r -> recipes.put(r.name(), r));
                            }
                        });
        return recipes;
    }
}
