package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Section;
import org.feltbok.questions.FormPart;
import org.feltbok.questions.KindEdits;
import org.feltbok.questions.PartEdits;
import org.feltbok.questions.RuleEdits;
import org.feltbok.questions.TextEdits;
import org.feltbok.questions.TextRole;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A question, or a section, as it can be changed. */
final class QuestionEditor extends ScrollPane {
    private final Texts texts;
    private final Editing editing;
    private final Doing doing;
    private final VBox body = new VBox(12);
    private final Label fault = Labels.of("", "fb-danger");
    private String shape = "";

    /** What the keys do too. */
    interface Doing {
        void newForm();

        void addAnswer();

        void addQuestion();

        void copy();

        void takeOut();

        void takeOutRow(String itemId, String called);

        void rename(String itemId, String before, String to);
    }

    QuestionEditor(Editing editing, Doing doing) {
        this.editing = editing;
        this.doing = doing;
        texts = editing.texts();
        fault.setId("questions-fault");
        fault.setWrapText(true);
        fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        body.getStyleClass().add("questions-editor");
        setContent(body);
        setFitToWidth(true);
        setFocusTraversable(false);
        setId("questions-editor");
        setMinWidth(0);
    }

    void tell(String problem) {
        fault.setText(problem);
    }

    /** Shows what stands in the study now; made anew only where other parts stand there. */
    void show(String id) {
        String now = shape(id);
        if (now.equals(shape)) {
            editing.refresh();
            return;
        }
        var hand = editing.clear();
        Optional<String> choice = focusedChoice();
        boolean other = !now.split("\n", 2)[0].equals(shape.split("\n", 2)[0]);
        shape = now;
        body.getChildren().clear();
        editing.question(id)
                .ifPresentOrElse(
                        this::question,
                        () ->
                                editing.form().sections().stream()
                                        .filter(s -> s.id().equals(id))
                                        .findFirst()
                                        .ifPresentOrElse(this::section, this::empty));
        hand.ifPresent(editing.fields()::restore);
        choice.ifPresent(this::takeUp);
        if (other) {
            setVvalue(0);
        }
    }

    /** What is chosen from and not typed in has the hand: what stands in its place gets it. */
    private Optional<String> focusedChoice() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .filter(n -> !(n instanceof TextInputControl))
                .map(Node::getId)
                .filter(id -> body.lookup("#" + id) != null);
    }

    /** A key right after finds it ready, and is not taken for going elsewhere. */
    private void takeUp(String id) {
        body.applyCss();
        Optional.ofNullable(body.lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    /** All that decides which fields there are. */
    private String shape(String id) {
        StringBuilder all = new StringBuilder(id).append('\n').append(editing.languages());
        all.append(editing.form().id());
        editing.question(id)
                .ifPresent(
                        q -> {
                            all.append(q.type()).append(q.retiredAt());
                            for (Item item : q.items()) {
                                all.append(item.id())
                                        .append(item.required())
                                        .append(item.traits().level())
                                        .append(item.traits().retiredAt());
                                if (item.options() != null) {
                                    all.append(item.options().id())
                                            .append(AnswerPart.sharing(editing, item.options()));
                                    item.choices()
                                            .forEach(
                                                    o ->
                                                            all.append(o.id())
                                                                    .append(o.retiredAt())
                                                                    .append(o.missing())
                                                                    .append(o.exclusive()));
                                }
                            }
                        });
        return all.toString();
    }

    private void empty() {
        body.getChildren().setAll(FirstStep.of(editing, doing));
    }

    private void section(Section section) {
        Label name = Labels.of(texts.get("questions.section"), "fb-page-title");
        List<Node> parts = new ArrayList<>();
        parts.add(head(name, List.of()));
        parts.add(fault);
        parts.add(
                grid(
                        List.of(
                                new Texted(
                                        FormPart.SECTION,
                                        section.id(),
                                        TextRole.LABEL,
                                        called(section),
                                        1))));
        parts.add(relevant(FormPart.SECTION, section.id(), called(section)));
        body.getChildren().setAll(parts);
    }

    private String called(Section section) {
        return section.label().in(texts.language());
    }

    static String called(Question q) {
        return q.number().isEmpty() ? q.name() : "Q" + q.number();
    }

    private void question(Question q) {
        String id = q.id();
        String called = called(q);
        List<Node> parts = new ArrayList<>();
        parts.add(questionHead(q));
        parts.add(fault);
        if (q.isRetired()) {
            Label retired =
                    Labels.of(
                            texts.get("questions.retired", String.valueOf(q.retiredAt())),
                            "fb-muted");
            parts.add(
                    line(
                            retired,
                            Buttons.small(
                                    texts.get("questions.ask_again"),
                                    "fth-rotate-ccw",
                                    () ->
                                            editing.edit(
                                                    PartEdits.retire(
                                                            FormPart.QUESTION,
                                                            id,
                                                            called,
                                                            null)))));
        }
        parts.add(
                grid(
                        List.of(
                                new Texted(FormPart.QUESTION, id, TextRole.LABEL, called, 3),
                                new Texted(FormPart.QUESTION, id, TextRole.HINT, called, 1),
                                new Texted(FormPart.QUESTION, id, TextRole.SHORT, called, 1),
                                new Texted(FormPart.QUESTION, id, TextRole.NOTE, called, 1))));
        if (q.type().isMatrix()) {
            parts.add(rows(q));
        }
        q.items().stream()
                .findFirst()
                .map(Item::options)
                .ifPresent(list -> parts.add(new AnswerPart(editing, q, list, doing::addAnswer)));
        boolean ranged =
                q.type() == QuestionType.INTEGER
                        || q.type() == QuestionType.DECIMAL
                        || q.type() == QuestionType.DATE
                        || q.type() == QuestionType.TIME
                        || q.type() == QuestionType.RANK;
        if (ranged) {
            parts.add(new RangePart(editing, q));
        }
        if (!q.items().isEmpty()) {
            parts.add(new PresetPart(editing, q));
            parts.add(required(q));
        }
        parts.add(relevant(FormPart.QUESTION, id, called));
        if (q.type() != QuestionType.NOTE) {
            parts.add(new AnswerRule(editing, q));
            parts.add(
                    grid(List.of(new Texted(FormPart.QUESTION, id, TextRole.MESSAGE, called, 1))));
        }
        body.getChildren().setAll(parts);
    }

    private Node questionHead(Question q) {
        String id = q.id();
        TextField number =
                editing.fields()
                        .keep(
                                "number/" + id,
                                new TextField(),
                                () -> editing.question(id).map(Question::number).orElse(""),
                                text -> editing.edit(TextEdits.number(id, called(q), text)));
        number.setPrefColumnCount(3);
        number.setMinWidth(56);
        number.setAccessibleText(texts.get("questions.number"));
        ComboBox<QuestionType> kind = new ComboBox<>();
        kind.setId("questions-kind");
        kind.getItems().setAll(QuestionType.values());
        kind.setConverter(Shown.by(t -> kind(texts, t)));
        kind.setValue(q.type());
        kind.setAccessibleText(texts.get("questions.kind"));
        kind.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            boolean same =
                                    editing.question(id).map(n -> n.type() == is).orElse(true);
                            if (!same) {
                                editing.edit(KindEdits.kind(id, called(q), is));
                                // what was refused is shown as it is
                                editing.question(id).ifPresent(n -> kind.setValue(n.type()));
                            }
                        });
        List<Node> left = new ArrayList<>();
        left.add(Labels.muted(texts.get("questions.number")));
        left.add(number);
        if (!q.type().isMatrix() && !q.items().isEmpty()) {
            left.add(Labels.muted(texts.get("questions.name")));
            left.add(name(q.items().getFirst()));
        } else {
            left.add(Labels.mono(q.name()));
        }
        left.add(kind);
        Button copy = Icons.button("fth-copy", texts.get("questions.copy"), doing::copy);
        copy.setId("questions-copy");
        Button out = Icons.button("fth-trash-2", texts.get("questions.take_out"), doing::takeOut);
        out.setId("questions-take-out");
        return head(null, left, copy, out);
    }

    private TextField name(Item item) {
        TextField name =
                editing.fields()
                        .keep(
                                "name/" + item.id(),
                                new TextField(),
                                () ->
                                        editing.form().items().stream()
                                                .filter(i -> i.id().equals(item.id()))
                                                .findFirst()
                                                .map(Item::name)
                                                .orElse(""),
                                text -> doing.rename(item.id(), item.name(), text));
        name.getStyleClass().add("fb-mono");
        name.setPrefColumnCount(8);
        name.setMinWidth(80);
        name.setAccessibleText(texts.get("questions.name"));
        return name;
    }

    static String kind(Texts texts, QuestionType type) {
        return texts.get("questions.kind." + type.name().toLowerCase(Locale.ROOT));
    }

    private static HBox head(
            @org.jspecify.annotations.Nullable Node title, List<Node> left, Node... right) {
        var row = new HBox(8);
        row.getStyleClass().add("fb-row");
        if (title != null) {
            row.getChildren().add(title);
        }
        row.getChildren().addAll(left);
        row.getChildren().add(Labels.spacer());
        row.getChildren().addAll(right);
        return row;
    }

    static HBox line(Node... nodes) {
        var row = new HBox(8, nodes);
        row.getStyleClass().add("fb-row");
        return row;
    }

    /** A text that stands in a row of its own, in each language. */
    private record Texted(FormPart part, String id, TextRole role, String called, int lines) {}

    private GridPane grid(List<Texted> rows) {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        grid.getStyleClass().add("questions-grid");
        ColumnConstraints names = new ColumnConstraints(84);
        grid.getColumnConstraints().add(names);
        int at = 1;
        for (String language : editing.languages()) {
            ColumnConstraints wide = new ColumnConstraints(80, 200, Double.MAX_VALUE);
            wide.setHgrow(Priority.ALWAYS);
            wide.setPercentWidth(-1);
            grid.getColumnConstraints().add(wide);
            grid.add(Labels.muted(editing.languageName(language)), at++, 0);
        }
        int row = 1;
        for (Texted each : rows) {
            String role = each.role().name().toLowerCase(Locale.ROOT);
            Label name = Labels.muted(texts.get("questions.role." + role));
            name.setWrapText(true);
            grid.add(name, 0, row);
            int column = 1;
            for (String language : editing.languages()) {
                TextInputControl control =
                        each.lines() > 1 ? Fields.area(each.lines()) : new TextField();
                Node field =
                        editing.text(
                                control,
                                each.part(),
                                each.id(),
                                each.role(),
                                each.called(),
                                language);
                if (each.role() == TextRole.LABEL) {
                    field.getStyleClass().add("fb-strong");
                }
                grid.add(field, column++, row);
            }
            row++;
        }
        return grid;
    }

    private Node rows(Question q) {
        MatrixRows rows = new MatrixRows(editing, q, this::name, doing::takeOutRow);
        Button add =
                Buttons.small(
                        texts.get("questions.row"),
                        "fth-plus",
                        () -> editing.edit(PartEdits.addRow(q.id(), null, called(q))));
        add.setId("questions-add-row");
        return new VBox(
                6, line(Labels.strong(texts.get("questions.rows")), Labels.spacer(), add), rows);
    }

    private Node required(Question q) {
        Optional<Item> first = q.items().stream().findFirst();
        String written = first.flatMap(Item::requirement).orElse("").strip();
        boolean no = written.isEmpty() || written.equalsIgnoreCase("no");
        HBox must = line(requirement(q, "required", "yes", !no));
        if (!no && !written.equalsIgnoreCase("yes") && !written.equalsIgnoreCase("true")) {
            must.getChildren().add(Labels.mono(written));
        }
        boolean soft = first.filter(Item::isSoft).isPresent();
        return new VBox(6, requirement(q, "soft", Item.SOFT, soft), must);
    }

    /** One of the two ways in which an answer is asked for; the other goes when it is ticked. */
    private CheckBox requirement(Question q, String way, String written, boolean now) {
        CheckBox asked = new CheckBox(texts.get("questions." + way));
        asked.setId("questions-" + way);
        asked.setSelected(now);
        asked.setOnAction(
                e ->
                        editing.edit(
                                RuleEdits.required(
                                        q.id(), called(q), asked.isSelected() ? written : "")));
        return asked;
    }

    private Node relevant(FormPart part, String id, String called) {
        return new SkipRule(editing, part, id, called);
    }
}
