package org.feltbok.app.guide;

import javafx.beans.value.ObservableNumberValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.SearchField;
import org.feltbok.shell.kit.ZoomPane;
import org.feltbok.shell.theme.Theme;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The guide in a window of its own, which can stand beside the work: its pages at the left, found
 * by words, the page at the right. Asked for again, the same window comes to the front.
 */
public final class GuideWindow {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 760;
    private final Window owner;
    private final Theme theme;
    private final TaskRunner tasks;
    private final Supplier<Texts> texts;
    private final ObservableNumberValue zoom;
    private Optional<Shown> shown = Optional.empty();
    private Optional<GuideBook> book = Optional.empty();

    /**
     * @param texts in the language that is chosen when the window is asked for
     */
    public GuideWindow(
            Window owner,
            Theme theme,
            TaskRunner tasks,
            Supplier<Texts> texts,
            ObservableNumberValue zoom) {
        this.owner = owner;
        this.theme = theme;
        this.tasks = tasks;
        this.texts = texts;
        this.zoom = zoom;
    }

    /**
     * Shows the page of a screen, or the first one where the guide has none of these names.
     *
     * @param names of screens, pages or parts of pages, what fits best first
     */
    public void open(List<String> names) {
        Language language = texts.get().language();
        Optional<GuideBook> known = book.filter(b -> b.language() == language);
        if (known.isPresent()) {
            show(known.get(), names);
        } else {
            tasks.run(
                    "app.guide.reading",
                    progress -> GuideBook.read(language),
                    read -> {
                        book = Optional.of(read);
                        show(read, names);
                    });
        }
    }

    private void show(GuideBook read, List<String> names) {
        Shown window = shown.orElseGet(Shown::new);
        if (shown.isEmpty()) {
            window.stage.initOwner(owner);
            shown = Optional.of(window);
        }
        window.say(texts.get(), read);
        String name =
                names.stream()
                        .filter(n -> read.about(n).isPresent())
                        .findFirst()
                        .orElse(GuideBook.FIRST);
        read.about(name).ifPresent(p -> window.go(p.name()));
        window.stage.show();
        window.at(name);
        window.stage.toFront();
    }

    private final class Shown {
        private final Stage stage = new Stage();
        private List<GuidePage> pages = List.of();
        private final SearchField search;
        private final ListView<GuidePage> list = new ListView<>();
        private final ScrollPane page = new ScrollPane();
        private final Label found = Labels.muted("");

        Shown() {
            search = new SearchField("", "Ctrl+F");
            search.setId("guide-find");
            search.textProperty().subscribe(this::find);
            list.setId("guide-pages");
            list.setCellFactory(l -> new PageCell());
            list.getSelectionModel()
                    .selectedItemProperty()
                    .subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(this::lay));
            page.setId("guide-page");
            page.setFitToWidth(true);
            page.setFocusTraversable(true);
            page.getStyleClass().add("fb-guide-scroll");
            VBox.setVgrow(list, Priority.ALWAYS);
            var left = new VBox(8, search, found, list);
            left.getStyleClass().addAll("fb-pane", "fb-guide-left");
            var root = new BorderPane(page);
            root.setLeft(left);
            root.setPrefSize(WIDTH, HEIGHT);
            var scene = new Scene(new ZoomPane(root, zoom), WIDTH, HEIGHT);
            theme.dress(stage, scene);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            stage.setScene(scene);
            find("");
        }

        /** In the language that is chosen now. */
        void say(Texts words, GuideBook read) {
            stage.setTitle(words.get("app.guide"));
            search.setPromptText(words.get("app.guide.find"));
            search.setAccessibleText(words.get("app.guide.find"));
            list.setAccessibleText(words.get("app.guide.pages"));
            if (!pages.equals(read.pages())) {
                pages = read.pages();
                search.clear();
                find("");
            }
        }

        private void key(KeyEvent e) {
            if (e.getCode() == KeyCode.ESCAPE && search.getText().isEmpty()) {
                KeyStrokes.take(e);
                stage.close();
            } else if (e.getCode() == KeyCode.F && e.isShortcutDown()) {
                KeyStrokes.take(e);
                search.requestFocus();
            }
        }

        private void find(String words) {
            GuidePage before = list.getSelectionModel().getSelectedItem();
            list.getItems()
                    .setAll(pages.stream().filter(p -> words.isBlank() || p.has(words)).toList());
            found.setText(
                    words.isBlank()
                            ? ""
                            : texts.get().get("app.guide.found", list.getItems().size()));
            found.setManaged(!words.isBlank());
            if (list.getItems().contains(before)) {
                list.getSelectionModel().select(before);
            } else {
                list.getSelectionModel().selectFirst();
            }
        }

        void go(String name) {
            search.clear();
            pages.stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .ifPresent(p -> list.getSelectionModel().select(p));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            list.requestFocus();
        }

        /** To the part of the page that has these words for its heading, if one has. */
        void at(String heading) {
            page.applyCss();
            page.layout();
            double room =
                    page.getContent().getLayoutBounds().getHeight()
                            - page.getViewportBounds().getHeight();
            page.getContent().lookupAll(".fb-guide-h2").stream()
                    .filter(
                            h ->
                                    h instanceof TextFlow flow
                                            && heading.equals(GuideText.plain(flow)))
                    .findFirst()
                    .ifPresent(
                            h ->
                                    page.setVvalue(
                                            Math.min(1, h.getBoundsInParent().getMinY() / room)));
        }

        private void lay(GuidePage chosen) {
            var body = new GuideText(this::go).of(chosen.body());
            body.setAccessibleText(chosen.title());
            page.setContent(body);
            page.setVvalue(0);
        }
    }

    private static final class PageCell extends ListCell<GuidePage> {
        @Override
        protected void updateItem(GuidePage item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.title());
        }
    }
}
