package org.feltbok.export.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Texts;
import org.feltbok.export.Recipe;
import org.feltbok.export.StudyReport;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.Paper;
import org.feltbok.figures.StudyFigures;
import org.feltbok.figures.outline.Delivered;
import org.feltbok.figures.outline.NoteDelivery;
import org.feltbok.figures.style.ReportLook;
import org.feltbok.figures.style.SetReportLook;
import org.feltbok.pseudonyms.NamesQuestion;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.PaneHeader;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ReadScreen;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.FollowedStudy;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The delivery: figures and tables as a workbook, pictures and values, and data files if they are
 * asked for, from the data as they are when it starts.
 */
public final class ExportScreen extends ReadScreen {
    public static final ScreenName NAME = new ScreenName("export", "delivery.title", "fth-share");

    private static final String NO_FOLDER = "delivery.obstacle.folder";
    private static final double LEAST_TICKS = 220;

    /** What the files are called after was read through this. */
    private final FollowedStudy reportFile;

    /** Data files are read through this, each time anew, so that nothing shown rests on it. */
    private final Study dataFile;

    private final StudyFigures figures;
    private final Supplier<Set<String>> blind;
    private final ReadOnlyStringWrapper workbook = new ReadOnlyStringWrapper("");
    private final ExportModel model;
    private final LookSettings look;
    private final Button start;
    private final ExportProgress progress;
    private final Panes view;
    private AtomicBoolean stop = new AtomicBoolean();
    private final OperationQueue queue;

    /**
     * @param blind items of whose codings nothing is shown to who works now; asked in the
     *     background
     */
    public ExportScreen(
            ScreenContext context,
            Study file,
            OperationQueue queue,
            StudyFigures figures,
            Supplier<Set<String>> blind) {
        super(NAME, context);
        this.queue = queue;
        this.blind = blind;
        reportFile = new FollowedStudy(file);
        dataFile = file;
        this.figures = figures;
        model = new ExportModel(texts.language());
        start = Buttons.primary(texts.get("delivery.start"), "fth-share", this::start);
        start.setId("export-start");
        var folder = Buttons.of(texts.get("delivery.folder"), "fth-folder", this::chooseFolder);
        folder.setId("export-folder");
        folder.disableProperty().bind(model.running());
        header.subtitle(texts.get("delivery.subtitle")).right(folder, start);
        progress = new ExportProgress(texts, () -> stop.set(true));
        look = new LookSettings(model, context, figures::on);
        // no template is chosen yet
        figures.on(Paper.A4);
        view = Panes.of(centre(look)).right(progress, 344);
        model.changes().addListener((o, old, now) -> describe());
        model.folder().addListener((o, old, now) -> progress.folder(now));
        model.onKeep(this::keep);
        progress.folder(Optional.empty());
        describe();
        hears(file.listen(this::changed));
    }

    private Node centre(LookSettings look) {
        var ticks = new FigureTicks(model, texts);
        VBox.setVgrow(ticks, Priority.ALWAYS);
        var centre =
                new VBox(
                        new PaneHeader(texts.get("delivery.where")),
                        new WhatGoesWhere(model, texts, workbook),
                        new ExportSettings(model, texts, this::lookAtWithheld),
                        look,
                        ticks);
        centre.getStyleClass().add("fb-centre");
        ticks.setMinHeight(LEAST_TICKS);
        // in a low window one goes down to the figures
        var scroll = new ScrollPane(centre);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("fb-centre");
        return scroll;
    }

    /** The start says why it is off. */
    private void describe() {
        Optional<String> obstacle = model.obstacle();
        // where only the folder is wanting it is asked for
        start.setDisable(obstacle.filter(o -> !o.equals(NO_FOLDER)).isPresent());
        start.setTooltip(
                new Tooltip(
                        obstacle.map(texts::get).orElse(texts.get("delivery.start"))
                                + "   Ctrl+Enter"));
        status.set(texts.get("delivery.status", model.count()));
        if (!model.running().get()) {
            progress.ready(obstacle.map(texts::get).orElseGet(this::ready));
        }
    }

    private String ready() {
        return model.count() == 0
                ? texts.get("delivery.ready.data")
                : texts.get("delivery.ready", model.count());
    }

    /** Comes on the writing thread. */
    private void changed(ChangeEvent event) {
        if (StudyFigures.isAbout(event) || reportFile.isAbout(event)) {
            outdated();
        }
    }

    @Override
    protected void read() {
        reader.run(
                "delivery.reading",
                p ->
                        new Read(
                                StudyReport.workbook(reportFile),
                                figures.book(),
                                reportFile.read(ReportLook::read)),
                read -> {
                    workbook.set(read.workbook());
                    model.take(read.book());
                    model.take(read.look());
                },
                reading::unread);
    }

    private record Read(String workbook, FigureBook book, ReportLook look) {}

    /**
     * What is chosen here is the study's from now on; what it does not take is not shown either.
     */
    private void keep(SetReportLook chosen) {
        WhenMade.then(
                queue.submit(chosen),
                done -> {},
                problem -> {
                    context.dialogs().error(problem);
                    outdated();
                });
    }

    private void chooseFolder() {
        context.dialogs()
                .chooseFolder("delivery.folder.choose")
                .ifPresent(f -> model.folder().set(Optional.of(f)));
    }

    /** Computes what would be left out, and writes nothing. */
    private void lookAtWithheld() {
        Recipe recipe = model.recipe();
        var language = new Texts(model.language().get());
        context.tasks()
                .run(
                        "delivery.withheld.looking",
                        p -> {
                            refuseBlind();
                            return StudyReport.withheld(figures.report(), recipe, language, p);
                        },
                        progress::show,
                        this::failed);
    }

    private void refuseBlind() {
        Set<String> hidden = blind.get();
        if (!hidden.isEmpty()) {
            // files would tell what the screens do not
            throw new FaultException("delivery.blind", String.join(", ", hidden));
        }
    }

    private void start() {
        if (model.obstacle().filter(NO_FOLDER::equals).isPresent()) {
            chooseFolder();
        }
        model.folder().get().filter(f -> model.obstacle().isEmpty()).ifPresent(this::start);
    }

    private void start(Path folder) {
        new NamesQuestion(dataFile, context.tasks(), context.dialogs())
                .asShown(() -> write(folder));
    }

    private void write(Path folder) {
        if (model.running().get()) {
            return;
        }
        stop = new AtomicBoolean();
        model.running().set(true);
        progress.started();
        var job =
                new ExportJob(
                        dataFile,
                        figures,
                        model.recipe(),
                        model.data(),
                        model.language().get(),
                        folder);
        var told = stop;
        context.tasks()
                .run(
                        "delivery.running",
                        p -> run(job, p, told),
                        this::done,
                        this::failed,
                        () -> done(ExportJob.Result.stopped()));
    }

    private ExportJob.Result run(ExportJob job, Progress outer, AtomicBoolean stopped) {
        refuseBlind();
        return job.run(new Told(outer, stopped));
    }

    /** Tells the status bar and this screen, and listens to both. */
    private final class Told implements Progress {
        private final Progress outer;
        private final AtomicBoolean stopped;

        Told(Progress outer, AtomicBoolean stopped) {
            this.outer = outer;
            this.stopped = stopped;
        }

        @Override
        public void report(long done, long total, String key, Object... args) {
            outer.report(done, total, key, args);
            double share = total <= 0 ? -1 : (double) done / total;
            String doing = texts.get(key, args);
            Platform.runLater(
                    () -> {
                        if (model.running().get()) {
                            progress.at(share, doing);
                        }
                    });
        }

        @Override
        public boolean cancelled() {
            return stopped.get() || outer.cancelled();
        }
    }

    private void done(ExportJob.Result result) {
        end();
        progress.show(result);
        // what was written is told there, also where the window is narrow
        view.showRight();
        if (!result.cancelled() && !result.files().isEmpty() && !result.figures().isEmpty()) {
            note(result.figures());
        }
        if (result.cancelled()) {
            progress.ready(texts.get("delivery.cancelled"));
        } else if (result.faults().isEmpty()) {
            progress.ready(texts.get("delivery.done", result.files().size()));
        } else {
            progress.ready(
                    texts.get(
                            "delivery.done_with_faults",
                            result.files().size(),
                            result.faults().size()));
        }
    }

    /** Notes what was given away, so that one can be told later what is another number now. */
    private void note(List<Delivered> figures) {
        var delivered = new NoteDelivery(NoteDelivery.Kind.DELIVERED, Instant.now(), figures);
        WhenMade.then(queue.submit(delivered), done -> {}, context.dialogs()::error);
    }

    private void failed(Throwable problem) {
        end();
        if (problem instanceof FaultException fault) {
            progress.faults(fault.faults());
            view.showRight();
            progress.ready(texts.get("delivery.failed"));
        } else {
            context.dialogs().error(problem);
        }
    }

    private void end() {
        model.running().set(false);
        progress.ended();
    }

    @Override
    public Panes view() {
        return view;
    }

    @Override
    public void shown(String subject) {
        reading.shown();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("delivery.start", MenuPlace.FILE, this::start)
                        .withKeys("Shortcut+Enter")
                        .withIcon("fth-share"),
                Command.of("delivery.style.open", MenuPlace.FILE, look::chooseStyle)
                        .withIcon("fth-folder"),
                Command.of("delivery.template.open", MenuPlace.FILE, look::chooseTemplate)
                        .withIcon("fth-folder"),
                Command.of("delivery.folder", MenuPlace.FILE, this::chooseFolder)
                        .withIcon("fth-folder"));
    }

    @Override
    public void dispose() {
        stop.set(true);
        super.dispose();
    }
}
