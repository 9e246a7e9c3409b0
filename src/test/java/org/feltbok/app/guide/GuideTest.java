package org.feltbok.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.settings.ThemeChoice;
import org.feltbok.shell.theme.Theme;
import org.feltbok.ui.FxTest;
import org.feltbok.ui.SameThreadRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The guide inside Help is the guide that stands beside the source: whole, linked, found by words.
 */
class GuideTest extends FxTest {
    private static final Path PAGES = Path.of("src", "site", "markdown", "guide");
    private GuideWindow guide;
    private Language language = Language.EN;

    @BeforeEach
    void window() {
        show(fx(() -> new VBox()));
        guide =
                fx(
                        () ->
                                new GuideWindow(
                                        stage,
                                        new Theme(ThemeChoice.LIGHT),
                                        new SameThreadRunner(),
                                        () -> new Texts(language),
                                        new SimpleIntegerProperty(100)));
    }

    @AfterEach
    void close() {
        onFx(
                () ->
                        Window.getWindows().stream()
                                .filter(w -> w != stage)
                                .toList()
                                .forEach(Window::hide));
    }

    private Stage opened(String... names) {
        onFx(() -> guide.open(List.of(names)));
        return (Stage)
                fx(
                        () ->
                                Window.getWindows().stream()
                                        .filter(w -> w != stage)
                                        .findFirst()
                                        .orElseThrow());
    }

    private static <N extends Node> N node(Stage in, String id, Class<N> type) {
        return type.cast(in.getScene().lookup("#" + id));
    }

    @SuppressWarnings("unchecked")
    private static ListView<GuidePage> list(Stage in) {
        return node(in, "guide-pages", ListView.class);
    }

    private static String title(Stage in) {
        return list(in).getSelectionModel().getSelectedItem().title();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsReachedFromTheFirstAndEveryPictureIsThere(Language of) throws IOException {
        GuideBook book = GuideBook.read(of);
        Path folder = of == Language.EN ? PAGES : PAGES.resolve(of.code());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(book.pages().stream().map(GuidePage::name).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(f -> f.getFileName().toString())
                                    .filter(f -> f.endsWith(".md"))
                                    .map(f -> f.replace(".md", ""))
                                    .toList());
        }
        for (GuidePage page : book.pages()) {
            page.body()
                    .accept(
                            new AbstractVisitor() {
                                @Override
                                public void visit(Image image) {
                                    assertThat(GuideBook.picture(image.getDestination()))
                                            .as(page.name() + ": " + image.getDestination())
                                            .isPresent();
                                    visitChildren(image);
                                }
                            });
        }
    }

    /** What a reader of the page reads, without white space. */
    private static String written(GuidePage page) {
        var all = new StringBuilder();
        page.body()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(org.commonmark.node.Text text) {
                                all.append(text.getLiteral());
                            }

                            @Override
                            public void visit(Code code) {
                                all.append(code.getLiteral());
                            }

                            @Override
                            public void visit(FencedCodeBlock code) {
                                all.append(code.getLiteral());
                            }

                            @Override
                            public void visit(IndentedCodeBlock code) {
                                all.append(code.getLiteral());
                            }

                            @Override
                            public void visit(Image image) {
                                // its words are what is read aloud instead of it
                            }

                            @Override
                            public void visit(HtmlBlock html) {
                                throw new AssertionError(page.name() + ": " + html.getLiteral());
                            }

                            @Override
                            public void visit(HtmlInline html) {
                                throw new AssertionError(page.name() + ": " + html.getLiteral());
                            }
                        });
        return all.toString().replaceAll("\\s+", "");
    }

    private static void shown(Node node, StringBuilder into) {
        switch (node) {
            case Text text -> into.append(text.getText());
            case Labeled label when !label.getStyleClass().contains("fb-guide-mark") ->
                    into.append(label.getText());
            case Pane pane -> pane.getChildren().forEach(n -> shown(n, into));
            default -> {}
        }
    }

    private static final Pattern KEY =
            Pattern.compile(
                    "((Ctrl|Alt|Shift)\\+)*(F\\d+|[A-Z]|Enter|Tab|Esc|Del|Space|PgUp|PgDn)");

    /** Keys that are named, those of a page sorted: their order is the language's. */
    private static List<String> keys(GuidePage page) {
        var keys = new java.util.ArrayList<String>();
        page.body()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Code code) {
                                if (KEY.matcher(code.getLiteral()).matches()) {
                                    keys.add(code.getLiteral());
                                }
                            }
                        });
        return keys.stream().sorted().toList();
    }

    /** Headings by their level, pictures and what they lead to, paragraphs, rows of tables. */
    private static List<String> bones(GuidePage page) {
        var bones = new java.util.ArrayList<String>();
        page.body()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Heading heading) {
                                bones.add("heading " + heading.getLevel());
                            }

                            @Override
                            public void visit(Image image) {
                                bones.add("picture " + image.getDestination().replace("../", ""));
                            }

                            @Override
                            public void visit(Paragraph paragraph) {
                                bones.add("paragraph");
                                visitChildren(paragraph);
                            }

                            @Override
                            public void visit(CustomNode node) {
                                if (node instanceof TableRow) {
                                    bones.add("row");
                                }
                                visitChildren(node);
                            }
                        });
        return bones;
    }

    @Test
    void bothLanguagesHaveTheSamePagesWithTheSameHeadingsParagraphsPicturesTablesAndKeys() {
        List<GuidePage> english = GuideBook.read(Language.EN).pages();
        List<GuidePage> norwegian = GuideBook.read(Language.NB).pages();
        assertThat(norwegian)
                .extracting(GuidePage::name)
                .isEqualTo(english.stream().map(GuidePage::name).toList());
        for (int i = 0; i < english.size(); i++) {
            assertThat(bones(norwegian.get(i)))
                    .as(english.get(i).name())
                    .isNotEmpty()
                    .isEqualTo(bones(english.get(i)));
            assertThat(keys(norwegian.get(i)))
                    .as(english.get(i).name())
                    .isEqualTo(keys(english.get(i)));
            assertThat(written(norwegian.get(i)))
                    .as(english.get(i).name())
                    .isNotEqualTo(written(english.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noWordOfAPageIsLost(Language of) {
        for (GuidePage page : GuideBook.read(of).pages()) {
            var all = new StringBuilder();
            shown(fx(() -> new GuideText(p -> {}).of(page.body())), all);
            assertThat(all.toString().replaceAll("\\s+", ""))
                    .as(page.name())
                    .isEqualTo(written(page));
        }
    }

    @Test
    void itOpensAtTheScreenInFrontAndLinksLeadOn() {
        Stage window = opened("register", "cases");
        assertThat(title(window)).isEqualTo("Cases");
        var page = node(window, "guide-page", ScrollPane.class);
        Hyperlink link = (Hyperlink) fx(() -> page.getContent().lookup(".fb-guide-link"));
        List<String> leads =
                GuideBook.read(Language.EN).find("cases").stream()
                        .flatMap(p -> links(p).stream())
                        .toList();
        onFx(link::fire);
        assertThat(list(window).getSelectionModel().getSelectedItem().name())
                .isEqualTo(leads.getFirst());
        opened("represents", "Representativeness", "cases");
        assertThat(title(window)).isEqualTo("Fieldwork");
        assertThat(page.getVvalue()).as("at its part").isGreaterThan(0.3);
        assertThat(opened("nowhere")).as("one window, again in front").isSameAs(window);
        assertThat(title(window)).isEqualTo("The Feltbok guide");
    }

    private static List<String> links(GuidePage page) {
        var all = new java.util.ArrayList<String>();
        page.body()
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                GuideBook.named(link.getDestination()).ifPresent(all::add);
                            }
                        });
        return all;
    }

    @Test
    void pagesAreFoundByTheirWordsAndEscapeCloses() {
        Stage window = opened("entry");
        var find = node(window, "guide-find", TextField.class);
        onFx(() -> find.setText("MERGERS municipalities"));
        assertThat(list(window).getItems().stream().map(GuidePage::name))
                .contains("cases")
                .doesNotContain("entry");
        Scene scene = window.getScene();
        onFx(find::clear);
        assertThat(list(window).getItems()).hasSize(GuideBook.read(Language.EN).pages().size());
        stroke(scene.lookup("#guide-pages"), KeyCode.ESCAPE);
        assertThat(window.isShowing()).isFalse();
        language = Language.NB;
        Stage norwegian = opened("entry");
        assertThat(norwegian.getTitle()).isEqualTo("Brukerveiledning");
        assertThat(title(norwegian)).isEqualTo("Registrering");
        language = Language.EN;
        assertThat(title(opened("entry"))).isEqualTo("Entry");
    }
}
