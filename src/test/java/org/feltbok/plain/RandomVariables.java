package org.feltbok.plain;

import org.feltbok.base.Ids;
import org.feltbok.base.text.LocalText;
import org.feltbok.dataset.AddVariable;
import org.feltbok.dataset.DerivedStore;
import org.feltbok.dataset.DerivedVariable;
import org.feltbok.dataset.RemoveVariable;
import org.feltbok.dataset.SetVariable;
import org.feltbok.figures.AddFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.names.Kind;
import org.feltbok.names.Rename;
import org.feltbok.store.Operation;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Variables made of others, and figures that ask for them, made up at random. */
final class RandomVariables {
    private static final String FORM = "survey";

    private final RandomDraw draw;

    RandomVariables(RandomDraw draw) {
        this.draw = draw;
    }

    List<Supplier<@Nullable Operation>> kinds() {
        return List.of(this::add, this::add, this::set, this::remove, this::rename, this::figure);
    }

    private @Nullable DerivedVariable any() {
        return draw.pick(draw.file().read(DerivedStore::all));
    }

    /** One question's answer, or a class of another derived variable. */
    private @Nullable String rule() {
        DerivedVariable other = draw.random().nextBoolean() ? any() : null;
        String item =
                draw.any(
                        "SELECT i.name FROM item i JOIN question q ON q.id = i.question_id"
                                + " JOIN section s ON s.id = q.section_id"
                                + " JOIN questionnaire n ON n.id = s.questionnaire_id"
                                + " WHERE i.type = 'SINGLE' AND n.name = '"
                                + FORM
                                + "'");
        String when = other == null ? "${" + item + "} = 1" : "${" + other.name() + "} = 'y'";
        return item == null
                ? null
                : """
                  {"rules": [{"code": "y", "when": "%s"}], "others": "n", "classes": [{"code": "n"}]}"""
                        .formatted(when);
    }

    private @Nullable Operation add() {
        String rule = rule();
        return rule == null
                ? null
                : new AddVariable(
                        new DerivedVariable(
                                Ids.next(),
                                "d" + draw.number(),
                                LocalText.of(draw.word()),
                                FORM,
                                null,
                                LocalText.of(""),
                                null,
                                rule,
                                ""));
    }

    private @Nullable Operation set() {
        DerivedVariable was = any();
        String rule = rule();
        return was == null || rule == null
                ? null
                : new SetVariable(
                        new DerivedVariable(
                                was.id(),
                                was.name(),
                                LocalText.of(draw.word()),
                                was.survey(),
                                was.level(),
                                was.unit(),
                                was.decimals(),
                                rule,
                                draw.word()));
    }

    private @Nullable Operation remove() {
        DerivedVariable was = any();
        return was == null ? null : new RemoveVariable(was);
    }

    private @Nullable Operation rename() {
        DerivedVariable was = any();
        return was == null
                ? null
                : new Rename(Kind.DERIVED, was.id(), was.name(), "v" + draw.number());
    }

    private @Nullable Operation figure() {
        DerivedVariable asked = any();
        return asked == null
                ? null
                : new AddFigure(
                        FigureSpec.parse(
                                """
                                {"key": "v%d", "title": "T", "rows": [{"variable": "%s"}],
                                 "columns": [{"statistic": "n"}]}"""
                                        .formatted(draw.number(), asked.name()),
                                "x"));
    }
}
