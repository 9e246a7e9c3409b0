package org.feltbok.search.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodePoints;
import org.feltbok.coding.Span;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.coding.kit.CodedTextView;
import org.feltbok.coding.kit.TextMark;
import org.feltbok.search.Hit;
import org.feltbok.search.SearchText;
import org.feltbok.search.WordMark;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.CodeColour;
import org.feltbok.shell.kit.Labels;

import java.util.List;
import java.util.Locale;

/** The whole of the text at hand with the words marked, and the codes that who works gave it. */
final class WholePane extends BorderPane {
    private static final CodeColour GREY = new CodeColour(0, null);

    /** More than a screen shows; so much of a very long passage is drawn, around the words. */
    private static final int MOST = 6000;

    private final SearchModel model;
    private final Texts texts;
    private final Label where = Labels.strong("");
    private final CodedTextView words = new CodedTextView();
    private final VBox codes = new VBox(6);

    WholePane(SearchModel model) {
        this.model = model;
        texts = model.desk().texts();
        where.setWrapText(true);
        words.setId("search-whole");
        var text = new VBox(8, where, words);
        text.getStyleClass().add("fb-pane-section");
        codes.getStyleClass().add("fb-pane-section");
        var scroll = new ScrollPane(new VBox(text, codes));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
    }

    void refresh() {
        codes.getChildren().clear();
        model.current().ifPresentOrElse(this::show, this::nothing);
        codes.setVisible(!codes.getChildren().isEmpty());
        codes.setManaged(codes.isVisible());
    }

    private void nothing() {
        where.setText("");
        words.show("", List.of());
    }

    private void show(SearchText text) {
        String kind = texts.get("search.one." + text.kind().name().toLowerCase(Locale.ROOT));
        where.setText(text.where().isEmpty() ? kind : kind + " · " + text.where());
        Hit hit = model.hit(text);
        int from = from(hit);
        int to = Math.min(text.text().length(), from + MOST);
        String part = text.text().substring(from, to);
        words.show(
                part,
                hit.all().stream()
                        .filter(m -> m.start() >= from && m.end() <= to)
                        .map(m -> new TextMark(span(part, m, from), GREY))
                        .toList());
        List<Code> given = model.codes(text);
        if (!given.isEmpty()) {
            codes.getChildren().add(Labels.of(texts.get("search.codes"), "fb-section"));
            for (Code code : given) {
                String name = model.told(code);
                codes.getChildren().add(new CodeChip(name, CodeLook.colour(code)));
            }
        }
    }

    private static Span span(String text, WordMark mark, int from) {
        return new Span(
                CodePoints.fromUtf16(text, mark.start() - from),
                CodePoints.fromUtf16(text, mark.end() - from));
    }

    /** From a word not far before the first of those that were found, in a long text. */
    private static int from(Hit hit) {
        String text = hit.text().text();
        int first = hit.all().isEmpty() ? 0 : hit.all().getFirst().start();
        return text.length() <= MOST || first < MOST / 2
                ? 0
                : text.lastIndexOf(' ', first - MOST / 4) + 1;
    }
}
