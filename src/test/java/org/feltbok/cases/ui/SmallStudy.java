package org.feltbok.cases.ui;

import org.feltbok.base.text.LocalText;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeCategory;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseRows;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingClass;
import org.feltbok.cases.GroupingRule;
import org.feltbok.store.Environment;
import org.feltbok.store.Operation;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Five cases with a region, a population and two size classes; three answered, one was interviewed.
 */
final class SmallStudy implements Operation {
    static final Attribute REGION =
            new Attribute(
                    "a1",
                    "region",
                    LocalText.of("Region"),
                    AttributeType.CATEGORY,
                    LocalText.of(""),
                    0,
                    null,
                    "",
                    List.of(
                            new AttributeCategory("k1", "n", LocalText.of("Nord")),
                            new AttributeCategory("k2", "s", LocalText.of("Sør"))));
    static final Attribute POPULATION =
            new Attribute(
                    "a2",
                    "population",
                    LocalText.of("Folketall"),
                    AttributeType.NUMBER,
                    LocalText.of("innbyggere"),
                    0,
                    null,
                    "",
                    List.of());

    static StudyFile create(Path folder) {
        var environment =
                new Environment(
                        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
                        () -> "Marit Aune",
                        "pc-1");
        return StudyFile.create(folder.resolve("s.feltbok"), environment, new SmallStudy());
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public List<String> args() {
        return List.of();
    }

    @Override
    public boolean undoable() {
        return false;
    }

    @Override
    public void apply(UnitOfWork work) {
        work.insert(
                "study",
                "s",
                Map.of(
                        "key",
                        "s",
                        "title",
                        "S",
                        "language",
                        "nb",
                        "unit_many",
                        "kommuner",
                        "created_at",
                        "2026-01-01T00:00:00Z"));
        CaseRows.insert(work, REGION, 0);
        CaseRows.insert(work, POPULATION, 1);
        CaseRows.insert(
                work,
                new Grouping(
                        "g1",
                        "size",
                        LocalText.of("Størrelse"),
                        new GroupingRule.Cuts(
                                "population", List.of(new GroupingRule.Cut(1500, true))),
                        List.of(
                                new GroupingClass("c1", "small", LocalText.of("Under 1500")),
                                new GroupingClass("c2", "large", LocalText.of("Over 1500")))),
                0);
        add(work, 1, "118", "Aremark", true, "s", 1399);
        add(work, 2, "2002", "Vardø", true, "n", 2110);
        add(work, 3, "1835", "Træna", true, "n", 478);
        add(work, 4, "941", "Bykle", true, "s", 948);
        add(work, 5, "301", "Oslo", false, "s", 673469);
        work.insert(
                "questionnaire",
                "q",
                Map.of(
                        "name",
                        "survey",
                        "title",
                        "Spørreskjema",
                        "answers_table",
                        "answers_q",
                        "position",
                        0));
        answer(work, "118", "complete", "web");
        answer(work, "2002", "complete", "paper");
        answer(work, "941", "partial", "paper");
        work.insert(
                "interview",
                "i1",
                Map.of(
                        "key",
                        "vardo_radmann",
                        "case_id",
                        "case-2002",
                        "role",
                        "Rådmann",
                        "minutes",
                        18,
                        "position",
                        0));
    }

    private static void add(
            UnitOfWork work,
            int position,
            String key,
            String name,
            boolean frame,
            String region,
            int population) {
        String id = "case-" + key;
        CaseRows.insert(work, new Case(id, key, name, "", frame, "municipality", ""), position);
        work.insert(
                "case_value",
                "r" + key,
                Map.of("case_id", id, "attribute_id", "a1", "value", region));
        work.insert(
                "case_value",
                "p" + key,
                Map.of("case_id", id, "attribute_id", "a2", "value", population));
    }

    private static void answer(UnitOfWork work, String key, String status, String mode) {
        work.insert(
                "response",
                "r-" + key,
                Map.of(
                        "questionnaire_id",
                        "q",
                        "key",
                        "r" + key,
                        "case_id",
                        "case-" + key,
                        "status",
                        status,
                        "mode",
                        mode,
                        "position",
                        0));
    }
}
