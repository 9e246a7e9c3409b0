package org.feltbok.responses.ui;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.feltbok.checks.Finding;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Section;
import org.feltbok.responses.Form;
import org.feltbok.responses.notes.FieldNote;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The whole form; its controls are made once and shown for one respondent after another. */
final class FormPane extends ScrollPane {
    private static final double MARGIN = 24;
    private final List<QuestionPane> questions = new ArrayList<>();
    private final QuestionPane[] byItem;
    private final VBox page = new VBox();
    private final EntryModel model;
    private final AnswersInTexts inTexts;
    private int shownCurrent = -1;

    /** No longer asked, and not answered when the form was opened. */
    private Set<QuestionPane> gone = Set.of();

    FormPane(EntryModel model, Wording plain, FieldActions actions) {
        this.model = model;
        inTexts = new AnswersInTexts(model, plain);
        Wording wording = plain.naming(inTexts::said);
        Form form = model.form();
        byItem = new QuestionPane[form.items().size()];
        setId("entry-form");
        getStyleClass().add("entry-form");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        int index = 0;
        List<Section> sections = form.questionnaire().sections();
        for (Section section : sections) {
            if (!section.label().isEmpty() && sections.size() > 1) {
                Label heading = Labels.of(wording.of(section.label()), "entry-section");
                page.getChildren().add(heading);
            }
            for (Question question : section.questions()) {
                QuestionPane pane = new QuestionPane(question, index, wording, actions);
                for (int i = 0; i < question.items().size(); i++) {
                    byItem[index++] = pane;
                }
                if (question.number().isEmpty() && !questions.isEmpty()) {
                    questions.getLast().getStyleClass().add("entry-leads");
                }
                questions.add(pane);
                page.getChildren().add(pane);
            }
        }
        page.getStyleClass().add("entry-page");
        setContent(page);
        inTexts.gather(page);
    }

    /** Everything anew, for another respondent. */
    void showAll() {
        gone = questions.stream().filter(q -> q.isGone(model)).collect(Collectors.toSet());
        questions.forEach(QuestionPane::reset);
        questions.forEach(q -> q.showAll(model));
        inTexts.show();
        shownCurrent = model.current();
        setVvalue(0);
        revealAfterLayout();
    }

    void showChanged(BitSet items) {
        items.stream().forEach(i -> byItem[i].show(model, i));
        inTexts.show();
    }

    /** Tells at each field what was found of its answer by itself. */
    void showFindings(List<Finding> findings, Function<Finding, String> words) {
        Map<QuestionPane, List<String>> told = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.check().isToldAtField()) {
                told.computeIfAbsent(
                                byItem[model.form().index(finding.item())], q -> new ArrayList<>())
                        .add(words.apply(finding));
            }
        }
        questions.forEach(q -> q.showFindings(told.getOrDefault(q, List.of())));
    }

    /** Tells at each question what is noted and asked at its fields. */
    void showNotes(List<FieldNote> notes) {
        questions.forEach(q -> q.showNotes(model.form(), notes));
    }

    void showMoved() {
        if (shownCurrent >= 0 && shownCurrent < byItem.length) {
            byItem[shownCurrent].show(model, shownCurrent);
        }
        if (model.current() >= 0) {
            byItem[model.current()].show(model, model.current());
        }
        boolean other = shownCurrent != model.current();
        shownCurrent = model.current();
        if (other) {
            revealAfterLayout();
        }
    }

    /** Heights are known only when what was shown has been laid out. */
    private void revealAfterLayout() {
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        Runnable once =
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        reveal();
                    }
                };
        scene.addPostLayoutPulseListener(once);
        Platform.requestNextPulse();
    }

    /**
     * Gives the keyboard to the current field if it is typed into; false where keys choose answers.
     */
    boolean focusField() {
        return model.current() >= 0
                && model.open().isPresent()
                && byItem[model.current()].field(model.current()).takeFocus();
    }

    /**
     * Gives what is typed to the response.
     *
     * @return false if something is refused; its field is the current one then
     */
    boolean flush() {
        if (model.current() < 0 || model.open().isEmpty()) {
            return true;
        }
        boolean here = field(model.current()).flush();
        OptionalInt other =
                IntStream.range(0, byItem.length)
                        .filter(i -> field(i).standing().isPresent())
                        .findFirst();
        if (here && other.isPresent()) {
            model.goTo(other.getAsInt());
            return field(other.getAsInt()).flush();
        }
        return here;
    }

    private FieldView field(int item) {
        return byItem[item].field(item);
    }

    /** What is refused in the current field. */
    String standing() {
        return field(model.current()).standing().orElse("");
    }

    /** Forgets what was typed and refused. */
    void giveUp() {
        for (int i = 0; i < byItem.length; i++) {
            field(i).giveUp();
        }
        model.goTo(model.current());
    }

    /**
     * Shows only the questions that fulfil the condition, and of those no longer asked the ones
     * that were answered before.
     *
     * @param headings whether sections are headed where any of their questions shows
     */
    void filter(Predicate<QuestionPane> shown, boolean headings) {
        Node heading = null;
        for (Node node : page.getChildren()) {
            boolean isQuestion = node instanceof QuestionPane;
            boolean visible = node instanceof QuestionPane q && shown.test(q) && !gone.contains(q);
            node.setVisible(visible);
            node.setManaged(visible);
            if (!isQuestion) {
                heading = node;
            } else if (visible && headings && heading != null) {
                heading.setVisible(true);
                heading.setManaged(true);
            }
        }
        revealAfterLayout();
    }

    /** The items of the questions that fulfil the condition. */
    BitSet items(Predicate<QuestionPane> wanted) {
        BitSet items = new BitSet();
        questions.stream().filter(wanted).forEach(q -> q.indexes().forEach(items::set));
        return items;
    }

    int count(Predicate<QuestionPane> wanted) {
        return (int)
                questions.stream()
                        .filter(q -> q.isCounted(model.form()) && !gone.contains(q))
                        .filter(wanted)
                        .count();
    }

    /**
     * Scrolls as little as is needed to see the current field, and its whole question where that
     * fits.
     */
    private void reveal() {
        if (model.current() < 0 || model.open().isEmpty()) {
            return;
        }
        QuestionPane pane = byItem[model.current()];
        Node field = pane.field(model.current()).node();
        double view = getViewportBounds().getHeight();
        Bounds whole = pane.getBoundsInParent();
        Bounds line = page.sceneToLocal(field.localToScene(field.getBoundsInLocal()));
        boolean fits = whole.getHeight() + MARGIN <= view;
        double from = fits ? whole.getMinY() : line.getMinY() - MARGIN;
        double to = fits ? whole.getMaxY() : line.getMaxY() + 2 * MARGIN;
        double room = page.getHeight() - view;
        double top = getVvalue() * room;
        if (room > 0 && from < top) {
            setVvalue(from / room);
        } else if (room > 0 && to > top + view) {
            setVvalue(Math.min(1, (to - view) / room));
        }
    }
}
