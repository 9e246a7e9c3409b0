package org.feltbok.coding.kit;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.LastAsked;
import org.feltbok.base.task.Listening;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.CaseMemoStore;
import org.feltbok.coding.CaseMemoStore.Said;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.ReadInFront;
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
    private final ReadInFront reading = new ReadInFront(this::read);
    private final LastAsked last;
    private final Listening listening;
    private final ChangeListener<String> onPerson = (o, old, now) -> another();
    private Optional<String> caseId = Optional.empty();

    public CaseMemos(Study study, ScreenContext context) {
        super(8);
        this.study = study;
        this.context = context;
        texts = context.texts();
        last = new LastAsked(context.tasks());
        setId("case-memos");
        getStyleClass().add("fb-pane-section");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        // nothing is read while nobody looks
        sceneProperty()
                .addListener(
                        (o, old, now) -> {
                            if (now == null) {
                                reading.hidden();
                            } else {
                                reading.shown();
                            }
                        });
        listening =
                study.listen(
                        e -> {
                            if (e.touches(SHOWN::contains)) {
                                Platform.runLater(reading::outdated);
                            }
                        });
        context.person().addListener(onPerson);
    }

    /** Somebody else works now, who may see less. */
    private void another() {
        last.forget();
        tell(List.of());
        reading.outdated();
    }

    /** Shows those on a case; of no case there are none. */
    public void show(Optional<String> of) {
        if (!of.equals(caseId)) {
            caseId = of;
            tell(List.of());
            reading.now();
        }
    }

    private void read() {
        caseId.ifPresentOrElse(this::read, last::forget);
    }

    private void read(String of) {
        String who = Objects.requireNonNullElse(context.person().getValue(), "");
        last.run(
                "coding.reading",
                progress -> study.read(h -> new CaseMemoStore(h).of(of, who)),
                this::tell,
                context.tasks()::tell,
                reading::unread);
    }

    private void tell(List<Said> said) {
        setVisible(!said.isEmpty());
        getChildren().setAll(Labels.of(texts.get("coding.case_memos"), "fb-section"));
        for (Said one : said) {
            String who = one.name().isEmpty() ? "" : one.name() + ": ";
            getChildren().add(Labels.wrapped(Labels.of(who + one.text())));
        }
    }

    @Override
    public void close() {
        context.person().removeListener(onPerson);
        listening.end();
    }
}
