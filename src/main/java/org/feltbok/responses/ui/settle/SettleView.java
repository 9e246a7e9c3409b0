package org.feltbok.responses.ui.settle;

import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Answer;
import org.feltbok.responses.twice.FieldDifference;
import org.feltbok.responses.twice.SettleChoice;
import org.feltbok.responses.twice.TwiceKeyed;
import org.feltbok.shell.kit.EmptyState;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Segments;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The difference at hand above all of them, and what of them is shown. */
final class SettleView extends VBox {
    private final SettleModel model;
    private final SettleWords words;
    private final Segments<SettleModel.Part> parts = new Segments<>();
    private final ComboBox<Optional<Question>> question = new ComboBox<>();
    private final ComboBox<Optional<String>> person = new ComboBox<>();
    private final SettleCard card;
    private final SettleTable table;
    private final VBox full = new VBox();
    private final StackPane body = new StackPane();

    /** The hand is wanted in the list, which is not there before the file is read. */
    private boolean focusWhenThere;

    private boolean filling;

    SettleView(
            SettleModel model,
            SettleWords words,
            Consumer<SettleChoice> chosen,
            Consumer<Answer> other,
            Runnable changed) {
        this.model = model;
        this.words = words;
        setId("settle");
        getStyleClass().add("fb-centre");
        setFocusTraversable(false);
        for (SettleModel.Part part : SettleModel.Part.values()) {
            parts.add(part, "");
        }
        parts.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now != null) {
                                model.show(now);
                                changed.run();
                                focusList();
                            }
                        });
        box(
                question,
                "settle.all_questions",
                q -> (words.number(q) + " " + words.asked(q)).strip());
        box(person, "settle.all_people", p -> p);
        question.setMaxWidth(220);
        question.setMinWidth(120);
        person.setMinWidth(130);
        listen(question, model::only, changed);
        listen(person, model::onlyOf, changed);
        HBox bar =
                new HBox(
                        8,
                        parts,
                        question,
                        person,
                        Labels.spacer(),
                        Labels.muted(words.get("settle.kept")));
        bar.getStyleClass().add("fb-toolbar");
        card = new SettleCard(words, chosen, other);
        table =
                new SettleTable(
                        model.twice().form(),
                        words,
                        d -> {
                            model.choose(d);
                            changed.run();
                        });
        VBox.setVgrow(table, Priority.ALWAYS);
        full.getChildren().addAll(bar, card, table);
        VBox.setVgrow(full, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().add(body);
    }

    private <T> void box(ComboBox<Optional<T>> box, String all, Function<T, String> name) {
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Optional<T> of) {
                        return of == null ? "" : of.map(name).orElse(words.get(all));
                    }

                    @Override
                    public @Nullable Optional<T> fromString(String text) {
                        return null;
                    }
                });
        box.setAccessibleText(words.get(all));
    }

    private <T> void listen(
            ComboBox<Optional<T>> box, Consumer<Optional<T>> wanted, Runnable changed) {
        box.valueProperty()
                .addListener(
                        (o, old, now) -> {
                            if (!filling && now != null) {
                                wanted.accept(now);
                                changed.run();
                                focusList();
                            }
                        });
    }

    /**
     * @param isRead false as long as the file is still being read
     */
    void show(boolean isRead) {
        TwiceKeyed twice = model.twice();
        if (twice.differences().isEmpty()) {
            body.getChildren().setAll(empty(isRead, twice));
            return;
        }
        if (!body.getChildren().contains(full)) {
            body.getChildren().setAll(full);
        }
        int all = twice.differences().size();
        int left = twice.left();
        parts.button(SettleModel.Part.TO_SETTLE).setText(words.get("settle.part.to_settle", left));
        parts.button(SettleModel.Part.SETTLED)
                .setText(words.get("settle.part.settled", all - left));
        parts.button(SettleModel.Part.ALL).setText(words.get("settle.part.all", all));
        filling = true;
        fill(question, model.questions());
        fill(person, model.people());
        filling = false;
        List<FieldDifference> rows = model.shown();
        Optional<FieldDifference> current = model.current();
        card.setVisible(current.isPresent());
        card.setManaged(current.isPresent());
        current.ifPresent(d -> card.show(twice.form(), d, rows.indexOf(d) + 1, rows.size()));
        table.show(
                rows,
                current,
                words.get(
                        model.part() == SettleModel.Part.TO_SETTLE && left == 0
                                ? "settle.done"
                                : "settle.none_here"));
        letIn();
    }

    private static <T> void fill(ComboBox<Optional<T>> box, Collection<T> values) {
        List<Optional<T>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        values.forEach(v -> choices.add(Optional.of(v)));
        if (!box.getItems().equals(choices)) {
            Optional<T> now = box.getValue();
            box.getItems().setAll(choices);
            box.setValue(now != null && choices.contains(now) ? now : Optional.empty());
        }
    }

    private EmptyState empty(boolean isRead, TwiceKeyed twice) {
        if (!isRead) {
            return new EmptyState(
                    "fth-more-horizontal", words.get("settle.task"), words.get("settle.reading"));
        }
        return twice.pairs().isEmpty()
                ? new EmptyState(
                        "fth-git-merge",
                        words.get("settle.empty"),
                        words.get("settle.empty.detail", twice.open()))
                : new EmptyState(
                        "fth-check",
                        words.get("settle.same"),
                        words.get("settle.same.detail", twice.pairs().size()));
    }

    void typeOther() {
        if (model.current().isPresent()) {
            card.typeOther();
        }
    }

    void focusList() {
        focusWhenThere = table.getScene() == null;
        table.requestFocus();
    }

    /** The hand is let into the list, also where it was asked for before there was one. */
    private void letIn() {
        if (focusWhenThere && table.getScene() != null) {
            focusList();
        }
    }
}
