package org.feltbok.responses.ui.grid;

import org.feltbok.pseudonyms.NamesLeft;
import org.feltbok.responses.grid.CellText;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Study;
import org.feltbok.study.ToldText;

import java.util.List;
import java.util.Optional;

/**
 * Copies cells. The sheet holds what was keyed, whatever is hidden: where names stand in it, it is
 * asked what lies on the clipboard, from which texts leave the study.
 */
final class GridCopy {
    private static final String TOLD = "grid.copy.told";
    private static final List<String> WAYS = List.of(TOLD, "grid.copy.written");

    private final Study file;
    private final ScreenContext context;
    private final CellText cells;
    private final GridModel model;
    private Optional<Runnable> after = Optional.empty();
    private boolean copying;

    GridCopy(Study file, ScreenContext context, CellText cells, GridModel model) {
        this.file = file;
        this.context = context;
        this.cells = cells;
        this.model = model;
    }

    void copy() {
        if (model.current().isEmpty()) {
            return;
        }
        GridArea area = model.area();
        boolean labels = model.isLabels();
        copying = true;
        context.tasks()
                .runToTheEnd(
                        "grid.task.copy",
                        p -> {
                            String text = area.copied(cells, labels).text();
                            return file.read(h -> NamesLeft.told(h, text));
                        },
                        told -> copied(told, labels),
                        problem -> {
                            done();
                            context.dialogs().error(problem);
                        });
    }

    private void copied(ToldText told, boolean labels) {
        if (told.isSame()) {
            SheetClipboard.put(told.raw(), labels);
        } else {
            Optional<String> way =
                    context.dialogs().choose("grid.copy.names", WAYS, told.edits().size());
            if (way.isEmpty()) {
                after = Optional.empty();
            }
            way.ifPresent(
                    w -> SheetClipboard.put(w.equals(TOLD) ? told.told() : told.raw(), labels));
        }
        done();
    }

    private void done() {
        copying = false;
        Optional<Runnable> then = after;
        after = Optional.empty();
        then.ifPresent(Runnable::run);
    }

    /** What is pasted is what is being copied. */
    void then(Runnable paste) {
        if (copying) {
            after = Optional.of(paste);
        } else {
            paste.run();
        }
    }
}
