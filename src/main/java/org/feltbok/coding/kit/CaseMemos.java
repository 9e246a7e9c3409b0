package org.feltbok.coding.kit;

import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Listening;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseMemoStore;
import org.feltbok.coding.CaseMemoStore.Said;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Study;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What coders wrote of a case, to be read where the case is seen; not there where nothing is. */
public final class CaseMemos extends VBox implements AutoCloseable {
    private static final Set<String> SHOWN =
            Set.of("memo", "person", "coding_done", "assignment", "hidden_name", "setting");

    private final Study study;
    private final ScreenContext context;
    private final Texts texts;
    private final Listening listening;
    private Optional<String> caseId = Optional.empty();
    private boolean outdated;

    public CaseMemos(Study study, ScreenContext context) {
        super(8);
        this.study = study;
        this.context = context;
        texts = context.texts();
        setId("case-memos");
        getStyleClass().add("fb-pane-section");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        sceneProperty()
                .addListener(
                        (o, old, now) -> {
                            if (outdated && now != null) {
                                changed();
                            }
                        });
        listening =
                study.listen(
                        e -> {
                            if (e.touches(SHOWN::contains)) {
                                Platform.runLater(this::changed);
                            }
                        });
    }

    /** Nothing is read while nobody looks. */
    private void changed() {
        outdated = getScene() == null;
        if (!outdated) {
            read();
        }
    }

    /** Shows those on a case; of no case there are none. */
    public void show(Optional<String> of) {
        if (!of.equals(caseId)) {
            caseId = of;
            tell(List.of());
            read();
        }
    }

    private void read() {
        String of = caseId.orElse(null);
        if (of == null) {
            return;
        }
        String who = Objects.requireNonNullElse(context.person().getValue(), "");
        context.tasks()
                .run(
                        "coding.reading",
                        progress -> study.read(h -> new CaseMemoStore(h).of(of, who)),
                        said -> {
                            if (caseId.filter(of::equals).isPresent()) {
                                tell(said);
                            }
                        });
    }

    private void tell(List<Said> said) {
        setVisible(!said.isEmpty());
        getChildren().setAll(Labels.of(texts.get("coding.case_memos"), "fb-section"));
        for (Said one : said) {
            var line =
                    new Label(one.name().isEmpty() ? one.text() : one.name() + ": " + one.text());
            line.setWrapText(true);
            getChildren().add(line);
        }
    }

    @Override
    public void close() {
        listening.end();
    }
}
