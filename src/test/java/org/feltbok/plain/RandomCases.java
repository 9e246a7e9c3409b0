package org.feltbok.plain;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.AddAttribute;
import org.feltbok.cases.AddCase;
import org.feltbok.cases.AddGrouping;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.AttributeType;
import org.feltbok.cases.Case;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.EditCase;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingStore;
import org.feltbok.cases.RemoveCase;
import org.feltbok.cases.RemoveGrouping;
import org.feltbok.cases.SetCaseValue;
import org.feltbok.cases.list.ListAttribute;
import org.feltbok.cases.list.ListCase;
import org.feltbok.cases.list.PutCases;
import org.feltbok.cases.list.ReadCases;
import org.feltbok.responses.RenamePerson;
import org.feltbok.store.Operation;
import org.feltbok.study.AddPerson;
import org.feltbok.study.EditStudy;
import org.feltbok.study.Person;
import org.feltbok.study.SetRoles;
import org.feltbok.study.SetSetting;
import org.feltbok.study.StudyStore;
import org.feltbok.study.TakeOutPerson;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Cases, people and the study itself, made up at random. */
final class RandomCases {
    private static final LocalText NONE = LocalText.of("");

    private final RandomDraw draw;

    RandomCases(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(
                this::newCase,
                this::editCase,
                this::value,
                this::removeCase,
                this::attribute,
                this::list,
                this::grouping,
                this::person,
                this::setting,
                this::text);
    }

    private Operation newCase() {
        return new AddCase(
                new Case(Ids.next(), "n" + draw.number(), draw.word(), "", true, "", ""));
    }

    private @Nullable Operation editCase() {
        Case of = draw.pick(draw.file().read(CaseStore::cases));
        return of == null ? null : new EditCase(of, EditCase.Field.NOTE, draw.word());
    }

    private @Nullable Operation value() {
        Case of = draw.pick(draw.file().read(CaseStore::cases));
        Attribute attribute = draw.pick(draw.file().read(CaseStore::attributes));
        return of == null || attribute == null
                ? null
                : new SetCaseValue(
                        of,
                        attribute,
                        attribute.type() == AttributeType.TEXT
                                ? draw.word()
                                : draw.pick(List.of("", "#refused", "12")));
    }

    private @Nullable Operation removeCase() {
        Case of = draw.pick(draw.file().read(CaseStore::cases));
        return of == null ? null : new RemoveCase(of);
    }

    /** A new case, and something new of one that is there. */
    private Operation list() {
        Case of = draw.pick(draw.file().read(CaseStore::cases));
        String column = "column" + draw.number();
        List<ListCase> rows = new ArrayList<>();
        rows.add(new ListCase(2, "l" + draw.number(), draw.word(), "", Map.of(column, "a")));
        if (of != null) {
            rows.add(new ListCase(3, of.key(), draw.word(), draw.word(), Map.of(column, "b")));
        }
        ListAttribute attribute =
                new ListAttribute(
                        0,
                        column,
                        draw.word(),
                        AttributeType.CATEGORY,
                        0,
                        Map.of("a", "A", "b", "B"),
                        null);
        return new PutCases(
                new ReadCases("list.csv", true, List.of(attribute), rows, List.of()), true);
    }

    private Operation attribute() {
        return new AddAttribute(
                new Attribute(
                        Ids.next(),
                        "a" + draw.number(),
                        LocalText.of(draw.word()),
                        AttributeType.TEXT,
                        NONE,
                        0,
                        null,
                        "",
                        List.of()));
    }

    private @Nullable Operation grouping() {
        Grouping known = draw.pick(draw.file().read(GroupingStore::all));
        if (known == null || draw.random().nextBoolean()) {
            return known == null ? null : new RemoveGrouping(known);
        }
        return new AddGrouping(
                new Grouping(
                        Ids.next(), "g" + draw.number(), known.label(), known.rule(), List.of()));
    }

    private Operation person() {
        Person known = draw.pick(draw.file().read(StudyStore::people));
        if (known != null) {
            switch (draw.random().nextInt(6)) {
                case 0 -> {
                    return new RenamePerson(known, "Name " + draw.number());
                }
                case 1 -> {
                    return new SetRoles(known, List.of("coder", "author"));
                }
                case 2 -> {
                    return new TakeOutPerson(known);
                }
                default -> {}
            }
        }
        return new AddPerson(
                new Person(
                        Ids.next(),
                        "p" + draw.number(),
                        draw.word(),
                        "P",
                        List.of("enterer"),
                        null));
    }

    private Operation setting() {
        return new SetSetting(
                "s" + draw.random().nextInt(5), draw.random().nextInt(3) == 0 ? "" : draw.word());
    }

    private Operation text() {
        return new EditStudy(EditStudy.Text.NOTICE, LocalText.of(draw.word()));
    }
}
