package org.feltbok.overview.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Labels;
import org.feltbok.store.ChangeEvent;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A card that reads what it shows off the user-interface thread. One that cannot be read says so
 * alone and can be tried again; the others go on.
 */
final class Card<T> extends VBox {
    private final TaskRunner tasks;
    private final Texts texts;
    private final Apart apart;
    private final Supplier<T> reader;
    private final Function<T, Content> content;
    private final HBox header = new HBox();
    private final VBox body = new VBox();
    private final String title;
    private boolean stale = true;
    private int readings;

    /**
     * What a card shows.
     *
     * @param beside muted, after the title; may be empty
     * @param right at the right of the header
     */
    record Content(String beside, java.util.List<Node> right, java.util.List<Node> body) {}

    /**
     * @param id what tests find it by
     * @param apart what it shows nothing of
     */
    Card(
            String id,
            String title,
            TaskRunner tasks,
            Texts texts,
            Apart apart,
            Supplier<T> reader,
            Function<T, Content> content) {
        this.title = title;
        this.tasks = tasks;
        this.texts = texts;
        this.apart = apart;
        this.reader = reader;
        this.content = content;
        setId(id);
        getStyleClass().add("fb-card");
        header.getStyleClass().add("fb-card-header");
        body.getStyleClass().add("fb-card-body");
        header.getChildren().setAll(name());
        body.getChildren().setAll(Labels.muted(texts.get("overview.reading")));
        getChildren().addAll(header, body);
    }

    void changed(ChangeEvent event) {
        stale |= apart.concerns(event);
    }

    /** It is to be read again in any case. */
    void expire() {
        stale = true;
    }

    boolean isStale() {
        return stale;
    }

    void read() {
        read(() -> {});
    }

    /**
     * @param then called when it shows what was read, or why not
     */
    TaskRunner.Running read(Runnable then) {
        int mine = ++readings;
        stale = false;
        return tasks.run(
                "overview.reading",
                progress -> reader.get(),
                read -> {
                    show(read);
                    then.run();
                },
                problem -> {
                    failed(problem);
                    then.run();
                },
                () -> {
                    cancelled(mine);
                    then.run();
                });
    }

    private void show(T read) {
        Content shown = content.apply(read);
        header.getChildren().setAll(name());
        if (!shown.beside.isEmpty()) {
            header.getChildren().add(Labels.muted(shown.beside));
        }
        header.getChildren().add(Labels.spacer());
        header.getChildren().addAll(shown.right);
        body.getChildren().setAll(shown.body);
    }

    /** What was given up only because it is to be read anew says nothing. */
    private void cancelled(int reading) {
        if (reading == readings && !stale) {
            stale = true;
            offerAgain("overview.cancelled", "fb-muted-text");
        }
    }

    private void failed(Throwable problem) {
        stale = true;
        // a fault, such as that the study was closed meanwhile, is no mistake of the program
        var level =
                problem instanceof FaultException
                        ? System.Logger.Level.DEBUG
                        : System.Logger.Level.ERROR;
        System.getLogger(Card.class.getName()).log(level, "cannot be read: " + getId(), problem);
        offerAgain("overview.failed", "fb-danger");
    }

    private void offerAgain(String why, String style) {
        var text = Labels.of(texts.get(why), style);
        text.setWrapText(true);
        var again = Buttons.small(texts.get("overview.again"), "fth-refresh-cw", () -> read());
        again.setId(getId() + "-again");
        body.getChildren().setAll(text, again);
    }

    private javafx.scene.control.Label name() {
        var name = Labels.of(title, "fb-title");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }
}
