package org.feltbok.figures.ui;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.PageHeader;
import org.feltbok.shell.kit.Pill;

import java.util.function.Consumer;

/** Above the figures: how many there are, whether all are computed, and the ways on from here. */
final class FiguresHeader {
    private final Texts texts;
    private final PageHeader header;
    private final Pill state = new Pill("", Pill.Kind.PLAIN);

    /**
     * @param go told the screen that is asked for
     */
    FiguresHeader(Texts texts, Consumer<String> go) {
        this.texts = texts;
        state.setId("figures-state");
        var export =
                Buttons.primary(
                        texts.get("figurelist.export.all"), "fth-share", () -> go.accept("export"));
        export.setId("figures-export-all");
        var book =
                Buttons.of(
                        texts.get("figurelist.to.tables"), "fth-grid", () -> go.accept("tables"));
        book.setId("figures-to-tables");
        var create =
                Buttons.of(texts.get("figurelist.new"), "fth-plus", () -> go.accept("newfigure"));
        create.setId("figures-new");
        // keys lead there too; the keyboard stays with the figures
        book.setFocusTraversable(false);
        create.setFocusTraversable(false);
        // what does not fit beside the title of a narrow window stands in a strip below
        header =
                new PageHeader(texts.get("figurelist.title"))
                        .left(create)
                        .right(state, book, export);
    }

    /**
     * @param waiting how many are still being computed
     */
    void show(long figures, long tables, long waiting) {
        header.subtitle(texts.get("figurelist.subtitle", figures, tables));
        state.show(
                waiting > 0
                        ? texts.get("figurelist.state.computing", waiting)
                        : texts.get("figurelist.state.current"),
                Pill.Kind.PLAIN);
    }

    PageHeader header() {
        return header;
    }
}
