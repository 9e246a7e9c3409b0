package org.feltbok.register;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.Indicator;
import org.feltbok.register.RegisterRecipe.Becomes;
import org.feltbok.register.RegisterRecipe.By;
import org.feltbok.register.RegisterRecipe.From;
import org.feltbok.register.RegisterStore.Held;
import org.feltbok.register.RegisterStore.Slot;
import org.feltbok.study.Origin;
import org.feltbok.study.OriginKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A study of two municipalities and the plan of a table that is to go into it. */
abstract class PlannerRig {
    static final String TIMED = "region;2018;2019\n0301;1;2\n0118;3;4\n";

    @TempDir Path temp;

    List<Case> cases;
    Optional<Indicator> indicator = Optional.empty();
    Optional<Attribute> attribute = Optional.empty();
    RegisterRecipe recipe;

    @BeforeEach
    void start() {
        cases = List.of(of("301", "Oslo"), of("118", "Aremark"));
        recipe = RegisterRecipe.NEW;
        becomes(Becomes.INDICATOR, "folk");
    }

    static Case of(String key, String name) {
        return new Case("id" + key, key, name, "", true, "", "");
    }

    void becomes(Becomes what, String name) {
        recipe =
                recipe.becoming(
                        what, name, "", "", RegisterTable.UNTOLD, new From("ssb", "", "", ""), "");
    }

    void years(String years) {
        recipe = recipe.reading(RegisterColumns.FOUND, By.EITHER, years, false);
    }

    void only(String dimension, String value) {
        recipe = recipe.choosing(Map.of(dimension, value), "", "");
    }

    void exists(String name, int decimals) {
        if (recipe.becomes() == Becomes.INDICATOR) {
            indicator =
                    Optional.of(
                            new Indicator(
                                    "i",
                                    name,
                                    LocalText.of(name),
                                    LocalText.of(""),
                                    decimals,
                                    LocalText.of(""),
                                    "",
                                    "o",
                                    ""));
        } else {
            attribute =
                    Optional.of(
                            new Attribute(
                                    "a",
                                    name,
                                    LocalText.of(name),
                                    AttributeType.NUMBER,
                                    LocalText.of(""),
                                    decimals,
                                    "o",
                                    "",
                                    List.of()));
        }
    }

    RegisterPlan plan(String text) throws IOException {
        Path file = Files.writeString(temp.resolve("t.csv"), text);
        RegisterTable table = RegisterSources.read(file, recipe.columns());
        Origin origin =
                new Origin("o", "ssb", OriginKind.REGISTER, LocalText.of("SSB"), "", "", "");
        return new Planner(
                        table,
                        recipe,
                        new Held(
                                cases,
                                List.of(origin),
                                indicator,
                                attribute,
                                Map.of(),
                                indicator.stream().map(Indicator::name).toList()))
                .plan();
    }

    static List<String> keys(List<Fault> faults) {
        return faults.stream().map(Fault::key).toList();
    }

    static Map<Slot, Object> one(String number, int year, double value) {
        return Map.of(new Slot("id" + number, year, ""), value);
    }
}
