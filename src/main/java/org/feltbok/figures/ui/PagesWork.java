package org.feltbok.figures.ui;

import javafx.application.Platform;

import org.feltbok.base.task.Listening;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.Paper;
import org.feltbok.figures.ReportSection;
import org.feltbok.figures.outline.Outline;
import org.feltbok.figures.outline.Part;
import org.feltbok.figures.render.page.PageLayout;
import org.feltbok.figures.render.page.Pages;
import org.feltbok.figures.style.HouseStyle;
import org.feltbok.figures.style.ReportLook;
import org.feltbok.figures.ui.outline.PagesPane;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Keeps the pages of the report as the figures are, in the background: what was computed for the
 * list is laid, and nothing is computed here.
 */
final class PagesWork {
    private final FiguresModel figures;
    private final ScreenContext context;
    private final Study file;
    private final Supplier<Outline> outline;
    private final PagesPane pane;
    private final Supplier<Paper> paper;
    private final PageLayout layout;
    private final OneAtATime laying;
    private final Listening listening;
    private boolean front;

    PagesWork(
            FiguresModel figures,
            ScreenContext context,
            Study file,
            Supplier<Outline> outline,
            PagesPane pane,
            Supplier<Paper> paper) {
        this.figures = figures;
        this.context = context;
        this.file = file;
        this.outline = outline;
        this.pane = pane;
        this.paper = paper;
        layout = new PageLayout(context.texts());
        laying = new OneAtATime(context.tasks());
        pane.theme().addListener(o -> chosen());
        pane.visibleProperty().addListener(o -> look());
        listening =
                file.listen(
                        change -> {
                            // the style that the study's report goes out with
                            if (change.touches("setting")) {
                                Platform.runLater(this::look);
                            }
                        });
    }

    /** What is laid already in the style that the switch follows is not laid again. */
    private void chosen() {
        if (pane.isChosen()) {
            look();
        }
    }

    void dispose() {
        listening.end();
    }

    /** The pages, and the style that the study has. */
    private record Laid(HouseStyle own, Pages pages) {}

    /** What is behind is not laid; who comes to the front looks. */
    void front(boolean isFront) {
        front = isFront;
    }

    /** Something that pages show may be something else. */
    void look() {
        if (!front || !pane.isVisible()) {
            return;
        }
        if (laying.isBusy(this::look)) {
            return;
        }
        Outline report = outline.get();
        List<FigureEntry> entries = figures.entries();
        UnaryOperator<HouseStyle> look = pane.look();
        laying.run(
                "outline.pages.laying",
                p -> {
                    HouseStyle now = file.read(ReportLook::read).style();
                    return new Laid(now, layout.lay(content(report, entries, look.apply(now))));
                },
                this::show,
                context.dialogs()::error,
                () -> {});
    }

    private void show(Laid laid) {
        pane.follow(laid.own());
        pane.show(laid.pages());
    }

    private PageLayout.Content content(
            Outline report, List<FigureEntry> entries, HouseStyle style) {
        Map<String, FigureEntry> known = new HashMap<>();
        entries.forEach(e -> known.put(e.key(), e));
        List<ReportSection> sections =
                report.sections().stream()
                        .map(p -> new ReportSection(p.key(), p.title(), p.depth()))
                        .toList();
        List<PageLayout.Item> items = new ArrayList<>();
        for (Part part : report.parts()) {
            for (FigureSpec spec : part.figures()) {
                FigureEntry entry =
                        known.getOrDefault(spec.key(), FigureEntry.of(spec.key(), spec));
                items.add(
                        new PageLayout.Item(
                                spec,
                                entry.computed().map(ComputedFigure::table),
                                entry.faults().stream().map(context.texts()::fault).toList()));
            }
        }
        String title = file.read(h -> StudyStore.study(h).title()).in(context.texts().language());
        return new PageLayout.Content(title, sections, items, style, paper.get());
    }
}
