package org.feltbok.figures.ui;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.Look;
import org.feltbok.figures.Look.Part;
import org.feltbok.figures.LookWords;
import org.feltbok.figures.StudyFigures.Draft;
import org.feltbok.figures.render.AxisCut;
import org.feltbok.figures.render.Numbers;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Unwritten;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is said of a figure's axis and numbers, in fields: leaving one, another figure in front and
 * Enter write it, Esc leaves it as it was. A text has a field for each language of the report. What
 * cannot be taken stays in its field with the reason below it, also while other figures are seen.
 */
public final class LookBox extends VBox {
    private final String id;
    private final Texts texts;
    private final LookWords words;
    private final Map<String, Draft> drafts;
    private final Writer writer;
    private final List<Field> fields = new ArrayList<>();
    private Optional<Shown> shown = Optional.empty();
    private final Label cut = Labels.of("", "fb-small-text", "fb-warning");
    private Runnable seen = () -> {};
    private Runnable done = () -> {};

    /**
     * A figure.
     *
     * @param id what it is known by
     * @param languages codes of those that its texts are there in, the study's own first
     * @param cut what lies beyond the ends of its axis
     */
    public record Shown(
            String id, FigureSpec spec, List<String> languages, Optional<AxisCut> cut) {}

    /** Takes what is said of a figure from now on. */
    @FunctionalInterface
    public interface Writer {
        void write(Shown of, UnaryOperator<Look> change);
    }

    /**
     * @param id that the ids of its fields begin with
     * @param drafts what is typed and could not be taken; may be changed
     */
    public LookBox(String id, Texts texts, Map<String, Draft> drafts, Writer writer) {
        super(8);
        this.id = id;
        this.texts = texts;
        this.drafts = drafts;
        this.writer = writer;
        words = new LookWords(texts.language());
        cut.setId(id + "-cut");
        cut.setWrapText(true);
        cut.managedProperty().bind(cut.textProperty().isNotEmpty());
        setId(id);
    }

    /** A field for a part; of a text in a language. */
    private final class Field {
        private final Part part;
        private final String in;
        private final TextField text = new TextField();
        private final Label fault = Labels.of("", "fb-small-text", "fb-danger");
        private final VBox node;
        private String given = "";

        /**
         * @param in code of a language; empty = the study's own
         * @param called the language, where there are several
         */
        Field(Part part, String in, String called) {
            this.part = part;
            this.in = in;
            String word = part.name().toLowerCase(Locale.ROOT);
            String name = texts.get("figurelist.look." + word);
            String whole = called.isEmpty() ? name : name + ", " + called;
            text.setId(id + "-" + word + (in.isEmpty() ? "" : "-" + in));
            text.setAccessibleText(whole);
            text.setPromptText(part.isText() ? "" : texts.get("figurelist.look.usual"));
            text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            text.textProperty().addListener(o -> Unwritten.mark(text, isTyped()));
            text.focusedProperty()
                    .addListener(
                            (o, was, now) -> {
                                if (was && !now) {
                                    commit();
                                }
                            });
            fault.setId(text.getId() + "-fault");
            fault.setWrapText(true);
            fault.managedProperty().bind(fault.textProperty().isNotEmpty());
            node = new VBox(2, Labels.muted(whole), text, fault);
            node.setMinWidth(0);
        }

        private String key() {
            return shown.map(Shown::id).orElse("") + "/" + part + "/" + in;
        }

        private void key(KeyEvent e) {
            if (e.getCode() == KeyCode.ENTER && !e.isShortcutDown()) {
                KeyStrokes.take(e);
                commit();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                KeyStrokes.take(e);
                if (isTyped()) {
                    revert();
                } else {
                    done.run();
                }
            }
        }

        private boolean isTyped() {
            return shown.isPresent() && !text.getText().strip().equals(given);
        }

        private void revert() {
            drafts.remove(key());
            fault.setText("");
            text.setText(given);
        }

        /** Gives what is typed; false where it stays. */
        private boolean commit() {
            if (!isTyped()) {
                drafts.remove(key());
                fault.setText("");
                return true;
            }
            Shown figure = shown.orElseThrow();
            try {
                var change = words.typed(Look.of(figure.spec()), part, in, text.getText());
                given = text.getText().strip();
                drafts.remove(key());
                fault.setText("");
                Unwritten.mark(text, false);
                writer.write(figure, change);
                return true;
            } catch (FaultException e) {
                String why = texts.fault(e.faults().getFirst());
                drafts.put(key(), new Draft(text.getText(), why, 0));
                fault.setText(why);
                return false;
            }
        }

        private void take(Look look, boolean isOther) {
            String now = words.shown(look, part, in);
            boolean typing = !isOther && isTyped();
            given = now;
            if (!typing) {
                Draft draft = drafts.get(key());
                text.setText(draft == null ? now : draft.text());
                fault.setText(draft == null ? "" : draft.fault());
            }
            Unwritten.mark(text, isTyped());
        }
    }

    /** The figure is another one, or was changed; what is being typed stays. */
    public void show(Optional<Shown> now) {
        boolean isOther = !now.map(Shown::id).equals(shown.map(Shown::id));
        if (isOther) {
            fields.forEach(Field::commit);
        }
        boolean sameFields =
                now.map(LookBox::asked).equals(shown.map(LookBox::asked)) && !fields.isEmpty();
        shown = now;
        if (!sameFields) {
            make(now);
        }
        var numbers = new Numbers(texts.locale());
        cut.setText(now.flatMap(Shown::cut).map(c -> c.told(numbers)).orElse(""));
        now.map(Shown::spec).map(Look::of).ifPresent(l -> take(l, isOther || !sameFields));
    }

    private void take(Look look, boolean isOther) {
        fields.forEach(f -> f.take(look, isOther));
    }

    private record Asked(Set<Part> parts, List<String> languages) {}

    private static Asked asked(Shown of) {
        return new Asked(Look.parts(of.spec().chart().kind()), of.languages());
    }

    private void make(Optional<Shown> of) {
        fields.clear();
        getChildren().clear();
        of.ifPresent(
                figure -> {
                    Set<Part> parts = asked(figure).parts();
                    for (Part part : List.of(Part.AXIS_TITLE, Part.SECOND_AXIS_TITLE)) {
                        if (parts.contains(part)) {
                            texts(part, figure.languages());
                        }
                    }
                    side(parts, Part.MIN, Part.MAX, Part.DECIMALS);
                    getChildren().add(cut);
                    side(parts, Part.Y_LINES, Part.X_LINES);
                });
    }

    /** The study's own language needs no name where there is no other. */
    private void texts(Part part, List<String> languages) {
        for (int i = 0; i < languages.size(); i++) {
            String code = languages.get(i);
            String called =
                    languages.size() < 2 ? "" : Locale.of(code).getDisplayLanguage(texts.locale());
            add(new Field(part, i == 0 ? "" : code, called), this);
        }
    }

    private void side(Set<Part> parts, Part... wanted) {
        var row = new HBox(8);
        for (Part part : wanted) {
            if (parts.contains(part)) {
                var field = new Field(part, "", "");
                HBox.setHgrow(field.node, Priority.ALWAYS);
                field.node.setPrefWidth(80);
                add(field, row);
            }
        }
        if (!row.getChildren().isEmpty()) {
            getChildren().add(row);
        }
    }

    private void add(Field field, javafx.scene.layout.Pane to) {
        fields.add(field);
        to.getChildren().add(field.node);
    }

    /** Gives what is typed; where something cannot be taken the keyboard goes there. */
    public boolean commit() {
        List<Field> refused = fields.stream().filter(f -> !f.commit()).toList();
        if (!refused.isEmpty()) {
            seen.run();
            refused.getFirst().text.requestFocus();
        }
        return refused.isEmpty();
    }

    /** Told before it is gone into, so that it is seen. */
    public void onSeen(Runnable told) {
        seen = told;
    }

    /** Told when Esc leaves a field in which nothing is typed. */
    public void onDone(Runnable told) {
        done = told;
    }

    /** The keyboard goes to the first field. */
    public void edit() {
        seen.run();
        fields.stream()
                .findFirst()
                .ifPresent(
                        f -> {
                            f.text.requestFocus();
                            f.text.selectAll();
                        });
    }
}
