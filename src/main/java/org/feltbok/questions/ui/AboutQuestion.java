package org.feltbok.questions.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Texts;
import org.feltbok.names.Use;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questions.FormChanges;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.PaneHeader;

import java.util.List;

/** About a question: what is others than in the version answered, how it looks, what uses it. */
final class AboutQuestion extends VBox {
    private static final int MOST = 12;

    private final Texts texts;
    private final Navigator navigator;
    private final VBox since = new VBox(4);
    private final VBox sinceBox;
    private final VBox screen = new VBox(4);
    private final PaperPreview paper;
    private final VBox used = new VBox(2);

    AboutQuestion(Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
        paper = new PaperPreview(texts);
        since.setId("questions-since");
        used.setId("questions-uses");
        screen.setId("questions-preview");
        sinceBox = new VBox(new PaneHeader(texts.get("questions.since")).dense(), section(since));
        sinceBox.getStyleClass().add("questions-changed");
        screen.getStyleClass().add("questions-paper");
        var all =
                new VBox(
                        sinceBox,
                        new PaneHeader(texts.get("questions.on_screen")).dense(),
                        section(screen),
                        new PaneHeader(texts.get("questions.on_paper")).dense(),
                        section(paper),
                        new PaneHeader(texts.get("questions.used_in")).dense(),
                        section(used));
        var scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(scroll);
        since("", List.of());
    }

    private static VBox section(Node node) {
        var box = new VBox(node);
        box.getStyleClass().add("fb-pane-section");
        return box;
    }

    /** What is others than in the version answered last; nothing where there is none. */
    void since(String version, List<FormChanges.Changed> changes) {
        boolean any = !changes.isEmpty();
        sinceBox.setVisible(any);
        sinceBox.setManaged(any);
        since.getChildren().setAll(Labels.muted(version));
        changes.stream()
                .limit(MOST)
                .forEach(
                        c -> {
                            Label said = new Label(ChangedWords.withAnswers(texts, c));
                            said.setWrapText(true);
                            since.getChildren().add(said);
                        });
        if (changes.size() > MOST) {
            since.getChildren()
                    .add(Labels.muted(texts.get("questions.more", changes.size() - MOST)));
        }
    }

    void show(Question q, Questionnaire form, List<Questionnaire> all) {
        paper.show(q, form, all);
        screen.getChildren().clear();
        String label = q.label().in(texts.language());
        Label title = Labels.strong((q.number().isEmpty() ? "" : q.number() + ". ") + label);
        title.setWrapText(true);
        screen.getChildren().add(title);
        if (!q.hint().isEmpty()) {
            screen.getChildren().add(wrapped(q.hint().in(texts.language())));
        }
        if (q.type().isMatrix()) {
            q.items().stream()
                    .limit(MOST)
                    .forEach(
                            i -> screen.getChildren().add(wrapped(i.label().in(texts.language()))));
        }
        q.items().stream().findFirst().map(Item::choices).orElse(List.of()).stream()
                .filter(o -> !o.isRetired())
                .limit(MOST)
                .forEach(o -> screen.getChildren().add(printed(o)));
        boolean written = q.items().stream().anyMatch(i -> !i.type().isClosed());
        if (written) {
            screen.getChildren().add(Labels.muted("_________________"));
        }
    }

    private Node printed(Option option) {
        var code = Labels.of(option.code(), "entry-key");
        code.setMinWidth(26);
        var row = new HBox(8, code, wrapped(option.label().in(texts.language())));
        row.getStyleClass().add("fb-row");
        return row;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    void nothing() {
        screen.getChildren().clear();
        paper.getChildren().clear();
        used.getChildren().clear();
    }

    void used(int answered, int asked, int responses, List<Use> uses) {
        used.getChildren().clear();
        used.getChildren()
                .add(new Label(texts.get("questions.answered_by", answered, asked, responses)));
        uses.stream()
                .limit(MOST)
                .forEach(
                        u -> {
                            var link = Buttons.link(u.say(texts), () -> navigator.go(u.open()));
                            // long titles are told whole
                            link.setWrapText(true);
                            link.setMinHeight(USE_PREF_SIZE);
                            used.getChildren().add(link);
                        });
        if (uses.size() > MOST) {
            used.getChildren().add(Labels.muted(texts.get("questions.more", uses.size() - MOST)));
        }
        if (uses.isEmpty()) {
            used.getChildren().add(Labels.muted(texts.get("questions.no_uses")));
        }
    }
}
