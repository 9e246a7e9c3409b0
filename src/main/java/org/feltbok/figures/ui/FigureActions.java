package org.feltbok.figures.ui;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.Look;
import org.feltbok.figures.SetFigure;
import org.feltbok.figures.SetLook;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.outline.WriteText;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.Styled;
import org.feltbok.pseudonyms.NamesQuestion;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What can be done with the figure in front. */
final class FigureActions {
    private static final double PICTURE_WIDTH = 760;
    private static final double PICTURE_SCALE = 2;

    private final FiguresModel model;
    private final ScreenContext context;
    private final OperationQueue queue;
    private final StudyFigures figures;
    private final FigureFiles files;
    private final Supplier<HouseStyle> style;
    private final NamesQuestion names;
    private final CopiedFile copied = new CopiedFile();

    FigureActions(
            FiguresModel model,
            ScreenContext context,
            OperationQueue queue,
            StudyFigures figures,
            FigureFiles files,
            Supplier<HouseStyle> style,
            NamesQuestion names) {
        this.names = names;
        this.model = model;
        this.context = context;
        this.queue = queue;
        this.figures = figures;
        this.files = files;
        this.style = style;
    }

    /**
     * Makes something of the figure in front as it leaves the program, in the background: what the
     * study leaves out of deliveries is left out here, and whoever does it is asked first if names
     * of the register would leave with it.
     */
    private <T> void leaving(
            String doing,
            Supplier<Texts> words,
            BiFunction<FigureTable, Progress, T> make,
            Consumer<T> done) {
        model.selected()
                .get()
                .filter(e -> e.computed().isPresent())
                .ifPresent(
                        entry -> {
                            FigureBook book = model.book().get();
                            context.tasks()
                                    .run(
                                            doing,
                                            p -> told(leaving(entry, book, words.get(), p)),
                                            told -> asked(doing, told, make, done));
                        });
    }

    private <T> void asked(
            String doing, Told told, BiFunction<FigureTable, Progress, T> make, Consumer<T> done) {
        names.asShownIn(
                told.words(),
                () -> context.tasks().run(doing, p -> make.apply(told.table(), p), done));
    }

    /** A figure and all that it says. */
    private record Told(FigureTable table, String words) {}

    private Told told(FigureTable table) {
        return new Told(
                table, TableText.whole(table, context.texts()) + "\n" + table.alternative());
    }

    /** What is made of a figure as it leaves the program. */
    @FunctionalInterface
    private interface Leaving<T> {
        T of(FigureSpec spec, FigureTable table, HouseStyle style);
    }

    /** The same as the study's house style has it, as the whole report shows it. */
    private <T> void styled(String doing, Leaving<T> make, Consumer<T> done) {
        model.selected()
                .get()
                .ifPresent(
                        entry ->
                                leaving(
                                        doing,
                                        () -> style.get().numbers().in(context.texts()),
                                        (table, p) -> {
                                            HouseStyle now = style.get();
                                            FigureTable shown = Styled.of(table, entry.spec(), now);
                                            p.toTheEnd();
                                            return make.of(entry.spec(), shown, now);
                                        },
                                        done));
    }

    private FigureTable leaving(
            FigureEntry entry, FigureBook book, Texts words, Progress progress) {
        return figures.current(book)
                .leaving(entry.key(), figures.smallBases(), words, progress)
                .table();
    }

    /** The table to the clipboard, as documents and as spreadsheets take it. */
    void copyData() {
        leaving(
                "figurelist.copying",
                context::texts,
                (table, p) -> table,
                t -> {
                    Clipboard.getSystemClipboard()
                            .setContent(
                                    Map.of(
                                            DataFormat.PLAIN_TEXT,
                                            TableText.whole(t, context.texts()),
                                            DataFormat.HTML,
                                            TableHtml.of(t, context.texts())));
                    context.dialogs().note("figurelist.copied.data", t.caption());
                });
    }

    /** A picture and what it is of. */
    private record Drawn(Image image, String caption) {}

    /** The chart to the clipboard, as the report draws it. */
    void copyPicture() {
        Locale locale = context.texts().locale();
        styled(
                "figurelist.drawing",
                (spec, table, now) -> new Drawn(picture(table, now, locale), table.caption()),
                drawn -> {
                    Clipboard.getSystemClipboard()
                            .setContent(Map.of(DataFormat.IMAGE, drawn.image()));
                    context.dialogs().note("figurelist.copied.picture", drawn.caption());
                });
    }

    /**
     * The figure as a file of its own to the clipboard, with the chart of that program: folders,
     * messages and documents take it.
     */
    void copyFile(String ending) {
        styled(
                "figurelist.copying",
                (spec, table, now) -> {
                    Path file = copied.next(spec.key() + "." + ending);
                    files.write(spec, table, now, file);
                    return file;
                },
                file -> {
                    Clipboard.getSystemClipboard()
                            .setContent(Map.of(DataFormat.FILES, List.of(file.toFile())));
                    context.dialogs()
                            .note(
                                    "figurelist.copied." + ending,
                                    String.valueOf(file.getFileName()));
                });
    }

    static Image picture(FigureTable table, HouseStyle style, Locale locale) {
        FigureChart chart = FigureChart.of(table, style, locale).padded(12);
        return FigureImages.chart(
                chart, PICTURE_WIDTH, chart.preferredHeight(PICTURE_WIDTH), PICTURE_SCALE);
    }

    /** Asks where to, then writes. */
    void export(String ending) {
        model.selected()
                .get()
                .filter(e -> e.computed().isPresent())
                .flatMap(
                        e ->
                                context.dialogs()
                                        .chooseNewFile(
                                                "figurelist.export.choose",
                                                e.key() + "." + ending,
                                                ending))
                .ifPresent(this::export);
    }

    private void export(Path file) {
        styled(
                "figurelist.export.writing",
                (spec, table, now) -> {
                    files.write(spec, table, now, file);
                    return file;
                },
                written ->
                        context.dialogs()
                                .note(
                                        "figurelist.export.done",
                                        String.valueOf(written.getFileName())));
    }

    /** Specifications that are typed and not applied. */
    Map<String, StudyFigures.Draft> drafts() {
        return figures.drafts();
    }

    /** Gives a figure another title in the language of the window. */
    void title(String key, String text) {
        write(WriteText.What.TITLE, key, text);
    }

    /** What the author says below a figure, in the language of the window. */
    void note(String key, String text) {
        write(WriteText.What.NOTE, key, text);
    }

    /** Something else is said of the axis or the numbers of a figure. */
    void look(String key, UnaryOperator<Look> change) {
        submit(new SetLook(key, change));
    }

    /** What a figure says to those who cannot see it, in the language of the window. */
    void alternative(String key, String text) {
        write(WriteText.What.ALT, key, text);
    }

    private void write(WriteText.What what, String key, String text) {
        submit(new WriteText(what, key, context.texts().language().code(), text));
    }

    void submit(Operation operation) {
        WhenMade.then(queue.submit(operation), done -> {}, this::tell);
    }

    void tell(Throwable problem) {
        context.dialogs().error(problem);
    }

    /**
     * Takes an edited specification: it must be sound, keep its key, and be computable; then it is
     * stored.
     *
     * @param refused told what is wrong, on the user-interface thread; nothing was changed then
     * @param accepted told when it is on its way to the file
     */
    void apply(String key, String json, Consumer<FaultException> refused, Runnable accepted) {
        context.tasks()
                .run(
                        "figurelist.checking",
                        p -> check(key, json),
                        spec -> {
                            submit(new SetFigure(spec));
                            accepted.run();
                        },
                        problem -> {
                            if (problem instanceof FaultException fault) {
                                refused.accept(fault);
                            } else {
                                context.dialogs().error(problem);
                            }
                        });
    }

    private FigureSpec check(String key, String json) {
        FigureSpec spec = FigureSpec.parse(json, key);
        if (!spec.key().equals(key)) {
            throw new FaultException("figurelist.spec.key", key, spec.key());
        }
        figures.current(model.book().get()).compute(spec, context.texts());
        return spec;
    }
}
