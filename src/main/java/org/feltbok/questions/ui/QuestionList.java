package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The sections and questions of a questionnaire in the order printed. */
final class QuestionList extends VBox {
    private final Texts texts;
    private final SearchField search;
    private final ListView<Line> list = new ListView<>();
    private final Label foot = Labels.muted("");
    private final Consumer<String> chosen;
    private Set<String> problems = Set.of();
    private @Nullable Questionnaire form;
    private boolean following;

    /**
     * @param chosen told the identity of the question or section that somebody goes to
     */
    QuestionList(Texts texts, Node add, Consumer<String> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        search = new SearchField(texts.get("questions.find"), "Ctrl+F");
        search.setId("questions-find");
        search.textProperty().addListener(o -> fill(selected()));
        search.leadsTo(this::intoFound);
        HBox.setHgrow(search, Priority.ALWAYS);
        var top = new HBox(8, search, add);
        top.getStyleClass().addAll("fb-row", "questions-top");
        list.setId("questions-list");
        list.setAccessibleText(texts.get("questions.title"));
        list.setFixedCellSize(26);
        list.setCellFactory(l -> new Cell());
        var none = Labels.muted(texts.get("questions.none_found"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null && !following) {
                                this.chosen.accept(is.id());
                            }
                        });
        VBox.setVgrow(list, Priority.ALWAYS);
        foot.setId("questions-extent");
        foot.setWrapText(true);
        var below = new VBox(foot);
        below.getStyleClass().add("questions-foot");
        getChildren().addAll(top, list, below);
    }

    void show(Questionnaire now, String selected, Set<String> withProblem, String extent) {
        form = now;
        problems = withProblem;
        foot.setText(extent);
        fill(selected);
    }

    private String selected() {
        Line line = list.getSelectionModel().getSelectedItem();
        return line == null ? "" : line.id();
    }

    private void fill(String selected) {
        Questionnaire now = form;
        if (now == null) {
            return;
        }
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Line> lines = new ArrayList<>();
        for (Section section : now.sections()) {
            List<Line> found =
                    section.questions().stream()
                            .filter(q -> wanted.isEmpty() || isFound(q, wanted))
                            .map(q -> new Line(section, q))
                            .toList();
            boolean own =
                    wanted.isEmpty()
                            || section.label()
                                    .in(texts.language())
                                    .toLowerCase(Locale.ROOT)
                                    .contains(wanted);
            if (own || !found.isEmpty()) {
                lines.add(new Line(section, null));
                lines.addAll(found);
            }
        }
        following = true;
        if (!list.getItems().equals(lines)) {
            list.getItems().setAll(lines);
        }
        list.refresh();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(selected)) {
                list.getSelectionModel().clearAndSelect(i);
            }
        }
        following = false;
    }

    private boolean isFound(Question q, String wanted) {
        String all = q.number() + " " + q.name() + " " + q.label().in(texts.language());
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    void reveal(String id) {
        if (list.getItems().stream().noneMatch(l -> l.id().equals(id))) {
            search.clear();
        }
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(id)) {
                list.scrollTo(Math.max(0, i - 4));
            }
        }
    }

    void find() {
        search.requestFocus();
        search.selectAll();
    }

    /** Into the list, at the first that was found unless what is open is among it. */
    private void intoFound() {
        list.requestFocus();
        if (list.getSelectionModel().getSelectedItem() == null) {
            list.getItems().stream()
                    .filter(l -> l.question() != null)
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    void focusList() {
        list.requestFocus();
    }

    /** What was looked at is still there, else what stands in its place. */
    String settled(Questionnaire now, String selected) {
        // who comes from elsewhere names it
        String wanted = now.question(selected).map(Question::id).orElse(selected);
        boolean there =
                now.questions().stream().anyMatch(q -> q.id().equals(wanted))
                        || now.sections().stream().anyMatch(s -> s.id().equals(wanted));
        if (there) {
            return wanted;
        }
        List<String> before = order();
        int at = before.indexOf(wanted);
        Set<String> ids = now.questions().stream().map(Question::id).collect(Collectors.toSet());
        return before.stream()
                .skip(Math.max(0, at))
                .filter(ids::contains)
                .findFirst()
                .or(() -> before.reversed().stream().filter(ids::contains).findFirst())
                .or(() -> now.questions().stream().findFirst().map(Question::id))
                .or(() -> now.sections().stream().findFirst().map(Section::id))
                .orElse("");
    }

    /** Questions and sections in the order shown. */
    List<String> order() {
        return list.getItems().stream().map(Line::id).toList();
    }

    static String icon(Question question) {
        return switch (question.type()) {
            case SINGLE -> "fth-circle";
            case MULTIPLE -> "fth-check-square";
            case RANK -> "fth-list";
            case MATRIX_SINGLE, MATRIX_MULTIPLE -> "fth-grid";
            case TEXT -> "fth-align-left";
            case INTEGER, DECIMAL -> "fth-hash";
            case DATE -> "fth-calendar";
            case TIME -> "fth-clock";
            case NOTE -> "fth-info";
        };
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            getStyleClass().removeAll("questions-section", "questions-retired");
            setGraphic(line == null || empty ? null : row(line));
            if (line != null && !empty) {
                Set<String> styles = new HashSet<>();
                if (line.question() == null) {
                    styles.add("questions-section");
                }
                if (line.isRetired()) {
                    styles.add("questions-retired");
                }
                getStyleClass().addAll(styles);
            }
        }

        private Node row(Line line) {
            Question q = line.question();
            if (q == null) {
                String label = line.section().label().in(texts.language());
                return marked(
                        line,
                        Labels.strong(label.isBlank() ? texts.get("questions.no_section") : label));
            }
            var number = Labels.muted(q.number().isEmpty() ? "" : "Q" + q.number());
            number.setMinWidth(32);
            String label = Labels.oneLine(q.label().in(texts.language()));
            var text = new Label(label.isBlank() ? texts.get("questions.no_text") : label);
            if (label.isBlank()) {
                text.getStyleClass().add("fb-muted");
            }
            return marked(line, number, Icons.of(icon(q)), text);
        }

        private Node marked(Line line, Node... nodes) {
            var row = new HBox(8, nodes);
            row.getStyleClass().add("fb-row");
            Node text = nodes[nodes.length - 1];
            ((Region) text).setMinWidth(0);
            ((Region) text).setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            Question q = line.question();
            if (q != null && q.relevance().isPresent()) {
                row.getChildren().add(Icons.of("fth-corner-down-right"));
            }
            if (problems.contains(line.id())) {
                row.getChildren().add(Icons.of("fth-alert-triangle", "warning"));
            }
            return row;
        }
    }
}
